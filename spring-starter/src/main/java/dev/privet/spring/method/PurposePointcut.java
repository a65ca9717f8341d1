/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.method;

import dev.privet.spring.internal.StatedPurpose;
import dev.privet.spring.internal.WebMethods;
import java.lang.reflect.Method;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.util.ReflectionUtils;

/**
 * The methods that state a purpose and are not the web's. Those with mistakes too, so that calling one fails until the check at start-up
 * has told them all; but no class that cannot have a proxy, which would end the start before that.
 */
final class PurposePointcut extends StaticMethodMatcherPointcut {

    private final PurposeBearers bearers;

    PurposePointcut(PurposeBearers bearers) {
        this.bearers = bearers;
        setClassFilter(type -> bearers.test(type) && !Proxies.isClosed(type));
    }

    /** Whether a class states any purpose, be it that it cannot have a proxy. */
    boolean speaksOf(Class<?> type) {
        return bearers.test(type);
    }

    @Override
    public boolean matches(Method method, Class<?> targetClass) {
        return !ReflectionUtils.isObjectMethod(method)
                && bearers.test(targetClass)
                && StatedPurpose.isStated(targetClass, method)
                && !WebMethods.answers(targetClass, method);
    }
}
