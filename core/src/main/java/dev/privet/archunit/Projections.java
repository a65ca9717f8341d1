/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Interfaces and classes without marks into which Spring Data copies properties of rows, by the methods of repositories. */
final class Projections {

    private static final String REPOSITORY = "org.springframework.data.repository.Repository";

    private final Map<JavaClass, Set<JavaClass>> rows;
    private final Marks marks;

    private Projections(Map<JavaClass, Set<JavaClass>> rows, Marks marks) {
        this.rows = rows;
        this.marks = marks;
    }

    static Projections none(Marks marks) {
        return new Projections(Map.of(), marks);
    }

    static Projections in(Collection<JavaClass> all, Marks marks) {
        Map<JavaClass, Set<JavaClass>> found = new HashMap<>();
        all.stream()
                .filter(type -> type.isInterface() && type.isAssignableTo(REPOSITORY))
                .forEach(repository -> repository
                        .getMethods()
                        .forEach(method -> TypeArguments.of(repository)
                                .involved(method.getReturnType())
                                .filter(answer -> !answer.getName().startsWith("java.") && !marks.areOn(answer))
                                .forEach(answer -> Queried.rows(repository)
                                        .filter(marks::areOn)
                                        .forEach(found.computeIfAbsent(answer, any -> new HashSet<>())::add))));
        return new Projections(found, marks);
    }

    /** Whether it shows a marked property, by the name. */
    boolean show(JavaClass type) {
        Set<JavaClass> copied = rows.getOrDefault(type, Set.of());
        return copied.stream()
                .flatMap(row -> marks.of(row).stream())
                .map(MarkedProperty::name)
                .anyMatch(name -> shown(type).anyMatch(name::equals) && !Hidden.is(type, name));
    }

    private static Stream<String> shown(JavaClass type) {
        return Stream.concat(
                type.getAllMethods().stream().filter(Projections::isGetter).map(PropertyNames::ofMember),
                type.getAllFields().stream()
                        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                        .map(PropertyNames::ofMember));
    }

    private static boolean isGetter(JavaMethod method) {
        return method.getRawParameterTypes().isEmpty()
                && !method.getModifiers().contains(JavaModifier.STATIC)
                && !method.getRawReturnType().getName().equals("void");
    }
}
