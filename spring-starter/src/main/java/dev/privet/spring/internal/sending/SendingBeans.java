/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.internal.sending;

import java.io.Serial;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.framework.AbstractAdvisingBeanPostProcessor;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.util.ReflectionUtils;

/**
 * Stands in front of what beans send, whoever made them. What stands in their place is of their own class, since many ask for that.
 */
public class SendingBeans extends AbstractAdvisingBeanPostProcessor {

    @Serial
    private static final long serialVersionUID = 1;

    /**
     * Stands in front of beans.
     *
     * @param senders classes of those that send
     * @param sending their methods that send
     * @param front is called instead of these
     */
    protected SendingBeans(Predicate<Class<?>> senders, Predicate<Method> sending, MethodInterceptor front) {
        this.advisor = new DefaultPointcutAdvisor(new Sending(senders, sending), front);
        this.beforeExistingAdvisors = true;
    }

    /**
     * Whether a method is one that Spring declares. What a class of the host has besides these may be called alike and take its arguments in
     * another order.
     *
     * @param method any method
     * @param senders classes of Spring's
     * @return whether one of these has one with that name and these parameters
     */
    protected static boolean declares(Method method, Class<?>... senders) {
        return Stream.of(senders)
                .anyMatch(sender ->
                        ReflectionUtils.findMethod(sender, method.getName(), method.getParameterTypes()) != null);
    }

    /**
     * Whether nothing of its own class can stand in the place of a bean.
     *
     * @param bean a bean
     * @return whether its class is final
     */
    protected static boolean isFinal(Object bean) {
        return Modifier.isFinal(bean.getClass().getModifiers());
    }

    @Override
    protected final ProxyFactory prepareProxyFactory(Object bean, String beanName) {
        ProxyFactory factory = super.prepareProxyFactory(bean, beanName);
        // Of a class that can have no others below it, the interfaces have to do.
        factory.setProxyTargetClass(!isFinal(bean));
        return factory;
    }

    /** All ways to send something. */
    private static final class Sending extends StaticMethodMatcherPointcut {

        private final Predicate<Method> methods;

        Sending(Predicate<Class<?>> senders, Predicate<Method> methods) {
            this.methods = methods;
            setClassFilter(senders::test);
        }

        @Override
        public boolean matches(Method method, Class<?> targetClass) {
            return methods.test(method);
        }
    }
}
