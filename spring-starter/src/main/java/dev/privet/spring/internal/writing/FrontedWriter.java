/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.internal.writing;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.ResolvableType;
import org.springframework.http.MediaType;
import org.springframework.http.ReactiveHttpOutputMessage;
import org.springframework.http.codec.EncoderHttpMessageWriter;
import org.springframework.http.codec.HttpMessageWriter;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Stands in front of a reactive writer and decides what it gets to write. */
public final class FrontedWriter implements HttpMessageWriter<Object> {

    private final HttpMessageWriter<Object> delegate;
    private final UnaryOperator<Object> front;

    private FrontedWriter(HttpMessageWriter<Object> delegate, UnaryOperator<Object> front) {
        this.delegate = delegate;
        this.front = front;
    }

    /**
     * Puts a front before a writer.
     *
     * @param writer any
     * @param front what is written instead of a value, which may be the value itself; throws where it is not to be written
     * @return writes what the front makes of values
     */
    @SuppressWarnings("unchecked") // Asked first whether it writes a type, it gets nothing else.
    public static FrontedWriter over(HttpMessageWriter<?> writer, UnaryOperator<Object> front) {
        return new FrontedWriter((HttpMessageWriter<Object>) writer, front);
    }

    /**
     * What to call a writer in a message.
     *
     * @param writer any
     * @return its class, or that of its encoder
     */
    public static String name(HttpMessageWriter<?> writer) {
        Object named = writer instanceof EncoderHttpMessageWriter<?> encoding ? encoding.getEncoder() : writer;
        return named.getClass().getSimpleName();
    }

    @Override
    public List<MediaType> getWritableMediaTypes() {
        return delegate.getWritableMediaTypes();
    }

    @Override
    public List<MediaType> getWritableMediaTypes(ResolvableType elementType) {
        return delegate.getWritableMediaTypes(elementType);
    }

    @Override
    public boolean canWrite(ResolvableType elementType, @Nullable MediaType mediaType) {
        return delegate.canWrite(elementType, mediaType);
    }

    @Override
    public Mono<Void> write(
            Publisher<?> values,
            ResolvableType elementType,
            @Nullable MediaType mediaType,
            ReactiveHttpOutputMessage message,
            Map<String, Object> hints) {
        return delegate.write(fronted(values, elementType), elementType, mediaType, message, hints);
    }

    @Override
    public Mono<Void> write(
            Publisher<?> values,
            ResolvableType actualType,
            ResolvableType elementType,
            @Nullable MediaType mediaType,
            ServerHttpRequest request,
            ServerHttpResponse response,
            Map<String, Object> hints) {
        return delegate.write(
                fronted(values, elementType), actualType, elementType, mediaType, request, response, hints);
    }

    private Publisher<?> fronted(Publisher<?> values, ResolvableType elementType) {
        if (BodyFront.isOpaque(elementType.toClass())) {
            return values;
        }
        return values instanceof Mono<?> one
                ? one.map(front)
                : Flux.from(values).map(front);
    }
}
