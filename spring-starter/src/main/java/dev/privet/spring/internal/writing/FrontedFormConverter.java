/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.internal.writing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Stands in front of a converter for forms. Of a multipart body, each part is written by a converter of its own, in front of which somebody stands; of
 * a form, which makes texts of values by itself, each value is shown first.
 */
public final class FrontedFormConverter extends FrontedConverter<HttpMessageConverter<Object>> {

    private final UnaryOperator<Object> shown;

    private FrontedFormConverter(HttpMessageConverter<Object> delegate, UnaryOperator<Object> shown) {
        super(delegate, (body, converter, message, writing) -> writing.write(body, message));
        this.shown = shown;
    }

    /**
     * Puts a front before a converter and before those of its parts.
     *
     * @param form the converter; its parts get other converters from now on
     * @param part puts a front before the converter of a part
     * @param shown what is written instead of a value of a form
     * @return a converter for forms
     */
    @SuppressWarnings("unchecked") // Asked first whether it writes objects of a class, it gets no others.
    public static FrontedFormConverter of(
            FormHttpMessageConverter form, UnaryOperator<HttpMessageConverter<?>> part, UnaryOperator<Object> shown) {
        List<HttpMessageConverter<?>> parts = new ArrayList<>(form.getPartConverters());
        parts.replaceAll(part);
        form.setPartConverters(parts);
        return new FrontedFormConverter((HttpMessageConverter<Object>) (HttpMessageConverter<?>) form, shown);
    }

    @Override
    public void write(Object body, @Nullable MediaType contentType, HttpOutputMessage message) throws IOException {
        boolean isForm = body instanceof MultiValueMap<?, ?> && !isMultipart((MultiValueMap<?, ?>) body, contentType);
        super.write(isForm ? shown((MultiValueMap<?, ?>) body) : body, contentType, message);
    }

    /** As Spring decides it. */
    private static boolean isMultipart(MultiValueMap<?, ?> body, @Nullable MediaType contentType) {
        return contentType == null
                ? body.values().stream()
                        .flatMap(List::stream)
                        .anyMatch(value -> value != null && !(value instanceof String))
                : contentType.getType().equalsIgnoreCase("multipart");
    }

    private MultiValueMap<Object, @Nullable Object> shown(MultiValueMap<?, ?> body) {
        MultiValueMap<Object, @Nullable Object> all = new LinkedMultiValueMap<>();
        for (Map.Entry<?, ? extends List<?>> entry : body.entrySet()) {
            for (Object value : entry.getValue()) {
                all.add(entry.getKey(), value == null ? null : shownValue(value));
            }
        }
        return all;
    }

    private Object shownValue(Object value) {
        return value instanceof HttpEntity<?> entity && entity.getBody() != null
                ? new HttpEntity<>(shown.apply(entity.getBody()), entity.getHeaders())
                : shown.apply(value);
    }
}
