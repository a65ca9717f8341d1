/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.web;

import dev.privet.gate.PurposeScope;
import dev.privet.spring.internal.PurposeLookup;
import dev.privet.spring.internal.StatedUses;
import dev.privet.vocabulary.Purpose;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.server.RequestPath;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.AsyncHandlerInterceptor;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Opens a scope for the purpose that a controller states, or else a rule, and closes it on the same thread: when the request is done, with
 * or without an exception, or when it is handed over to another thread. The dispatch that then writes the result passes here again and
 * opens a scope of its own.
 */
final class PurposeInterceptor implements AsyncHandlerInterceptor {

    /** Around the host's interceptors, so that the purpose holds for what they write as well. */
    static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 100;

    private static final String SCOPES = PurposeInterceptor.class.getName() + ".SCOPES";

    private final StatedUses uses;
    private final PurposeLookup stated;
    private final RequestRules rules;

    PurposeInterceptor(StatedUses uses, PurposeLookup stated, RequestRules rules) {
        this.uses = uses;
        this.stated = stated;
        this.rules = rules;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        purpose(request, handler).ifPresent(purpose -> push(request, new Opened(handler, uses.open(purpose))));
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

    /** What the handler states counts more than a rule, which may be for many handlers. */
    private Optional<Class<? extends Purpose>> purpose(HttpServletRequest request, Object handler) {
        Optional<Class<? extends Purpose>> own = handler instanceof HandlerMethod method
                ? stated.of(method.getBeanType(), method.getMethod())
                : Optional.empty();
        return own.isPresent() || rules.isEmpty() ? own : byRule(request);
    }

    private Optional<Class<? extends Purpose>> byRule(HttpServletRequest request) {
        RequestPath path = ServletRequestPathUtils.hasParsedRequestPath(request)
                ? ServletRequestPathUtils.getParsedRequestPath(request)
                : ServletRequestPathUtils.parse(request);
        return rules.purpose(
                request.getMethod(),
                path.pathWithinApplication(),
                header -> Collections.list(request.getHeaders(header)));
    }

    private static void close(HttpServletRequest request, Object handler) {
        Deque<Opened> scopes = scopes(request);
        // Another's, or none, where this handler has no purpose, or began work elsewhere and then threw: its scope was
        // closed when it began that work.
        if (scopes != null && !scopes.isEmpty() && scopes.peek().handler() == handler) {
            scopes.pop().scope().close();
        }
    }

    private static void push(HttpServletRequest request, Opened opened) {
        Deque<Opened> scopes = scopes(request);
        if (scopes == null) {
            scopes = new ArrayDeque<>();
            request.setAttribute(SCOPES, scopes);
        }
        scopes.push(opened);
    }

    /** A stack, because a forward is a request within a request and shares its attributes. */
    @SuppressWarnings("unchecked")
    private static @Nullable Deque<Opened> scopes(HttpServletRequest request) {
        return (Deque<Opened>) request.getAttribute(SCOPES);
    }

    private record Opened(Object handler, PurposeScope scope) {}
}
