/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.web;

import dev.privet.Privet;
import dev.privet.jackson.PrivetJacksonModule;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.util.ClassUtils;

/**
 * Adds Privet's module to the mapper with which answers are written where the host made that mapper by itself. The host's mapper stays as it
 * is: what it writes elsewhere may have to be whole.
 */
final class AnswerMappers {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerMappers.class);
    private static final boolean JACKSON =
            ClassUtils.isPresent("tools.jackson.databind.json.JsonMapper", AnswerMappers.class.getClassLoader());

    private final ObjectProvider<Privet> privet;

    AnswerMappers(ObjectProvider<Privet> privet) {
        this.privet = privet;
    }

    /** The same converter with the module; nothing for any other than Spring's own for JSON, of which nobody knows how it is made. */
    Optional<HttpMessageConverter<?>> withModule(HttpMessageConverter<?> converter) {
        return JACKSON ? Jackson.withModule(converter, privet) : Optional.empty();
    }

    /** Apart, so that nobody looks for Jackson where it is not. */
    private static final class Jackson {

        static Optional<HttpMessageConverter<?>> withModule(
                HttpMessageConverter<?> converter, ObjectProvider<Privet> privet) {
            if (converter.getClass() != JacksonJsonHttpMessageConverter.class) {
                return Optional.empty();
            }
            JacksonJsonHttpMessageConverter json = (JacksonJsonHttpMessageConverter) converter;
            JacksonJsonHttpMessageConverter minimising = new JacksonJsonHttpMessageConverter(json.getMapper()
                    .rebuild()
                    .addModule(new PrivetJacksonModule(privet.getObject().minimiser()))
                    .build());
            minimising.setSupportedMediaTypes(json.getSupportedMediaTypes());
            LOG.info("Answers are written by a mapper of Jackson's that has no module of Privet's; for answers it is"
                    + " given one. Build mappers from Boot's JsonMapper.Builder to have it everywhere.");
            return Optional.of(minimising);
        }
    }
}
