/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.internal.writing;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.GenericHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.SmartHttpMessageConverter;

/**
 * Stands in front of a converter and decides what it gets to write. Reads as ever.
 *
 * @param <C> what kind of converter it is, which decides how Spring asks it
 */
public class FrontedConverter<C extends HttpMessageConverter<Object>> implements HttpMessageConverter<Object> {

    final C delegate;
    private final BodyFront front;

    FrontedConverter(C delegate, BodyFront front) {
        this.delegate = delegate;
        this.front = front;
    }

    /**
     * Puts a front before a converter.
     *
     * @param converter any; one that has a front already stays as it is
     * @param front decides
     * @return of the kind that the converter is
     */
    @SuppressWarnings("unchecked") // Asked first whether it writes objects of a class, it gets no others.
    public static HttpMessageConverter<?> of(HttpMessageConverter<?> converter, BodyFront front) {
        if (converter instanceof FrontedConverter) {
            return converter;
        }
        if (converter instanceof GenericHttpMessageConverter<?> generic) {
            return new FrontedGenericConverter((GenericHttpMessageConverter<Object>) generic, front);
        }
        if (converter instanceof SmartHttpMessageConverter<?> smart) {
            return new FrontedSmartConverter((SmartHttpMessageConverter<Object>) smart, front);
        }
        return new FrontedConverter<>((HttpMessageConverter<Object>) converter, front);
    }

    @Override
    public void write(Object body, @Nullable MediaType contentType, HttpOutputMessage message) throws IOException {
        front(body, message, (given, to) -> delegate.write(given, contentType, to));
    }

    final void front(Object body, HttpOutputMessage message, BodyFront.Writing writing) throws IOException {
        if (BodyFront.isOpaque(body.getClass())) {
            writing.write(body, message);
        } else {
            front.write(body, delegate, message, writing);
        }
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
    public List<MediaType> getSupportedMediaTypes() {
        return delegate.getSupportedMediaTypes();
    }

    @Override
    public List<MediaType> getSupportedMediaTypes(Class<?> type) {
        return delegate.getSupportedMediaTypes(type);
    }

    @Override
    public Object read(Class<?> type, HttpInputMessage message) throws IOException {
        return delegate.read(type, message);
    }

    /** What is told of it in a log is what is told of the converter behind. */
    @Override
    public String toString() {
        return getClass().getSimpleName() + "[" + delegate + "]";
    }
}
