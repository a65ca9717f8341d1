/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.web;

import dev.privet.Privet;
import dev.privet.gate.PurposeScope;
import dev.privet.vocabulary.Purpose;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.util.ConcurrentLruCache;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.AsyncHandlerInterceptor;

/**
 * Opens a scope for the purpose that a controller states and closes it on the same thread: when the request is done, with or
 * without an exception, or when it is handed over to another thread. The dispatch that then writes the result passes here again
 * and opens a scope of its own.
 */
final class PurposeInterceptor implements AsyncHandlerInterceptor {

    /** Around the host's interceptors, so that the purpose holds for what they write as well. */
    static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 100;

    private static final int HANDLERS_KEPT = 4096;
    private static final String SCOPES = PurposeInterceptor.class.getName() + ".SCOPES";

    private final Supplier<Privet> privet;
    private final ConcurrentLruCache<Handler, Optional<Class<? extends Purpose>>> purposes = new ConcurrentLruCache<>(
            HANDLERS_KEPT, handler -> StatedPurpose.of(handler.controller(), handler.method()));

    PurposeInterceptor(Supplier<Privet> privet) {
        this.privet = privet;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        purpose(handler).ifPresent(purpose -> scopes(request).push(privet.get().use(purpose)));
        return true;
    }

    @Override
    public void afterConcurrentHandlingStarted(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        close(request, handler);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        close(request, handler);
    }

    private void close(HttpServletRequest request, Object handler) {
        if (purpose(handler).isPresent()) {
            // Empty where a handler began work elsewhere and then threw: its scope was closed when it began that work.
            PurposeScope scope = scopes(request).poll();
            if (scope != null) {
                scope.close();
            }
        }
    }

    private Optional<Class<? extends Purpose>> purpose(Object handler) {
        return handler instanceof HandlerMethod method
                ? purposes.get(new Handler(method.getBeanType(), method.getMethod()))
                : Optional.empty();
    }

    /** A stack, because a forward is a request within a request and shares its attributes. */
    @SuppressWarnings("unchecked")
    private static Deque<PurposeScope> scopes(HttpServletRequest request) {
        Deque<PurposeScope> scopes = (Deque<PurposeScope>) request.getAttribute(SCOPES);
        if (scopes == null) {
            scopes = new ArrayDeque<>();
            request.setAttribute(SCOPES, scopes);
        }
        return scopes;
    }

    private record Handler(Class<?> controller, Method method) {}
}
