/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.http;

import dev.privet.spring.internal.sending.Destination;
import dev.privet.spring.internal.sending.Outgoing.Passed;
import dev.privet.spring.internal.sending.OutgoingCalls;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.HttpRequest;
import org.springframework.http.MediaType;
import org.springframework.http.StreamingHttpOutputMessage;
import org.springframework.http.converter.GenericHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.SmartHttpMessageConverter;

/**
 * Stands in front of a converter of a client: what it writes is held until the gate has let it go. Reads as ever.
 *
 * @param <C> what kind of converter it is, which decides how Spring asks it
 */
class JudgedConverter<C extends HttpMessageConverter<Object>> implements HttpMessageConverter<Object> {

    /** The attribute of a request whose body holds personal data. */
    static final String PERSONAL = JudgedConverter.class.getName() + ".PERSONAL";

    final C delegate;
    private final Supplier<OutgoingCalls> calls;
    private final GuardedMappers mappers;

    JudgedConverter(C delegate, Supplier<OutgoingCalls> calls, GuardedMappers mappers) {
        this.delegate = delegate;
        this.calls = calls;
        this.mappers = mappers;
    }

    /** Writes by the converter behind. */
    @FunctionalInterface
    interface Delegated {
        void write(HttpOutputMessage message) throws IOException;
    }

    /** Stands in front of each of them. */
    static void judge(List<HttpMessageConverter<?>> converters, Supplier<OutgoingCalls> calls, GuardedMappers mappers) {
        converters.replaceAll(
                converter -> converter instanceof JudgedConverter ? converter : of(converter, calls, mappers));
    }

    @SuppressWarnings("unchecked") // Asked first whether it writes objects of a class, it gets no others.
    private static HttpMessageConverter<?> of(
            HttpMessageConverter<?> converter, Supplier<OutgoingCalls> calls, GuardedMappers mappers) {
        if (converter instanceof GenericHttpMessageConverter<?> generic) {
            return new JudgedGenericConverter((GenericHttpMessageConverter<Object>) generic, calls, mappers);
        }
        if (converter instanceof SmartHttpMessageConverter<?> smart) {
            return new JudgedSmartConverter((SmartHttpMessageConverter<Object>) smart, calls, mappers);
        }
        return new JudgedConverter<>((HttpMessageConverter<Object>) converter, calls, mappers);
    }

    @Override
    public void write(Object body, @Nullable MediaType contentType, HttpOutputMessage message) throws IOException {
        judged(body, message, held -> delegate.write(body, contentType, held));
    }

    final void judged(Object body, HttpOutputMessage message, Delegated writing) throws IOException {
        // Of a text or a file nobody can tell what is in it.
        if (body instanceof CharSequence
                || body instanceof byte[]
                || body instanceof InputStreamSource
                || body instanceof InputStream) {
            writing.write(message);
            return;
        }
        Destination to = destination(message);
        if (!mappers.write(delegate, body.getClass())) {
            calls.get().passWhole(to, body, delegate.getClass().getSimpleName());
            writing.write(message);
            return;
        }
        Passed<byte[]> passed = calls.get().passWritten(to, body, out -> writing.write(new HeldBody(message, out)));
        if (passed.isPersonal() && message instanceof HttpRequest request) {
            request.getAttributes().put(PERSONAL, true);
        }
        if (message instanceof StreamingHttpOutputMessage streaming) {
            streaming.setBody(passed.made());
        } else {
            message.getBody().write(passed.made());
            message.getBody().flush();
        }
    }

    private static Destination destination(HttpOutputMessage message) {
        return message instanceof HttpRequest request
                ? Destination.of(request.getURI(), request.getAttributes())
                : Destination.of("");
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
