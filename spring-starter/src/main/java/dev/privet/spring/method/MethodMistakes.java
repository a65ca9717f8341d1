/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.method;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.spring.internal.PurposeMistakes;
import dev.privet.spring.internal.StatedPurpose;
import dev.privet.spring.internal.WebMethods;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/** Judges the purposes of the methods of all beans: what they state, and whether it would be put in force at all. */
final class MethodMistakes implements PurposeMistakes {

    private final ConfigurableListableBeanFactory beans;
    private final PurposePointcut pointcut;
    private final EarlyBeans early;
    private final ReactiveTypes reactive;

    MethodMistakes(ConfigurableListableBeanFactory beans, PurposePointcut pointcut, ReactiveTypes reactive) {
        this.beans = beans;
        this.pointcut = pointcut;
        this.early = new EarlyBeans(beans, pointcut);
        this.reactive = reactive;
    }

    @Override
    public List<Problem> problems() {
        return Arrays.stream(beans.getBeanNamesForType(Object.class, true, false))
                .flatMap(this::problems)
                .distinct()
                .toList();
    }

    private Stream<Problem> problems(String name) {
        Class<?> found = BeanTypes.of(beans, name);
        if (found == null || !pointcut.speaksOf(found)) {
            return Stream.empty();
        }
        Class<?> type = ClassUtils.getUserClass(found);
        List<Method> methods = methods(type).toList();
        Stream<Problem> told = methods.stream().flatMap(method -> problems(type, method));
        // Those that the type alone speaks of may be for nobody; what cannot have a proxy has none for them either.
        boolean wanted = methods.stream().anyMatch(method -> Proxies.bar(method).isEmpty());
        if (wanted && Proxies.isClosed(type)) {
            return Stream.concat(told, Stream.of(closed(type)));
        }
        return Stream.concat(told, wanted ? early.problem(name, type).stream() : Stream.empty());
    }

    /** All that state a purpose and are not for the web to judge. */
    private static Stream<Method> methods(Class<?> type) {
        Stream<Method> all = Stream.concat(
                Arrays.stream(ReflectionUtils.getUniqueDeclaredMethods(type)),
                Arrays.stream(ClassUtils.getAllInterfacesForClass(type))
                        .flatMap(face -> Arrays.stream(face.getMethods())));
        return all.filter(method -> !method.isSynthetic() && !ReflectionUtils.isObjectMethod(method))
                .map(method -> ClassUtils.getMostSpecificMethod(method, type))
                .distinct()
                .filter(method -> StatedPurpose.isStated(type, method) && !WebMethods.answers(type, method))
                .filter(method -> StatedPurpose.isStatedOnMethod(type, method) || isMeantByTheType(method));
    }

    /** A purpose on a type is for the methods that others call. What a library's class has closed, its author did not mean. */
    private static boolean isMeantByTheType(Method method) {
        int modifiers = method.getModifiers();
        return !Modifier.isStatic(modifiers)
                && !Modifier.isPrivate(modifiers)
                && (!Modifier.isFinal(modifiers) || StatedPurpose.isStatedOn(method.getDeclaringClass()));
    }

    private Stream<Problem> problems(Class<?> type, Method method) {
        Stream<Problem> stated = stated(type, method);
        Optional<Problem> barred = Proxies.bar(method).map(why -> barred(type, method, why));
        return Stream.of(stated, barred.stream(), reactive.problem(type, method).stream())
                .flatMap(part -> part);
    }

    private static Stream<Problem> stated(Class<?> type, Method method) {
        try {
            StatedPurpose.of(type, method);
            return Stream.empty();
        } catch (PrivacyConfigurationException e) {
            return e.problems().stream();
        }
    }

    private static Problem barred(Class<?> type, Method method, String why) {
        return new Problem(
                ProblemCode.PURPOSE_NOT_IN_FORCE,
                StatedPurpose.place(type, method),
                "it is " + why + ", so no call of it passes the proxy that would open its purpose.",
                "make it a plain method that another bean calls, or put @ProcessedFor on the method that calls it.");
    }

    private static Problem closed(Class<?> type) {
        return new Problem(
                ProblemCode.PURPOSE_NOT_IN_FORCE,
                type.getSimpleName(),
                "the class is final, so nothing can be put around it that would open the purposes of its methods.",
                "take 'final' away (records and Kotlin's classes are final too), or put @ProcessedFor on the beans that call"
                        + " it.");
    }
}
