/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.internal;

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

/** The purpose that a method states, found where {@link ProcessedFor} says it may stand. */
public final class StatedPurpose {

    /** What a host does so that purposes arrive where reactive work is done. */
    public static final String PROPAGATED =
            "add io.micrometer:context-propagation and set spring.reactor.context-propagation=auto.";

    private StatedPurpose() {}

    /**
     * Finds the purpose of a method: its own, else that of what it overrides or implements, else the type's own, else that of its
     * supertypes.
     *
     * @param bean the class of the object that it is called on
     * @param method the method
     * @return nothing where none is stated
     * @throws PrivacyConfigurationException if two purposes compete, or the purpose states no lawful basis
     */
    public static Optional<Class<? extends Purpose>> of(Class<?> bean, Method method) {
        Class<?> type = ClassUtils.getUserClass(bean);
        Method own = ClassUtils.getMostSpecificMethod(method, type);
        return Stream.concat(rungs(own), rungs(type))
                .map(rung -> rung.map(StatedPurpose::purpose).distinct().toList())
                .filter(purposes -> !purposes.isEmpty())
                .findFirst()
                .map(purposes -> judged(place(type, own), purposes));
    }

    /**
     * Whether a method has any purpose, be it that the purpose is a mistake.
     *
     * @param bean the class of the object that it is called on
     * @param method the method
     * @return false where none is stated
     */
    public static boolean isStated(Class<?> bean, Method method) {
        return isStatedOn(ClassUtils.getUserClass(bean)) || isStatedOnMethod(bean, method);
    }

    /**
     * Whether the method itself, or what it overrides or implements, states one, rather than the type.
     *
     * @param bean the class of the object that it is called on
     * @param method the method
     * @return false where at most the type does
     */
    public static boolean isStatedOnMethod(Class<?> bean, Method method) {
        return isStatedOn(ClassUtils.getMostSpecificMethod(method, ClassUtils.getUserClass(bean)));
    }

    /**
     * Whether a type or a method states one, or what it extends, overrides or implements.
     *
     * @param element the type or method
     * @return false where none does
     */
    public static boolean isStatedOn(AnnotatedElement element) {
        return MergedAnnotations.from(element, SearchStrategy.TYPE_HIERARCHY).isPresent(ProcessedFor.class);
    }

    /**
     * How a report names a method.
     *
     * @param bean the class of the object that it is called on
     * @param method the method
     * @return class and method
     */
    public static String place(Class<?> bean, Method method) {
        return ClassUtils.getUserClass(bean).getSimpleName() + "." + method.getName();
    }

    /** On an element itself, and then on what it extends, overrides or implements. */
    private static Stream<Stream<MergedAnnotation<ProcessedFor>>> rungs(AnnotatedElement element) {
        return Stream.of(
                on(element, SearchStrategy.DIRECT, element), on(element, SearchStrategy.TYPE_HIERARCHY, element));
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
        return new PrivacyConfigurationException("A purpose that is stated cannot be put in force", List.of(problem));
    }
}
