/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.method;

import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.aop.framework.Advised;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/** Finds beans that exist and have no proxy although their methods state a purpose: they were made before there was anything to make one. */
final class EarlyBeans {

    private final ConfigurableListableBeanFactory beans;
    private final PurposePointcut pointcut;

    EarlyBeans(ConfigurableListableBeanFactory beans, PurposePointcut pointcut) {
        this.beans = beans;
        this.pointcut = pointcut;
    }

    /** What is wrong, if the bean is such a one. */
    Optional<Problem> problem(String name, Class<?> type) {
        Object bean = beans.containsSingleton(name) ? beans.getSingleton(name) : null;
        boolean covered = bean == null
                || bean instanceof FactoryBean
                || isAdvised(bean)
                || !AopUtils.canApply(pointcut, type)
                || BeanTypes.isMock(bean);
        return covered ? Optional.empty() : Optional.of(early(name, type));
    }

    private static boolean isAdvised(Object bean) {
        return bean instanceof Advised advised
                ? Arrays.stream(advised.getAdvisors())
                        .anyMatch(advisor -> advisor.getAdvice() instanceof PurposeMethodInterceptor)
                : AopUtils.isAopProxy(bean);
    }

    private static Problem early(String name, Class<?> type) {
        return new Problem(
                ProblemCode.PURPOSE_NOT_IN_FORCE,
                type.getSimpleName(),
                "the bean '" + name + "' was made before anything could be put around it, as happens to what a"
                        + " BeanPostProcessor needs and to objects that are registered ready-made.",
                "have whoever needs it so early take an ObjectProvider, or register the bean by its class.");
    }
}
