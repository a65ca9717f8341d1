/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.internal.sending;

import java.io.Serial;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.function.Predicate;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.framework.AbstractAdvisingBeanPostProcessor;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;

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

    @Override
    protected final ProxyFactory prepareProxyFactory(Object bean, String beanName) {
        ProxyFactory factory = super.prepareProxyFactory(bean, beanName);
        // Of a class that can have no others below it, the interfaces have to do.
        factory.setProxyTargetClass(!Modifier.isFinal(bean.getClass().getModifiers()));
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
