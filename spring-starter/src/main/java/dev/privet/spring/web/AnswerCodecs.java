/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.web;

import dev.privet.spring.internal.writing.FrontedWriter;
import dev.privet.spring.internal.writing.GuardedEncoders;
import java.util.List;
import java.util.Set;
import org.springframework.core.codec.ByteArrayEncoder;
import org.springframework.core.codec.ByteBufferEncoder;
import org.springframework.core.codec.CharSequenceEncoder;
import org.springframework.core.codec.DataBufferEncoder;
import org.springframework.core.codec.Encoder;
import org.springframework.http.codec.EncoderHttpMessageWriter;
import org.springframework.http.codec.HttpMessageReader;
import org.springframework.http.codec.HttpMessageWriter;
import org.springframework.http.codec.ResourceHttpMessageWriter;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.http.codec.ServerSentEventHttpMessageWriter;

/**
 * Sees to it that every writer with which Spring WebFlux answers writes what the purpose in force sees: Jackson's with the module by itself,
 * all others by copies.
 *
 * @param delegate what the host has configured
 * @param answers makes the copies
 */
record AnswerCodecs(ServerCodecConfigurer delegate, Answers answers) implements ServerCodecConfigurer {

    /** They write nothing that could be looked into. */
    private static final Set<Class<?>> OPAQUE =
            Set.of(ByteArrayEncoder.class, ByteBufferEncoder.class, CharSequenceEncoder.class, DataBufferEncoder.class);

    @Override
    public List<HttpMessageWriter<?>> getWriters() {
        return delegate.getWriters().stream()
                .<HttpMessageWriter<?>>map(this::minimising)
                .toList();
    }

    private HttpMessageWriter<?> minimising(HttpMessageWriter<?> writer) {
        return asksItself(writer) ? writer : FrontedWriter.over(writer, answers::shown);
    }

    private static boolean asksItself(HttpMessageWriter<?> writer) {
        if (writer instanceof EncoderHttpMessageWriter<?> encoding) {
            Encoder<?> encoder = encoding.getEncoder();
            return OPAQUE.contains(encoder.getClass()) || GuardedEncoders.isGuarded(encoder);
        }
        if (writer instanceof ServerSentEventHttpMessageWriter events) {
            Encoder<?> encoder = events.getEncoder();
            return encoder == null || GuardedEncoders.isGuarded(encoder);
        }
        return writer instanceof ResourceHttpMessageWriter;
    }

    @Override
    public ServerDefaultCodecs defaultCodecs() {
        return delegate.defaultCodecs();
    }

    @Override
    public CustomCodecs customCodecs() {
        return delegate.customCodecs();
    }

    @Override
    public void registerDefaults(boolean registerDefaults) {
        delegate.registerDefaults(registerDefaults);
    }

    @Override
    public List<HttpMessageReader<?>> getReaders() {
        return delegate.getReaders();
    }

    @Override
    public ServerCodecConfigurer clone() {
        return new AnswerCodecs(delegate.clone(), answers);
    }
}
