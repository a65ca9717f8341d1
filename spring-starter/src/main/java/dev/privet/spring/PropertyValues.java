/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring;

import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.Resource;
import org.springframework.util.ClassUtils;

/** What can be written as the value of a property, in words that go on from "write". */
final class PropertyValues {

    private static final Map<Class<?>, String> WORDS = Map.ofEntries(
            Map.entry(Boolean.class, "true or false"),
            Map.entry(Integer.class, "a whole number, such as 1000"),
            Map.entry(Long.class, "a whole number, such as 100000"),
            Map.entry(Double.class, "a number, such as 0.5"),
            Map.entry(Duration.class, "a time with its unit, such as 30s, 5m or 1d"),
            Map.entry(Period.class, "a period, such as P35D, P18M or P6Y"),
            Map.entry(ZoneId.class, "a time zone, such as Europe/London or UTC"),
            Map.entry(
                    Resource.class,
                    "where a file is, such as classpath:purposes.properties or file:/etc/portal/purposes.properties"));

    private PropertyValues() {}

    static String allowed(ResolvableType type) {
        Class<?> raw = wrapped(type.toClass());
        if (raw.isEnum()) {
            return "one of "
                    + Arrays.stream(raw.getEnumConstants())
                            .map(PropertyValues::word)
                            .collect(Collectors.joining(", "));
        }
        if (Map.class.isAssignableFrom(raw)) {
            Class<?> keys = type.getGeneric(0).toClass();
            return keys.isEnum()
                    ? "as the part after its last dot " + allowed(type.getGeneric(0))
                    : "a value for each key";
        }
        if (Collection.class.isAssignableFrom(raw)) {
            return "with commas between them, each " + allowed(type.getGeneric(0));
        }
        return WORDS.getOrDefault(raw, "what docs/configuration.md says of it");
    }

    private static Class<?> wrapped(Class<?> raw) {
        return ClassUtils.resolvePrimitiveIfNecessary(raw);
    }

    private static String word(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
