/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.internal.writing;

import dev.privet.jackson.PrivetJacksonModule;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.springframework.http.converter.AbstractJacksonHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.ObjectMapper;

/** Tells of a converter whether a mapper of Jackson's writes for it that has Privet's module. Without it, JSON shows all. */
public final class GuardedMappers {

    private static final String MODULE_2 = "dev.privet.jackson2.PrivetJackson2Module";
    private static final String MAPPER_2 = "com.fasterxml.jackson.databind.ObjectMapper";
    private static final String MAPPER_3 = "tools.jackson.databind.ObjectMapper";

    private final List<BiPredicate<HttpMessageConverter<?>, Class<?>>> lines;

    /** Each line of Jackson's counts where it is there. */
    public GuardedMappers() {
        ClassLoader loader = GuardedMappers.class.getClassLoader();
        this.lines = Stream.of(
                        ClassUtils.isPresent(MAPPER_3, loader) ? new Jackson3() : null,
                        ClassUtils.isPresent(MAPPER_2, loader) ? new Jackson2() : null)
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * Whether a converter writes objects of a class as the use in force sees them.
     *
     * @param converter any
     * @param type of objects
     * @return false of every converter that is not Jackson's
     */
    public boolean write(HttpMessageConverter<?> converter, Class<?> type) {
        return lines.stream().anyMatch(line -> line.test(converter, type));
    }

    /**
     * Whether a mapper was given the module.
     *
     * @param mapper any
     * @return whether it has it
     */
    public static boolean isGuarded(ObjectMapper mapper) {
        return mapper.registeredModules().stream().anyMatch(PrivetJacksonModule.class::isInstance);
    }

    /** The same for the line of Jackson before. */
    static boolean isGuarded(com.fasterxml.jackson.databind.ObjectMapper mapper) {
        return mapper.getRegisteredModuleIds().contains(MODULE_2);
    }

    private static final class Jackson3 implements BiPredicate<HttpMessageConverter<?>, Class<?>> {

        @Override
        public boolean test(HttpMessageConverter<?> converter, Class<?> type) {
            if (!(converter instanceof AbstractJacksonHttpMessageConverter<?> jackson)) {
                return false;
            }
            Collection<? extends ObjectMapper> own =
                    jackson.getMappersForType(type).values();
            return own.isEmpty() ? isGuarded(jackson.getMapper()) : own.stream().allMatch(GuardedMappers::isGuarded);
        }
    }

    /** Spring will drop it, and hosts have it until then. */
    @SuppressWarnings("removal")
    private static final class Jackson2 implements BiPredicate<HttpMessageConverter<?>, Class<?>> {

        @Override
        public boolean test(HttpMessageConverter<?> converter, Class<?> type) {
            return converter
                            instanceof
                            org.springframework.http.converter.json.AbstractJackson2HttpMessageConverter jackson
                    && isGuarded(jackson.getObjectMapper())
                    && jackson.getObjectMappersForType(type).values().stream().allMatch(GuardedMappers::isGuarded);
        }
    }
}
