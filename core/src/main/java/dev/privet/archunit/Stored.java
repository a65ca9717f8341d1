/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import dev.privet.annotation.AboutSameSubject;
import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.RefersTo;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Classes whose objects are rows: those of a mapping, and those that say what person a row is or is about. */
final class Stored {

    private static final Set<String> MAPPINGS = Set.of(
            "jakarta.persistence.Entity",
            "javax.persistence.Entity",
            "org.springframework.data.mongodb.core.mapping.Document",
            "org.springframework.data.relational.core.mapping.Table",
            "org.springframework.data.elasticsearch.annotations.Document",
            "org.springframework.data.neo4j.core.schema.Node");

    private Stored() {}

    static boolean isRow(JavaClass type) {
        return MAPPINGS.stream().anyMatch(type::isAnnotatedWith) || type.isAnnotatedWith(DataSubject.class);
    }

    /** Whether a row is a person, says whom it is about, or leads straight to a person, by what it and its superclasses declare. */
    static boolean isTied(JavaClass type) {
        return hierarchy(type).anyMatch(Stored::isTiedItself);
    }

    static Stream<JavaClass> hierarchy(JavaClass type) {
        return Stream.concat(Stream.of(type), type.getAllRawSuperclasses().stream());
    }

    private static boolean isTiedItself(JavaClass type) {
        return type.isAnnotatedWith(DataSubject.class)
                || Stream.of(AboutSubject.class, AboutSubject.List.class, AboutSameSubject.class)
                        .anyMatch(type::isAnnotatedWith)
                || type.getMembers().stream().anyMatch(Stored::leadsToAPerson);
    }

    private static boolean leadsToAPerson(JavaMember member) {
        return Stream.<Class<? extends Annotation>>of(
                                AboutSubject.class, AboutSubject.List.class, AboutSameSubject.class)
                        .anyMatch(member::isAnnotatedWith)
                || references(member).anyMatch(reference -> reference.value().isAnnotationPresent(DataSubject.class))
                || (member instanceof JavaField field
                        && field.getType().getAllInvolvedRawTypes().stream()
                                .flatMap(Stored::hierarchy)
                                .anyMatch(each -> each.isAnnotatedWith(DataSubject.class)));
    }

    private static Stream<RefersTo> references(JavaMember member) {
        Optional<RefersTo> one = member.tryGetAnnotationOfType(RefersTo.class);
        Optional<RefersTo.List> several = member.tryGetAnnotationOfType(RefersTo.List.class);
        return Stream.concat(one.stream(), several.stream().flatMap(list -> Arrays.stream(list.value())));
    }
}
