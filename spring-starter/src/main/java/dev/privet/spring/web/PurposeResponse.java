/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.web;

import java.util.function.Function;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/**
 * A response whose body is made under a purpose. The server asks for one part of a body after the other, on threads of its own, so the
 * context has to be written next to the body: that of the request around it is not seen there.
 */
final class PurposeResponse extends ServerHttpResponseDecorator {

    private final Function<Context, Context> purpose;

    PurposeResponse(ServerHttpResponse response, Function<Context, Context> purpose) {
        super(response);
        this.purpose = purpose;
    }

    @Override
    public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
        return super.writeWith(under(body));
    }

    @Override
    public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
        return super.writeAndFlushWith(Flux.<Publisher<? extends DataBuffer>>from(body)
                .map(this::under)
                .contextWrite(purpose));
    }

    /** A single part stays one, as of such the response is written in one go. */
    private Publisher<? extends DataBuffer> under(Publisher<? extends DataBuffer> body) {
        return body instanceof Mono<? extends DataBuffer> single
                ? single.contextWrite(purpose)
                : Flux.<DataBuffer>from(body).contextWrite(purpose);
    }
}
