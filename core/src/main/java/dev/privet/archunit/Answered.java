/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which marked classes endpoints answer with and code opens a purpose for, and the names of these purposes. */
final class Answered {

    /** By the name of the class that is shown, or of one that it extends or implements. */
    private final Map<String, Set<String>> purposes = new HashMap<>();

    private Answered(Map<JavaClass, Set<String>> shown) {
        shown.forEach((type, stated) -> Endpoints.upwards(type)
                .forEach(above -> purposes.computeIfAbsent(above.getName(), any -> new HashSet<>())
                        .addAll(stated)));
    }

    static Answered nothing() {
        return new Answered(Map.of());
    }

    static Answered by(Collection<JavaClass> all, Marks marks, Endpoints endpoints) {
        Shown shown = new Shown(marks);
        Map<JavaClass, Set<String>> found = new HashMap<>();
        all.stream()
                .flatMap(endpoints::of)
                .forEach(endpoint -> shown.all(endpoint.answers())
                        .forEach(type -> stated(endpoint)
                                .forEach(purpose -> found.computeIfAbsent(type, any -> new HashSet<>())
                                        .add(purpose))));
        all.stream().filter(Answered::opens).forEach(type -> {
            Set<String> opened = opened(type);
            new Types(type, marks)
                    .marked()
                    .forEach(shownThere -> found.computeIfAbsent(shownThere, any -> new HashSet<>())
                            .addAll(opened));
        });
        return new Answered(found);
    }

    /** What shows objects looks them through at run time; code tells no more than that it opens a purpose. */
    private static boolean opens(JavaClass type) {
        return type.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().getName().equals(OpenPurposes.PRIVET)
                        && call.getName().equals("use"));
    }

    private static Set<String> opened(JavaClass type) {
        return type.getReferencedClassObjects().stream()
                .map(named -> named.getRawType().getName())
                .collect(Collectors.toSet());
    }

    /** Whether the property is shown to a purpose that needs it. */
    boolean shows(JavaClass type, MarkedProperty property) {
        Set<String> stated = purposes.getOrDefault(type.getName(), Set.of());
        return !stated.isEmpty()
                && property.purposes().stream().map(Class::getName).anyMatch(stated::contains);
    }

    private static Stream<String> stated(Endpoint endpoint) {
        return endpoint.places()
                .flatMap(place -> ((HasAnnotations<?>) place).getAnnotations().stream())
                .flatMap(annotation ->
                        Stream.concat(Stream.of(annotation), annotation.getRawType().getAnnotations().stream()))
                .filter(annotation -> annotation.getRawType().getName().equals(OpenPurposes.PROCESSED_FOR))
                .flatMap(annotation -> value(annotation).stream());
    }

    private static Optional<String> value(JavaAnnotation<?> annotation) {
        return annotation
                .get("value")
                .filter(JavaClass.class::isInstance)
                .map(purpose -> ((JavaClass) purpose).getName());
    }
}
