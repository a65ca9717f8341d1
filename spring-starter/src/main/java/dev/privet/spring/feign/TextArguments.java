/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.feign;

import feign.MethodMetadata;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Remembers which arguments of a method become parts of an address, headers or pieces of a text. Thread-safe. */
final class TextArguments {

    private final Map<Method, Set<Integer>> positions = new ConcurrentHashMap<>();

    List<MethodMetadata> noted(List<MethodMetadata> methods) {
        methods.forEach(method -> positions.put(method.method(), positions(method)));
        return methods;
    }

    /** Those of a call. */
    Stream<Object> of(Method method, Object @Nullable [] arguments) {
        return arguments == null
                ? Stream.empty()
                : positions.getOrDefault(method, Set.of()).stream()
                        .map(position -> arguments[position])
                        .filter(Objects::nonNull);
    }

    private static Set<Integer> positions(MethodMetadata method) {
        Set<Integer> positions = new TreeSet<>();
        method.indexToName().forEach((position, names) -> {
            if (!names.stream().allMatch(name -> isPartOfForm(method, name))) {
                positions.add(position);
            }
        });
        Stream.of(method.queryMapIndex(), method.headerMapIndex())
                .filter(Objects::nonNull)
                .forEach(positions::add);
        return positions;
    }

    /** What fills a form is handed to the encoder, unless a text is made of it. Spring names a part twice, once in braces. */
    private static boolean isPartOfForm(MethodMetadata method, String written) {
        String name =
                written.startsWith("{") && written.endsWith("}") ? written.substring(1, written.length() - 1) : written;
        return method.template().bodyTemplate() == null
                && method.formParams().contains(name)
                && !method.template().hasRequestVariable(name);
    }
}
