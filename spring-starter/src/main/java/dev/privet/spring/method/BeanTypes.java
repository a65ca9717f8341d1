/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.method;

import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.autoproxy.AutoProxyUtils;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.util.ClassUtils;

/** The classes of beans, as they were before anything was put around them. */
final class BeanTypes {

    private static final String MOCKITO = "org.mockito.";

    private BeanTypes() {}

    /** Null where nothing tells it without making the bean. */
    static @Nullable Class<?> of(ConfigurableListableBeanFactory beans, String name) {
        try {
            return AutoProxyUtils.determineTargetClass(beans, name);
        } catch (RuntimeException e) {
            // A lazy bean whose class cannot be told yet; where it is made, the pointcut looks at it.
            return null;
        }
    }

    /** Whether a test has put a mock in the place of the bean: it does no work under any purpose, and has no proxy. */
    static boolean isMock(Object bean) {
        ClassLoader classes = bean.getClass().getClassLoader();
        if (!ClassUtils.isPresent(MOCKITO + "Mockito", classes)) {
            return false;
        }
        try {
            Object details = ClassUtils.forName(MOCKITO + "Mockito", classes)
                    .getMethod("mockingDetails", Object.class)
                    .invoke(null, bean);
            return Boolean.TRUE.equals(ClassUtils.forName(MOCKITO + "MockingDetails", classes)
                    .getMethod("isMock")
                    .invoke(details));
        } catch (ReflectiveOperationException | LinkageError e) {
            // Another Mockito than we know: then the bean is judged like any other.
            return false;
        }
    }
}
