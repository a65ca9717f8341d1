/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.method;

import dev.privet.spring.ProcessedFor;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * Knows the classes that state a purpose anywhere, of themselves or of what they inherit, so that the methods of all others are never
 * looked at. Every bean of an application passes here.
 */
final class PurposeBearers {

    private final Map<Class<?>, Boolean> known = new ConcurrentHashMap<>();

    boolean test(Class<?> bean) {
        return bears(ClassUtils.getUserClass(bean));
    }

    private boolean bears(Class<?> type) {
        Boolean before = known.get(type);
        if (before != null) {
            return before;
        }
        // Not by computeIfAbsent: what it calls asks for the supertypes and would write into the map meanwhile.
        boolean bears = !isOfOthers(type) && (statesOne(type) || above(type).anyMatch(this::bears));
        known.put(type, bears);
        return bears;
    }

    /** Classes that cannot know of this library, apart from Spring's own sample applications. */
    private static boolean isOfOthers(Class<?> type) {
        String name = type.getName();
        return name.startsWith("java.")
                || (name.startsWith("org.springframework.") && !name.startsWith("org.springframework.samples."));
    }

    private static Stream<Class<?>> above(Class<?> type) {
        return Stream.concat(Stream.ofNullable(type.getSuperclass()), Arrays.stream(type.getInterfaces()))
                .filter(Objects::nonNull);
    }

    private static boolean statesOne(Class<?> type) {
        if (isStatedOn(type)) {
            return true;
        }
        try {
            return Arrays.stream(ReflectionUtils.getDeclaredMethods(type)).anyMatch(PurposeBearers::isStatedOn);
        } catch (IllegalStateException e) {
            // A method names a class that is not there; Spring leaves such beans alone as well.
            return false;
        }
    }

    private static boolean isStatedOn(AnnotatedElement element) {
        return MergedAnnotations.from(element).isPresent(ProcessedFor.class);
    }
}
