/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.web;

import dev.privet.Privet;
import dev.privet.spring.internal.writing.BodyFront;
import dev.privet.spring.internal.writing.FrontedConverter;
import dev.privet.spring.internal.writing.FrontedFormConverter;
import dev.privet.spring.internal.writing.GuardedMappers;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.ResourceHttpMessageConverter;
import org.springframework.http.converter.ResourceRegionHttpMessageConverter;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.util.ClassUtils;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.HandlerExceptionResolverComposite;
import org.springframework.web.servlet.mvc.method.annotation.ExceptionHandlerExceptionResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/**
 * Sees to it that every converter with which Spring MVC answers writes what the purpose in force sees: those of Jackson by the module, which
 * is added where a mapper of the host's own has none, and all others by copies.
 */
final class AnswerConverters implements WebMvcConfigurer, BeanPostProcessor {

    /** They write nothing that could be looked into. */
    private static final Set<Class<?>> OPAQUE = Set.of(
            ByteArrayHttpMessageConverter.class,
            StringHttpMessageConverter.class,
            ResourceHttpMessageConverter.class,
            ResourceRegionHttpMessageConverter.class);

    /** Whether there can be streams of JSON. */
    private static final boolean STREAMS =
            isPresent("reactor.core.publisher.Flux") && isPresent("tools.jackson.databind.ObjectMapper");

    private final Answers answers;
    private final ObjectProvider<Privet> privet;
    private final GuardedMappers mappers = new GuardedMappers();
    private final AnswerMappers own;
    private final ObjectProvider<RequestMappingHandlerAdapter> handlers;

    AnswerConverters(ObjectProvider<Privet> privet, ObjectProvider<RequestMappingHandlerAdapter> handlers) {
        this.privet = privet;
        this.answers = new Answers(privet);
        this.own = new AnswerMappers(privet);
        this.handlers = handlers;
    }

    private static boolean isPresent(String name) {
        return ClassUtils.isPresent(name, AnswerConverters.class.getClassLoader());
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
        builder.configureMessageConvertersList(this::minimise);
    }

    /** Hosts have older ways to say which converters there are, and those come later. */
    @Override
    public Object postProcessBeforeInitialization(Object bean, String beanName) {
        if (bean instanceof RequestMappingHandlerAdapter adapter) {
            minimise(adapter.getMessageConverters());
        } else if (bean instanceof HandlerExceptionResolverComposite resolvers) {
            resolvers.getExceptionResolvers().forEach(this::minimise);
        } else if (bean instanceof ExceptionHandlerExceptionResolver) {
            minimise((HandlerExceptionResolver) bean);
        } else if (bean instanceof RouterFunctionMapping functions) {
            // It does not tell its own, which come from where those of the handlers do.
            handlers.ifAvailable(adapter -> functions.setMessageConverters(adapter.getMessageConverters()));
        }
        return bean;
    }

    /** Only then it knows what handles return values. */
    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        if (STREAMS && bean instanceof RequestMappingHandlerAdapter adapter) {
            StreamedAnswers.inFrontOf(adapter, privet);
        }
        return bean;
    }

    private void minimise(HandlerExceptionResolver resolver) {
        if (resolver instanceof ExceptionHandlerExceptionResolver answering) {
            minimise(answering.getMessageConverters());
        }
    }

    private void minimise(List<HttpMessageConverter<?>> converters) {
        converters.replaceAll(this::minimising);
    }

    private HttpMessageConverter<?> minimising(HttpMessageConverter<?> converter) {
        if (OPAQUE.contains(converter.getClass()) || mappers.write(converter, Object.class)) {
            return converter;
        }
        if (converter instanceof FormHttpMessageConverter form) {
            return FrontedFormConverter.of(form, this::minimising, answers::shown);
        }
        return own.addModule(converter) ? converter : FrontedConverter.of(converter, this::write);
    }

    private void write(
            Object body, HttpMessageConverter<?> converter, HttpOutputMessage message, BodyFront.Writing writing)
            throws IOException {
        boolean asksItself = mappers.write(converter, body.getClass());
        writing.write(asksItself ? body : answers.shown(body), message);
    }
}
