/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.internal.writing;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.SmartHttpMessageConverter;

/** Stands in front of a converter that Spring asks with the full type of a body and with hints. */
final class FrontedSmartConverter extends FrontedConverter<SmartHttpMessageConverter<Object>>
        implements SmartHttpMessageConverter<Object> {

    FrontedSmartConverter(SmartHttpMessageConverter<Object> delegate, BodyFront front) {
        super(delegate, front);
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return delegate.canRead(type, mediaType);
    }

    @Override
    public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
        return delegate.canWrite(type, mediaType);
    }

    @Override
    public Object read(Class<?> type, HttpInputMessage message) throws IOException {
        return delegate.read(type, message);
    }

    @Override
    public void write(Object body, @Nullable MediaType contentType, HttpOutputMessage message) throws IOException {
        front(body, message, (given, to) -> delegate.write(given, contentType, to));
    }

    @Override
    public boolean canRead(ResolvableType type, @Nullable MediaType mediaType) {
        return delegate.canRead(type, mediaType);
    }

    @Override
    public Object read(ResolvableType type, HttpInputMessage message, @Nullable Map<String, Object> hints)
            throws IOException {
        return delegate.read(type, message, hints);
    }

    @Override
    public boolean canWrite(ResolvableType type, Class<?> bodyType, @Nullable MediaType mediaType) {
        return delegate.canWrite(type, bodyType, mediaType);
    }

    @Override
    public void write(
            Object body,
            ResolvableType type,
            @Nullable MediaType contentType,
            HttpOutputMessage message,
            @Nullable Map<String, Object> hints)
            throws IOException {
        front(body, message, (given, to) -> delegate.write(given, type, contentType, to, hints));
    }
}
