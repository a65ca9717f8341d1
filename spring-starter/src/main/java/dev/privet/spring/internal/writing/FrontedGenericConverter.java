/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.internal.writing;

import java.io.IOException;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.GenericHttpMessageConverter;

/** Stands in front of a converter that Spring asks with the full type of a body. */
final class FrontedGenericConverter extends FrontedConverter<GenericHttpMessageConverter<Object>>
        implements GenericHttpMessageConverter<Object> {

    FrontedGenericConverter(GenericHttpMessageConverter<Object> delegate, BodyFront front) {
        super(delegate, front);
    }

    @Override
    public boolean canRead(Type type, @Nullable Class<?> contextClass, @Nullable MediaType mediaType) {
        return delegate.canRead(type, contextClass, mediaType);
    }

    @Override
    public Object read(Type type, @Nullable Class<?> contextClass, HttpInputMessage message) throws IOException {
        return delegate.read(type, contextClass, message);
    }

    @Override
    public boolean canWrite(@Nullable Type type, Class<?> bodyType, @Nullable MediaType mediaType) {
        return delegate.canWrite(type, bodyType, mediaType);
    }

    @Override
    public void write(Object body, @Nullable Type type, @Nullable MediaType contentType, HttpOutputMessage message)
            throws IOException {
        front(body, message, (given, to) -> delegate.write(given, type, contentType, to));
    }
}
