/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.method;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Optional;
import org.springframework.core.KotlinDetector;
import org.springframework.util.ClassUtils;

/** What a proxy can be put around, and what not. */
final class Proxies {

    private Proxies() {}

    /** Whether no proxy can be made of a class; one that is a proxy already, or a lambda, is known by its interfaces. */
    static boolean isClosed(Class<?> type) {
        return Modifier.isFinal(type.getModifiers()) && !Proxy.isProxyClass(type) && !ClassUtils.isLambdaClass(type);
    }

    /** What keeps calls of a method from passing a proxy, as an adjective. */
    static Optional<String> bar(Method method) {
        int modifiers = method.getModifiers();
        if (Modifier.isStatic(modifiers)) {
            return Optional.of("static");
        }
        if (Modifier.isPrivate(modifiers)) {
            return Optional.of("private");
        }
        if (Modifier.isFinal(modifiers) && !Proxy.isProxyClass(method.getDeclaringClass())) {
            return Optional.of("final");
        }
        return KotlinDetector.isSuspendingFunction(method) ? Optional.of("suspending") : Optional.empty();
    }
}
