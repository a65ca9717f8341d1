/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows with personal data that statements name, by the name of the table or of the entity. */
final class Tables {

    private static final Set<String> NAMING = Set.of(
            "jakarta.persistence.Entity",
            "javax.persistence.Entity",
            "jakarta.persistence.Table",
            "javax.persistence.Table",
            "org.springframework.data.relational.core.mapping.Table");
    private static final String ANY =
            "(?is)\\b(from|join|into|update|table)\\s+[\"'`\\[]?(\\w+[\"'`\\]]?\\.[\"'`\\[]?)?(";
    private static final String BULK = "(?is)^\\s*(update|delete(\\s+from)?)\\s+(";

    private final Map<JavaClass, Named> names;

    private Tables(Map<JavaClass, Named> names) {
        this.names = names;
    }

    static Tables none() {
        return new Tables(Map.of());
    }

    static Tables of(Collection<JavaClass> all, Marks marks) {
        Map<JavaClass, Named> found = new LinkedHashMap<>();
        all.stream()
                .filter(Stored::isRow)
                .filter(marks::areOn)
                .sorted(Comparator.comparing(JavaClass::getName))
                .forEach(type -> found.put(type, Named.by(alternatives(type))));
        return new Tables(found);
    }

    /** Which rows a statement in SQL reads or changes. */
    Stream<JavaClass> inSql(String text) {
        return named(text, Named::anywhere);
    }

    /** Which rows a statement in the language of queries changes in bulk. */
    Stream<JavaClass> inBulk(String text) {
        return named(text, Named::inBulk);
    }

    private Stream<JavaClass> named(String text, Function<Named, Pattern> where) {
        return names.entrySet().stream()
                .filter(entry -> where.apply(entry.getValue()).matcher(text).find())
                .map(Map.Entry::getKey);
    }

    /** Where the names of one row stand in a statement. */
    private record Named(Pattern anywhere, Pattern inBulk) {

        static Named by(String alternatives) {
            return new Named(
                    Pattern.compile(ANY + alternatives + ")\\b"), Pattern.compile(BULK + alternatives + ")\\b"));
        }
    }

    private static String alternatives(JavaClass type) {
        String simple = type.getSimpleName();
        Stream<String> said = type.getAnnotations().stream()
                .filter(annotation -> NAMING.contains(annotation.getRawType().getName()))
                .flatMap(annotation -> Stream.of("name", "value")
                        .map(annotation::get)
                        .flatMap(Optional::stream)
                        .map(String::valueOf));
        return Stream.concat(Stream.of(simple, underscored(simple)), said)
                .filter(name -> !name.isEmpty())
                .distinct()
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    private static String underscored(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
