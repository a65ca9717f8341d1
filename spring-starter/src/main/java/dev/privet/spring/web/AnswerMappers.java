/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.web;

import dev.privet.Privet;
import dev.privet.jackson.PrivetJacksonModule;
import dev.privet.jackson2.PrivetJackson2Module;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractJacksonHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.ObjectMapper;

/**
 * Lets converters whose mapper the host made by itself write answers by a mapper with Privet's module. The converter stays the same one, as
 * much of Spring MVC depends on its class; the host's mapper stays as it is, as what it writes elsewhere may have to be whole.
 */
final class AnswerMappers {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerMappers.class);

    private final ObjectProvider<Privet> privet;
    private final List<BiPredicate<HttpMessageConverter<?>, Privet>> lines;

    AnswerMappers(ObjectProvider<Privet> privet) {
        this.privet = privet;
        this.lines = Stream.<BiPredicate<HttpMessageConverter<?>, Privet>>of(
                        isPresent("tools.jackson.databind.ObjectMapper") ? new Jackson3() : null,
                        isPresent("com.fasterxml.jackson.databind.ObjectMapper") ? new Jackson2() : null)
                .filter(Objects::nonNull)
                .toList();
    }

    private static boolean isPresent(String name) {
        return ClassUtils.isPresent(name, AnswerMappers.class.getClassLoader());
    }

    /** Whether the converter writes with the module from now on; false of what is not Jackson's, or cannot be given it. */
    boolean addModule(HttpMessageConverter<?> converter) {
        boolean isAdded = lines.stream().anyMatch(line -> line.test(converter, privet.getObject()));
        if (isAdded) {
            LOG.info(
                    "{} writes answers by a mapper that has no module of Privet's; for answers it is given one. Build"
                            + " mappers from Boot's JsonMapper.Builder to have it everywhere.",
                    converter.getClass().getSimpleName());
        }
        return isAdded;
    }

    private static final class Jackson3 implements BiPredicate<HttpMessageConverter<?>, Privet> {

        @Override
        public boolean test(HttpMessageConverter<?> converter, Privet privet) {
            return converter instanceof AbstractJacksonHttpMessageConverter<?> jackson && add(jackson, privet);
        }

        /** Its mapper cannot be changed; one for all classes, for which it has no other, stands in for it. */
        @SuppressWarnings("unchecked") // What is built anew is of the class that it was.
        private static <T extends ObjectMapper> boolean add(
                AbstractJacksonHttpMessageConverter<T> jackson, Privet privet) {
            T mapper = (T) jackson.getMapper()
                    .rebuild()
                    .addModule(new PrivetJacksonModule(privet.minimiser()))
                    .build();
            jackson.registerMappersForType(
                    Object.class,
                    mappers -> jackson.getSupportedMediaTypes()
                            .forEach(type -> mappers.put(new AnyContent(type), mapper)));
            return true;
        }

        /**
         * What it is made of, and counts for everything: objects are written as JSON within answers of another type, such as events.
         * The type in an answer's header is then none that the converter knows, and it would find no mapper.
         */
        private static final class AnyContent extends MediaType {

            private static final long serialVersionUID = 1L;

            AnyContent(MediaType type) {
                super(type.getType(), type.getSubtype(), type.getParameters());
            }

            @Override
            public boolean includes(@Nullable MediaType other) {
                return true;
            }
        }
    }

    /** Spring will drop it, and hosts have it until then. */
    @SuppressWarnings("removal")
    private static final class Jackson2 implements BiPredicate<HttpMessageConverter<?>, Privet> {

        @Override
        public boolean test(HttpMessageConverter<?> converter, Privet privet) {
            if (!(converter
                    instanceof org.springframework.http.converter.json.AbstractJackson2HttpMessageConverter jackson)) {
                return false;
            }
            try {
                jackson.setObjectMapper(
                        jackson.getObjectMapper().copy().registerModule(new PrivetJackson2Module(privet.minimiser())));
                return true;
            } catch (IllegalStateException e) {
                // A mapper of a class of the host's own that does not copy itself.
                return false;
            }
        }
    }
}
