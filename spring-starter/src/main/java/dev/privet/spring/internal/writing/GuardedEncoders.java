/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.internal.writing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.springframework.core.codec.Encoder;
import org.springframework.http.codec.AbstractJacksonEncoder;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.ObjectMapper;

/** Tells of a reactive encoder whether a mapper of Jackson's writes for it that has Privet's module. Without it, JSON shows all. */
public final class GuardedEncoders {

    private static final List<BiPredicate<Encoder<?>, Class<?>>> LINES = Stream.of(
                    isPresent("tools.jackson.databind.ObjectMapper") ? new Jackson3() : null,
                    isPresent("com.fasterxml.jackson.databind.ObjectMapper") ? new Jackson2() : null)
            .filter(Objects::nonNull)
            .toList();

    private GuardedEncoders() {}

    private static boolean isPresent(String name) {
        return ClassUtils.isPresent(name, GuardedEncoders.class.getClassLoader());
    }

    /**
     * Whether an encoder writes objects as the use in force sees them, for which it has no mapper of their own.
     *
     * @param encoder any
     * @return false of every encoder that is not Jackson's
     */
    public static boolean isGuarded(Encoder<?> encoder) {
        return isGuarded(encoder, Object.class);
    }

    /**
     * Whether an encoder writes objects of a class as the use in force sees them.
     *
     * @param encoder any
     * @param type of objects; some classes may have mappers of their own
     * @return false of every encoder that is not Jackson's
     */
    public static boolean isGuarded(Encoder<?> encoder, Class<?> type) {
        return LINES.stream().anyMatch(line -> line.test(encoder, type));
    }

    private static final class Jackson3 implements BiPredicate<Encoder<?>, Class<?>> {

        @Override
        public boolean test(Encoder<?> encoder, Class<?> type) {
            if (!(encoder instanceof AbstractJacksonEncoder<?> jackson)
                    || !GuardedMappers.isGuarded(jackson.getMapper())) {
                return false;
            }
            Map<?, ? extends ObjectMapper> own = jackson.getMappersForType(type);
            return own == null || own.values().stream().allMatch(GuardedMappers::isGuarded);
        }
    }

    /** Spring will drop it, and hosts have it until then. */
    @SuppressWarnings("removal")
    private static final class Jackson2 implements BiPredicate<Encoder<?>, Class<?>> {

        @Override
        public boolean test(Encoder<?> encoder, Class<?> type) {
            if (!(encoder instanceof org.springframework.http.codec.json.AbstractJackson2Encoder jackson)
                    || !GuardedMappers.isGuarded(jackson.getObjectMapper())) {
                return false;
            }
            Map<?, com.fasterxml.jackson.databind.ObjectMapper> own = jackson.getObjectMappersForType(type);
            return own == null || own.values().stream().allMatch(GuardedMappers::isGuarded);
        }
    }
}
