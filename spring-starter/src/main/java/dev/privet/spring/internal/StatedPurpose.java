/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.web;

import dev.privet.annotation.Lawful;
import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.spring.ProcessedFor;
import dev.privet.vocabulary.Purpose;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;
import org.springframework.util.ClassUtils;

/** The purpose that a controller's method states, found where {@link ProcessedFor} says it may stand. */
final class StatedPurpose {

    private StatedPurpose() {}

    /**
     * Finds the purpose of a method: its own, else that of what it overrides or implements, else the type's own, else that of its
     * supertypes.
     *
     * @throws PrivacyConfigurationException if two purposes compete, or the purpose states no lawful basis
     */
    static Optional<Class<? extends Purpose>> of(Class<?> controller, Method method) {
        Class<?> type = ClassUtils.getUserClass(controller);
        Method own = ClassUtils.getMostSpecificMethod(method, type);
        String place = type.getSimpleName() + "." + own.getName();
        List<Stream<MergedAnnotation<ProcessedFor>>> rungs = List.of(
                on(own, SearchStrategy.DIRECT, own),
                on(own, SearchStrategy.TYPE_HIERARCHY, own),
                on(type, SearchStrategy.DIRECT, type),
                on(type, SearchStrategy.TYPE_HIERARCHY, type));
        for (Stream<MergedAnnotation<ProcessedFor>> rung : rungs) {
            List<Class<? extends Purpose>> purposes =
                    rung.map(StatedPurpose::purpose).distinct().toList();
            if (!purposes.isEmpty()) {
                return Optional.of(judged(place, purposes));
            }
        }
        return Optional.empty();
    }

    /** All where only the element itself is searched; of a hierarchy, what the element itself does not bear. */
    private static Stream<MergedAnnotation<ProcessedFor>> on(
            AnnotatedElement element, SearchStrategy strategy, AnnotatedElement self) {
        Predicate<MergedAnnotation<ProcessedFor>> wanted =
                found -> strategy == SearchStrategy.DIRECT || !self.equals(found.getSource());
        return MergedAnnotations.from(element, strategy).stream(ProcessedFor.class)
                .filter(wanted);
    }

    @SuppressWarnings("unchecked")
    private static Class<? extends Purpose> purpose(MergedAnnotation<ProcessedFor> found) {
        return (Class<? extends Purpose>) found.getClass(MergedAnnotation.VALUE);
    }

    private static Class<? extends Purpose> judged(String place, List<Class<? extends Purpose>> purposes) {
        if (purposes.size() > 1) {
            throw refused(new Problem(
                    ProblemCode.COMPETING_MARKS,
                    place,
                    "it is said to process for " + names(purposes) + ", and neither counts more than the other.",
                    "keep one @ProcessedFor, or put the one that holds on the method itself."));
        }
        Class<? extends Purpose> purpose = purposes.get(0);
        if (!purpose.isAnnotationPresent(Lawful.class)) {
            throw refused(new Problem(
                    ProblemCode.PURPOSE_WITHOUT_BASIS,
                    place,
                    "it processes for " + purpose.getSimpleName() + ", which has no lawful basis.",
                    "put @Lawful with a title and a basis on " + purpose.getSimpleName() + "."));
        }
        return purpose;
    }

    private static String names(List<Class<? extends Purpose>> purposes) {
        return purposes.stream().map(Class::getSimpleName).collect(Collectors.toCollection(TreeSet::new)).stream()
                .collect(Collectors.joining(" and for "));
    }

    private static PrivacyConfigurationException refused(Problem problem) {
        return new PrivacyConfigurationException("The purpose of a controller cannot be told", List.of(problem));
    }
}
