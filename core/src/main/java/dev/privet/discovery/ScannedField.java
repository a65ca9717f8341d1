/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import dev.privet.contract.PublicApi;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

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

    private static final Map<String, List<String>> NAMES = Map.ofEntries(
            Map.entry("Column", List.of("name", "value")),
            Map.entry("JoinColumn", List.of("name")),
            Map.entry("JsonProperty", List.of("value")),
            Map.entry("JsonbProperty", List.of("value")),
            Map.entry("SerializedName", List.of("value")),
            Map.entry("XmlElement", List.of("name")),
            Map.entry("XmlAttribute", List.of("name")),
            Map.entry("Field", List.of("value", "name")),
            Map.entry("TableField", List.of("value")),
            Map.entry("BsonProperty", List.of("value")),
            Map.entry("CsvBindByName", List.of("column")));
    private static final Map<String, List<String>> DESCRIPTIONS = Map.of(
            "Schema", List.of("title", "description"),
            "ApiModelProperty", List.of("value"),
            "Comment", List.of("value"),
            "JsonPropertyDescription", List.of("value"));

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

    /** What the field is called elsewhere: its column, its name in JSON or XML. */
    List<String> otherNames() {
        return texts(NAMES).filter(other -> !other.equalsIgnoreCase(name)).toList();
    }

    /** What is said of the field for people to read. */
    List<String> descriptions() {
        return texts(DESCRIPTIONS).toList();
    }

    private Stream<String> texts(Map<String, List<String>> attributes) {
        return annotations.stream()
                .flatMap(annotation -> attributes.getOrDefault(annotation.simpleName(), List.of()).stream()
                        .map(annotation::text))
                .filter(text -> !text.isBlank());
    }
}
