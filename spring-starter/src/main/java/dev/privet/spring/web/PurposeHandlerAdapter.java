/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.web;

import dev.privet.spring.internal.PurposeLookup;
import dev.privet.vocabulary.Purpose;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.DispatchExceptionHandler;
import org.springframework.web.reactive.HandlerAdapter;
import org.springframework.web.reactive.HandlerResult;
import org.springframework.web.reactive.HandlerResultHandler;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Calls a handler that states a purpose and writes its result, both under that purpose. The dispatcher would write the result outside of
 * what the handler's own adapter returns, so it gets none to write.
 */
final class PurposeHandlerAdapter implements HandlerAdapter, Ordered {

    private final ReactivePurposes purposes;
    private final PurposeLookup stated;
    private final Supplier<List<HandlerAdapter>> adapters;
    private final Supplier<List<HandlerResultHandler>> writers;

    PurposeHandlerAdapter(
            ReactivePurposes purposes,
            PurposeLookup stated,
            ObjectProvider<HandlerAdapter> adapters,
            ObjectProvider<HandlerResultHandler> writers) {
        this.purposes = purposes;
        this.stated = stated;
        this.adapters = SingletonSupplier.of(
                () -> adapters.orderedStream().filter(other -> other != this).toList());
        this.writers = SingletonSupplier.of(() -> writers.orderedStream().toList());
    }

    /** Before the adapter that knows how to call the handler. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public boolean supports(Object handler) {
        return purpose(handler).isPresent();
    }

    @Override
    public Mono<HandlerResult> handle(ServerWebExchange exchange, Object handler) {
        HandlerAdapter adapter = adapters.get().stream()
                .filter(other -> other.supports(handler))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No HandlerAdapter: " + handler));
        return purposes.over(
                exchange,
                purpose(handler).orElseThrow(),
                under -> adapter.handle(under, handler)
                        .flatMap(result -> write(under, result))
                        .then(Mono.<HandlerResult>empty()));
    }

    private Optional<Class<? extends Purpose>> purpose(Object handler) {
        return handler instanceof HandlerMethod method
                ? stated.of(method.getBeanType(), method.getMethod())
                : Optional.empty();
    }

    /** As the dispatcher does it: what fails on the way goes to the handler's own exception handlers. */
    private Mono<Void> write(ServerWebExchange exchange, HandlerResult result) {
        DispatchExceptionHandler failures = result.getExceptionHandler();
        Mono<Void> written = writeOnce(exchange, result);
        return failures == null
                ? written
                : written.onErrorResume(failure ->
                        failures.handleError(exchange, failure).flatMap(instead -> writeOnce(exchange, instead)));
    }

    private Mono<Void> writeOnce(ServerWebExchange exchange, HandlerResult result) {
        return writers.get().stream()
                .filter(writer -> writer.supports(result))
                .findFirst()
                .map(writer -> writer.handleResult(exchange, result))
                .orElseGet(() ->
                        Mono.error(new IllegalStateException("No HandlerResultHandler for " + result.getReturnType())));
    }
}
