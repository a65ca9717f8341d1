/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.mail;

import java.io.Serial;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.function.Supplier;
import org.springframework.aop.framework.AbstractAdvisingBeanPostProcessor;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.mail.MailSender;

/**
 * Has what beans send by mail judged, whoever made them. What stands in their place is of their own class, since many ask for a {@code
 * JavaMailSenderImpl}.
 */
final class JudgedMailSenders extends AbstractAdvisingBeanPostProcessor {

    @Serial
    private static final long serialVersionUID = 1;

    JudgedMailSenders(Supplier<OutgoingMail> mails) {
        this.advisor = new DefaultPointcutAdvisor(new Sending(), new MailInterceptor(mails));
        setBeforeExistingAdvisors(true);
    }

    @Override
    protected ProxyFactory prepareProxyFactory(Object bean, String beanName) {
        ProxyFactory factory = super.prepareProxyFactory(bean, beanName);
        // Of a class that can have no others below it, the interfaces have to do.
        factory.setProxyTargetClass(!Modifier.isFinal(bean.getClass().getModifiers()));
        return factory;
    }

    /** All ways to send a mail. */
    private static final class Sending extends StaticMethodMatcherPointcut {

        Sending() {
            setClassFilter(MailSender.class::isAssignableFrom);
        }

        @Override
        public boolean matches(Method method, Class<?> targetClass) {
            return method.getName().equals("send") && method.getParameterCount() == 1;
        }
    }
}
