/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import dev.privet.contract.PublicApi;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A class as discovery sees it. It is described, never loaded.
 *
 * @param name the binary name, {@code $} before nested classes
 * @param shape what is declared
 * @param reachable whether code of another package can name it: it and all that it is nested in are public,
 *     and none has a {@code $} in its own name, which cannot be told from one between two classes
 * @param superclass the fully qualified name of the class that it extends; empty for {@code Object}
 * @param annotations those of the class
 * @param fields those of its instances, without inherited ones, in the order of the code
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record ScannedClass(
        String name,
        Shape shape,
        boolean reachable,
        Optional<String> superclass,
        List<ScannedAnnotation> annotations,
        List<ScannedField> fields) {

    /**
     * What is declared.
     *
     * @since 0.1
     */
    @PublicApi(since = "0.1")
    public enum Shape {
        /** A class; in Kotlin also a data class. */
        CLASS,
        /** A record. */
        RECORD,
        /** A closed list of constants. */
        ENUM,
        /** An interface or an annotation. */
        INTERFACE
    }

    /** Copies the lists and refuses null. */
    public ScannedClass {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(shape, "shape");
        Objects.requireNonNull(superclass, "superclass");
        annotations = List.copyOf(annotations);
        fields = List.copyOf(fields);
    }

    /** Whether an annotation of that simple name stands on the class. */
    boolean bears(String simpleName) {
        return annotations.stream()
                .anyMatch(annotation -> annotation.simpleName().equals(simpleName));
    }

    /** The name without package and enclosing classes. */
    String simpleName() {
        return Spelling.simple(name);
    }

    boolean isEntity() {
        return bears("Entity") || bears("Document") || bears("PersistenceCapable");
    }

    boolean isEmbeddable() {
        return bears("Embeddable");
    }

    boolean isMappedSuperclass() {
        return bears("MappedSuperclass");
    }
}
