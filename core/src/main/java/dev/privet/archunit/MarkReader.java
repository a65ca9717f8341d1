/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import dev.privet.annotation.PersonalData;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads {@code @PersonalData} where it stands, also where another annotation stands for it. */
final class MarkReader {

    private MarkReader() {}

    static List<PersonalData> on(HasAnnotations<?> place) {
        return place.getAnnotations().isEmpty()
                ? List.of()
                : standing(place, new HashSet<>()).toList();
    }

    /** Those on a class and on what it extends, the nearest first. */
    static List<PersonalData> onHierarchy(JavaClass type) {
        return Stream.concat(Stream.of(type), type.getAllRawSuperclasses().stream())
                .flatMap(MarkReader::direct)
                .toList();
    }

    static Stream<PersonalData> own(JavaClass type) {
        return direct(type);
    }

    private static Stream<PersonalData> standing(HasAnnotations<?> place, Set<JavaClass> seen) {
        return Stream.concat(
                direct(place),
                place.getAnnotations().stream()
                        .map(JavaAnnotation::getRawType)
                        .filter(type -> !type.getPackageName().startsWith("java."))
                        .filter(seen::add)
                        .flatMap(type -> standing(type, seen)));
    }

    private static Stream<PersonalData> direct(HasAnnotations<?> place) {
        if (place.getAnnotations().isEmpty()) {
            return Stream.of();
        }
        Optional<PersonalData> one = place.tryGetAnnotationOfType(PersonalData.class);
        Optional<PersonalData.List> several = place.tryGetAnnotationOfType(PersonalData.List.class);
        return Stream.concat(one.stream(), several.stream().flatMap(list -> Arrays.stream(list.value())));
    }
}
