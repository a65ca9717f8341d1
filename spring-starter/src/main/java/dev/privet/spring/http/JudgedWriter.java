/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.http;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.InputStreamSource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import org.springframework.http.ReactiveHttpOutputMessage;
import org.springframework.http.codec.EncoderHttpMessageWriter;
import org.springframework.http.codec.HttpMessageWriter;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Stands in front of a writer that knows nothing of purposes: marked objects do not get to it. */
final class JudgedWriter implements HttpMessageWriter<Object> {

    private final HttpMessageWriter<Object> delegate;
    private final Call call;

    private JudgedWriter(HttpMessageWriter<Object> delegate, Call call) {
        this.delegate = delegate;
        this.call = call;
    }

    @SuppressWarnings("unchecked") // Asked first whether it writes a type, it gets nothing else.
    static JudgedWriter over(HttpMessageWriter<?> writer, Call call) {
        return new JudgedWriter((HttpMessageWriter<Object>) writer, call);
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
        return delegate.write(isOpaque(elementType) ? values : judged(values), elementType, mediaType, message, hints);
    }

    /** Texts, bytes and files: nobody can tell what is in them. */
    private static boolean isOpaque(ResolvableType elementType) {
        Class<?> type = elementType.toClass();
        return Stream.of(CharSequence.class, byte[].class, ByteBuffer.class, DataBuffer.class, InputStreamSource.class)
                .anyMatch(opaque -> opaque.isAssignableFrom(type));
    }

    private Publisher<?> judged(Publisher<?> values) {
        return values instanceof Mono<?> one
                ? one.doOnNext(this::judge)
                : Flux.from(values).doOnNext(this::judge);
    }

    private void judge(Object value) {
        call.passWhole(value, name());
    }

    private String name() {
        Object writer = delegate instanceof EncoderHttpMessageWriter<?> encoding ? encoding.getEncoder() : delegate;
        return writer.getClass().getSimpleName();
    }
}
