/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import dev.privet.contract.PublicApi;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A field of an instance, or a component of a record.
 *
 * @param name the name in the code
 * @param type the declared type
 * @param annotations those of the field and of its getter
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record ScannedField(String name, ScannedType type, List<ScannedAnnotation> annotations) {

    /** Copies the annotations and refuses null. */
    public ScannedField {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        annotations = List.copyOf(annotations);
    }

    /** Whether an annotation of that simple name stands on the field. */
    boolean bears(String simpleName) {
        return annotation(simpleName).isPresent();
    }

    Optional<ScannedAnnotation> annotation(String simpleName) {
        return annotations.stream()
                .filter(annotation -> annotation.simpleName().equals(simpleName))
                .findFirst();
    }

    /** The column that the mapping names, where it names one. */
    Optional<String> column() {
        return annotation("Column")
                .map(column -> column.text("name"))
                .filter(name -> !name.isBlank())
                .or(() -> annotation("JsonProperty").map(name -> name.text("value")))
                .filter(name -> !name.isBlank());
    }
}
