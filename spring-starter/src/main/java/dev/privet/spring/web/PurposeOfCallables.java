/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.web;

import dev.privet.Privet;
import dev.privet.gate.PurposeScope;
import dev.privet.gate.Use;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.async.CallableProcessingInterceptor;

/**
 * Keeps the purpose of a request in force where Spring MVC goes on with it on a thread of its executor: in a {@code Callable}, a
 * {@code WebAsyncTask} or a {@code StreamingResponseBody}. Thread-safe.
 */
final class PurposeOfCallables implements CallableProcessingInterceptor {

    private static final String USE = PurposeOfCallables.class.getName() + ".USE";

    private final ObjectProvider<Privet> privet;

    /** Spring calls before and after a task on the thread that runs it. */
    @SuppressWarnings("ThreadLocalUsage") // One for each context of Spring, which there are few of.
    private final ThreadLocal<@Nullable PurposeScope> scopes = new ThreadLocal<>();

    PurposeOfCallables(ObjectProvider<Privet> privet) {
        this.privet = privet;
    }

    @Override
    public <T> void beforeConcurrentHandling(NativeWebRequest request, Callable<T> task) {
        Optional<Use> use = privet.getObject().gate().context().current();
        use.ifPresent(known -> request.setAttribute(USE, known, RequestAttributes.SCOPE_REQUEST));
    }

    @Override
    public <T> void preProcess(NativeWebRequest request, Callable<T> task) {
        if (request.getAttribute(USE, RequestAttributes.SCOPE_REQUEST) instanceof Use use) {
            scopes.set(privet.getObject().use(use));
        }
    }

    @Override
    public <T> void postProcess(NativeWebRequest request, Callable<T> task, @Nullable Object result) {
        PurposeScope scope = scopes.get();
        if (scope != null) {
            scopes.remove();
            scope.close();
        }
    }
}
