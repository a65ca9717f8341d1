/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.datamap.DataMap;
import dev.privet.datamap.RecordType;
import dev.privet.jpa.internal.mapping.MappedCollection;
import dev.privet.jpa.internal.mapping.MappedEntity;
import dev.privet.jpa.internal.mapping.MappedValue;
import dev.privet.jpa.internal.mapping.Mapping;
import dev.privet.subject.EmbeddedParts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The columns that hold personal data, and which of them a statement names. Errs on the side of telling. */
final class PersonalColumns {

    /** What is quoted as a value or commented is no name. A name in quotes is. A quote within a value is two values to this. */
    private static final Pattern NO_NAMES = Pattern.compile("'[^']*+'|--[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);

    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*");
    private static final Pattern EVERY_COLUMN = Pattern.compile("(?:select|,|\\.)\\s*\\*", Pattern.CASE_INSENSITIVE);

    /** By table, by column, in small letters: the type and the path of the value. */
    private final Map<String, Map<String, Place>> byTable = new HashMap<>();

    private record Place(String type, String path) {}

    private PersonalColumns() {}

    static PersonalColumns of(Mapping mapping, DataMap dataMap) {
        PersonalColumns columns = new PersonalColumns();
        for (MappedEntity entity : mapping.entities()) {
            Class<?> type = entity.type();
            if (type != null) {
                dataMap.find(type).ifPresent(record -> columns.add(entity, "", record));
                EmbeddedParts.of(type, dataMap).forEach((path, part) -> columns.add(entity, path + ".", part));
            }
        }
        return columns;
    }

    /** Those of a marked class whose values lie in the entity below a path. */
    private void add(MappedEntity entity, String within, RecordType record) {
        entity.values().forEach((path, value) -> add(path, value, within, record));
        for (MappedCollection collection : entity.collections().values()) {
            Stream.of(collection.elements(), collection.keys())
                    .forEach(parts -> parts.forEach((part, value) ->
                            add(collection.path() + (part.isEmpty() ? "" : "." + part), value, within, record)));
        }
    }

    private void add(String path, MappedValue value, String within, RecordType record) {
        if (path.startsWith(within) && isPersonal(path.substring(within.length()), record)) {
            byTable.computeIfAbsent(BareName.of(value.table()), table -> new HashMap<>())
                    .put(BareName.of(value.column()), new Place(record.name(), path.substring(within.length())));
        }
    }

    private static boolean isPersonal(String path, RecordType record) {
        return record.fields().stream()
                .anyMatch(field -> path.equals(field.name()) || path.startsWith(field.name() + "."));
    }

    /** The paths that a statement names, by type. */
    Map<String, Set<String>> namedIn(String sql) {
        String names = NO_NAMES.matcher(sql).replaceAll(" ");
        boolean everything = EVERY_COLUMN.matcher(names).find()
                || names.stripLeading().regionMatches(true, 0, "delete", 0, "delete".length());
        Set<String> words = new HashSet<>();
        Matcher word = NAME.matcher(names);
        while (word.find()) {
            words.add(word.group().toLowerCase(Locale.ROOT));
        }
        Map<String, Set<String>> named = new TreeMap<>();
        byTable.forEach((table, columns) -> {
            if (words.contains(table)) {
                columns.forEach((column, place) -> {
                    if (everything || words.contains(column)) {
                        named.computeIfAbsent(place.type(), type -> new TreeSet<>())
                                .add(place.path());
                    }
                });
            }
        });
        return named;
    }
}
