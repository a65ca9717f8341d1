/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import dev.privet.contract.PublicApi;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * An annotation as it stands in the code. Classes and enum constants in attributes are their names; a single value is a list of one.
 *
 * @param name the fully qualified name of the annotation's type
 * @param attributes what is written, without defaults
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record ScannedAnnotation(String name, Map<String, List<String>> attributes) {

    /** Copies the attributes and refuses null. */
    public ScannedAnnotation {
        Objects.requireNonNull(name, "name");
        attributes = attributes.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
    }

    /**
     * An annotation without attributes.
     *
     * @param name the fully qualified name of the annotation's type
     * @return the annotation
     */
    public static ScannedAnnotation of(String name) {
        return new ScannedAnnotation(name, Map.of());
    }

    /** The name without its package, so that {@code javax} and {@code jakarta} are the same. */
    String simpleName() {
        return Spelling.simple(name);
    }

    /** The first value of an attribute, or an empty text. */
    String text(String attribute) {
        List<String> values = attributes.getOrDefault(attribute, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }
}
