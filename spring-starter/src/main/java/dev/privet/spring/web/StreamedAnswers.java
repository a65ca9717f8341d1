/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.web;

import dev.privet.Privet;
import dev.privet.gate.CarriedUse;
import dev.privet.gate.PurposeContext;
import dev.privet.spring.internal.writing.GuardedMappers;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.core.ReactiveAdapter;
import org.springframework.core.ReactiveAdapterRegistry;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitterReturnValueHandler;
import reactor.core.publisher.Flux;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonSerializable;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.jsontype.TypeSerializer;

/**
 * Lets the purpose of a request go along into a stream of JSON that Spring MVC writes: it takes a thread of its executor for that, and tells none of
 * them whose request it is. (It does so itself for events, where Micrometer's context propagation is there.) Each element takes the purpose with it
 * and puts it in force while it is written. Thread-safe.
 */
record StreamedAnswers(
        HandlerMethodReturnValueHandler delegate,
        ReactiveAdapterRegistry reactive,
        List<HttpMessageConverter<?>> converters,
        ObjectProvider<Privet> privet)
        implements HandlerMethodReturnValueHandler {

    private static final GuardedMappers MAPPERS = new GuardedMappers();
    private static final MediaType LINES_OF_SOMETHING = MediaType.parseMediaType("application/*+x-ndjson");

    /** The older name of lines of JSON, which Spring still knows. */
    private static final MediaType OLDER = MediaType.parseMediaType("application/stream+json");

    /** Puts one in front of what writes streams. */
    static void inFrontOf(RequestMappingHandlerAdapter adapter, ObjectProvider<Privet> privet) {
        List<HandlerMethodReturnValueHandler> handlers = adapter.getReturnValueHandlers();
        if (handlers != null) {
            adapter.setReturnValueHandlers(handlers.stream()
                    .map(handler -> handler instanceof ResponseBodyEmitterReturnValueHandler
                            ? new StreamedAnswers(
                                    handler,
                                    adapter.getReactiveAdapterRegistry(),
                                    adapter.getMessageConverters(),
                                    privet)
                            : handler)
                    .toList());
        }
    }

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return delegate.supportsReturnType(returnType);
    }

    @Override
    public void handleReturnValue(
            @Nullable Object answer, MethodParameter type, ModelAndViewContainer container, NativeWebRequest request)
            throws Exception {
        PurposeContext context = privet.getObject().gate().context();
        boolean goesAlong = answer != null && context.current().isPresent() && isStreamOfJson(request);
        delegate.handleReturnValue(
                answer != null && goesAlong ? carrying(answer, context.carried()) : answer, type, container, request);
    }

    private Object carrying(Object answer, CarriedUse use) {
        if (answer instanceof ResponseEntity<?> entity) {
            return entity.getBody() == null
                    ? answer
                    : new ResponseEntity<>(
                            carrying(entity.getBody(), use), entity.getHeaders(), entity.getStatusCode());
        }
        ReactiveAdapter adapter = reactive.getAdapter(answer.getClass());
        return adapter == null || !adapter.isMultiValue()
                ? answer
                : adapter.fromPublisher(Flux.from(adapter.toPublisher(answer))
                        .map(element -> element instanceof CharSequence ? element : new Element(element, use)));
    }

    /** As Spring decides it; and only where the element is then written by a mapper that knows what to do with it. */
    private boolean isStreamOfJson(NativeWebRequest request) {
        Collection<MediaType> types = types(request);
        return types.stream().noneMatch(MediaType.TEXT_EVENT_STREAM::includes)
                && types.stream()
                        .anyMatch(type -> MediaType.APPLICATION_NDJSON.includes(type)
                                || LINES_OF_SOMETHING.includes(type)
                                || OLDER.includes(type))
                && converters.stream()
                        .filter(converter -> converter.canWrite(Element.class, MediaType.APPLICATION_JSON))
                        .findFirst()
                        .filter(converter -> MAPPERS.write(converter, Element.class))
                        .isPresent();
    }

    @SuppressWarnings("unchecked") // As Spring puts it there.
    private static Collection<MediaType> types(NativeWebRequest request) {
        Object produced =
                request.getAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        if (produced instanceof Set<?> types && !types.isEmpty()) {
            return (Set<MediaType>) types;
        }
        return MediaType.parseMediaTypes(request.getHeader(HttpHeaders.ACCEPT));
    }

    /**
     * One element with the purpose for which it is written. A mapper of Jackson's asks it to write itself.
     *
     * @param value the element
     * @param use in force meanwhile
     */
    private record Element(Object value, CarriedUse use) implements JacksonSerializable {

        @Override
        public void serialize(JsonGenerator generator, SerializationContext mapper) {
            use.run(() -> mapper.writeValue(generator, value));
        }

        @Override
        public void serializeWithType(JsonGenerator generator, SerializationContext mapper, TypeSerializer type) {
            serialize(generator, mapper);
        }

        /** The value may be anybody's. */
        @Override
        public String toString() {
            return "Element";
        }
    }
}
