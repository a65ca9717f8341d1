/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.http;

import dev.privet.gate.CarriedUse;
import dev.privet.spring.internal.sending.Destination;
import dev.privet.spring.internal.sending.OutgoingCalls;
import dev.privet.spring.internal.writing.FrontedWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.http.codec.EncoderHttpMessageWriter;
import org.springframework.http.codec.HttpMessageWriter;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.reactive.function.BodyInserter;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Mono;

/**
 * Judges what a {@code WebClient} sends. The use that counts is the one in force where the call is subscribed to; it is taken along to where
 * the body is written.
 */
final class JudgedExchange implements ExchangeFilterFunction {

    private final Supplier<OutgoingCalls> calls;

    JudgedExchange(Supplier<OutgoingCalls> calls) {
        this.calls = calls;
    }

    @Override
    public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
        OutgoingCalls judge = calls.get();
        BodyInserter<?, ? super ClientHttpRequest> body = new Inserter(request.body(), judge, judge.carried());
        return next.exchange(ClientRequest.from(request).body(body).build());
    }

    /** Writes a body as the one behind does, by writers that ask first. */
    private record Inserter(BodyInserter<?, ? super ClientHttpRequest> delegate, OutgoingCalls calls, CarriedUse use)
            implements BodyInserter<Object, ClientHttpRequest> {

        @Override
        public Mono<Void> insert(ClientHttpRequest message, Context context) {
            Call call = new Call(calls, use, Destination.of(Followed.address(message), message.getAttributes()));
            return delegate.insert(message, new Judged(context, call));
        }
    }

    /** What a body is written with. */
    private record Judged(BodyInserter.Context delegate, Call call) implements BodyInserter.Context {

        @Override
        public List<HttpMessageWriter<?>> messageWriters() {
            return delegate.messageWriters().stream().map(this::judged).toList();
        }

        private HttpMessageWriter<?> judged(HttpMessageWriter<?> writer) {
            return writer instanceof EncoderHttpMessageWriter<?> encoding
                    ? JudgedEncoder.over(encoding.getEncoder(), call)
                            .<HttpMessageWriter<?>>map(EncoderHttpMessageWriter::new)
                            .orElseGet(() -> whole(writer))
                    : whole(writer);
        }

        /** One that knows nothing of purposes: marked objects do not get to it. */
        private HttpMessageWriter<?> whole(HttpMessageWriter<?> writer) {
            return FrontedWriter.over(writer, value -> {
                call.passWhole(value, FrontedWriter.name(writer));
                return value;
            });
        }

        @Override
        public Optional<ServerHttpRequest> serverRequest() {
            return delegate.serverRequest();
        }

        @Override
        public Map<String, Object> hints() {
            return delegate.hints();
        }
    }
}
