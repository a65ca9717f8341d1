/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.method;

import dev.privet.gate.PurposeScope;
import dev.privet.spring.internal.PurposeLookup;
import dev.privet.spring.internal.StatedUses;
import dev.privet.vocabulary.Purpose;
import java.util.Optional;
import java.util.function.Supplier;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.function.SingletonSupplier;

/**
 * Opens a scope for the purpose that a method states and closes it when the method returns or throws, on the same thread. Every call has
 * a scope of its own, so the innermost purpose is the one in force.
 */
final class PurposeMethodInterceptor implements MethodInterceptor {

    private final Supplier<StatedUses> uses;
    private final Supplier<PurposeLookup> purposes;
    private final Supplier<Optional<ReactiveResults>> reactive;

    PurposeMethodInterceptor(
            ObjectProvider<StatedUses> uses,
            ObjectProvider<PurposeLookup> purposes,
            ObjectProvider<ReactiveResults> reactive) {
        this.uses = SingletonSupplier.of(uses::getObject);
        this.purposes = SingletonSupplier.of(purposes::getObject);
        this.reactive = SingletonSupplier.of(() -> Optional.ofNullable(reactive.getIfAvailable()));
    }

    @Override
    public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
        Object target = invocation.getThis();
        Class<?> type = target == null ? invocation.getMethod().getDeclaringClass() : AopUtils.getTargetClass(target);
        Optional<Class<? extends Purpose>> purpose = purposes.get().of(type, invocation.getMethod());
        if (purpose.isEmpty()) {
            return invocation.proceed();
        }
        try (PurposeScope scope = uses.get().open(purpose.get())) {
            Object result = invocation.proceed();
            return result == null || reactive.get().isEmpty()
                    ? result
                    : reactive.get().get().under(scope.use(), result);
        }
    }
}
