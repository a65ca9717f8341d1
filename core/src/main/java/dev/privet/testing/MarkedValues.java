/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.testing;

import dev.privet.datamap.DataMap;
import dev.privet.datamap.PersonalField;
import dev.privet.vocabulary.Regime;
import java.lang.reflect.Array;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Collects the values of all marked properties of an object and of what it holds. */
final class MarkedValues {

    private final DataMap dataMap;
    private final Set<Object> met = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<MarkedValue> values = new ArrayList<>();

    private MarkedValues(DataMap dataMap) {
        this.dataMap = dataMap;
    }

    /**
     * One value.
     *
     * @param property by which path it is reached, without places in collections
     * @param value holds no others
     */
    record MarkedValue(String property, Object value) {

        @Override
        public String toString() {
            return property;
        }
    }

    /** Knows what annotations say, and nothing that contributors say. */
    static DataMap annotationsAlone() {
        return DataMap.builder(
                        EnumSet.allOf(Regime.class),
                        LocalDate.ofInstant(PrivetForTests.STANDARD_INSTANT, ZoneOffset.UTC))
                .build();
    }

    static List<MarkedValue> of(Object object, DataMap dataMap) {
        MarkedValues found = new MarkedValues(dataMap);
        found.visit(object, "", false, Set.of());
        return List.copyOf(found.values);
    }

    /** The properties of a class that are marked, as paths where they lie in embedded objects. */
    static Set<String> marks(Class<?> type, DataMap dataMap) {
        Set<String> marks = new HashSet<>(dataMap.marksOutside(type));
        dataMap.find(type)
                .ifPresent(known ->
                        known.fields().stream().map(PersonalField::name).forEach(marks::add));
        return marks;
    }

    /** The marks that go on below a property. */
    static Set<String> below(String property, Set<String> marks) {
        String start = property + ".";
        return marks.stream()
                .filter(mark -> mark.startsWith(start))
                .map(mark -> mark.substring(start.length()))
                .collect(Collectors.toSet());
    }

    private void visit(@Nullable Object value, String path, boolean personal, Set<String> marks) {
        if (value == null) {
            return;
        }
        Optional<List<?>> parts = parts(value);
        if (parts.isPresent()) {
            parts.get().forEach(part -> visit(part, path, personal, marks));
        } else if (isPlain(value)) {
            if (personal) {
                values.add(new MarkedValue(path, value));
            }
        } else if (met.add(value)) {
            Set<String> all = new HashSet<>(marks(value.getClass(), dataMap));
            all.addAll(marks);
            Members.of(value.getClass(), all)
                    .forEach((name, member) -> visit(
                            member.apply(value),
                            path.isEmpty() ? name : path + "." + name,
                            personal || all.contains(name),
                            below(name, all)));
        }
    }

    private static Optional<List<?>> parts(Object value) {
        if (value instanceof Optional<?> optional) {
            return Optional.of(optional.stream().toList());
        }
        if (value instanceof Map<?, ?> map) {
            List<Object> parts = new ArrayList<>(map.keySet());
            parts.addAll(map.values());
            return Optional.of(parts);
        }
        if (value instanceof Iterable<?> many && !(value instanceof Path)) {
            List<Object> parts = new ArrayList<>();
            many.forEach(parts::add);
            return Optional.of(parts);
        }
        return value instanceof Object[] array ? Optional.of(Arrays.asList(array)) : numbers(value);
    }

    private static Optional<List<?>> numbers(Object value) {
        if (!value.getClass().isArray() || value instanceof byte[] || value instanceof char[]) {
            return Optional.empty();
        }
        List<Object> parts = new ArrayList<>();
        for (int i = 0; i < Array.getLength(value); i++) {
            parts.add(Array.get(value, i));
        }
        return Optional.of(parts);
    }

    private static boolean isPlain(Object value) {
        return value instanceof Enum || value.getClass().isArray() || Members.isOfThePlatform(value.getClass());
    }
}
