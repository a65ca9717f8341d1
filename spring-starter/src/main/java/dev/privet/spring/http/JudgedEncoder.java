/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.http;

import dev.privet.spring.internal.writing.GuardedEncoders;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.ResolvableType;
import org.springframework.core.codec.Encoder;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.MediaType;
import org.springframework.http.codec.HttpMessageEncoder;
import org.springframework.util.MimeType;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Stands in front of Jackson's encoder of a client: a body is written as a whole, and held until the gate has let it go. A stream of which
 * nobody knows the end cannot be held, so marked objects are no part of one.
 */
final class JudgedEncoder implements HttpMessageEncoder<Object> {

    private final HttpMessageEncoder<Object> delegate;
    private final Call call;

    private JudgedEncoder(HttpMessageEncoder<Object> delegate, Call call) {
        this.delegate = delegate;
        this.call = call;
    }

    /** In front of an encoder whose mapper has Privet's module; of others, nothing. */
    @SuppressWarnings("unchecked") // Jackson's encoders encode objects of any class.
    static Optional<JudgedEncoder> over(Encoder<?> encoder, Call call) {
        return GuardedEncoders.isGuarded(encoder) && encoder instanceof HttpMessageEncoder<?> jackson
                ? Optional.of(new JudgedEncoder((HttpMessageEncoder<Object>) jackson, call))
                : Optional.empty();
    }

    @Override
    public boolean canEncode(ResolvableType elementType, @Nullable MimeType mimeType) {
        return delegate.canEncode(elementType, mimeType);
    }

    @Override
    public Flux<DataBuffer> encode(
            Publisher<?> values,
            DataBufferFactory buffers,
            ResolvableType elementType,
            @Nullable MimeType mimeType,
            @Nullable Map<String, Object> hints) {
        if (values instanceof Mono<?> one) {
            return one.map(value -> encodeValue(value, buffers, elementType, mimeType, hints))
                    .flux();
        }
        if (isStreamed(mimeType)) {
            Flux<?> judged = Flux.from(values).doOnNext(value -> call.passWhole(value, "a stream of JSON"));
            return delegate.encode(judged, buffers, elementType, mimeType, hints);
        }
        ResolvableType listType = ResolvableType.forClassWithGenerics(List.class, elementType);
        return Flux.from(values)
                .collectList()
                .map(list -> encodeValue(list, buffers, listType, mimeType, hints))
                .flux();
    }

    private boolean isStreamed(@Nullable MimeType mimeType) {
        return mimeType != null && getStreamingMediaTypes().stream().anyMatch(mimeType::isCompatibleWith);
    }

    @Override
    public DataBuffer encodeValue(
            Object value,
            DataBufferFactory buffers,
            ResolvableType valueType,
            @Nullable MimeType mimeType,
            @Nullable Map<String, Object> hints) {
        if (!GuardedEncoders.isGuarded(delegate, valueType.toClass())) {
            call.passWhole(value, "a mapper without Privet's module");
        }
        return buffers.wrap(call.pass(value, out -> {
                    // Not from the pool of the connection: nobody would give it back where the call is refused.
                    DataBuffer whole = delegate.encodeValue(
                            value, DefaultDataBufferFactory.sharedInstance, valueType, mimeType, hints);
                    byte[] bytes = new byte[whole.readableByteCount()];
                    whole.read(bytes);
                    out.write(bytes);
                })
                .made());
    }

    @Override
    public List<MimeType> getEncodableMimeTypes() {
        return delegate.getEncodableMimeTypes();
    }

    @Override
    public List<MimeType> getEncodableMimeTypes(ResolvableType elementType) {
        return delegate.getEncodableMimeTypes(elementType);
    }

    @Override
    public List<MediaType> getStreamingMediaTypes() {
        return delegate.getStreamingMediaTypes();
    }
}
