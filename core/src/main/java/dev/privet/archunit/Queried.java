/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaType;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What methods of Spring Data repositories ask for by their names and their queries. */
final class Queried {

    private static final String REPOSITORY = "org.springframework.data.repository.Repository";

    private final Map<String, Set<String>> questions;

    private Queried(Map<String, Set<String>> questions) {
        this.questions = questions;
    }

    static Queried nothing() {
        return new Queried(Map.of());
    }

    static Queried in(Collection<JavaClass> all) {
        Map<String, Set<String>> found = new HashMap<>();
        all.stream()
                .filter(type -> type.isInterface() && type.isAssignableTo(REPOSITORY))
                .forEach(type -> type.getMethods()
                        .forEach(method -> rows(type)
                                .forEach(row -> questions(method)
                                        .forEach(found.computeIfAbsent(row.getName(), any -> new HashSet<>())::add))));
        return new Queried(found);
    }

    boolean asksFor(JavaClass type, MarkedProperty property) {
        String name = property.name();
        Pattern asked = Pattern.compile(
                "(By|And|Or)" + Pattern.quote(capital(name)) + "(?![a-z])|\\b" + Pattern.quote(name) + "\\b");
        return questions.getOrDefault(type.getName(), Set.of()).stream()
                .anyMatch(question -> asked.matcher(question).find());
    }

    private static String capital(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    static Stream<JavaClass> rows(JavaClass repository) {
        return repository.getInterfaces().stream()
                .map(JavaType::getAllInvolvedRawTypes)
                .flatMap(Set::stream);
    }

    private static Stream<String> questions(JavaMethod method) {
        return Stream.concat(Stream.of(method.getName()), QueryText.of(method).map(QueryText::text).stream());
    }
}
