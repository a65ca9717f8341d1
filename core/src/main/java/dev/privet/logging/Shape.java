/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.logging;

import dev.privet.datamap.RecordType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a class once and for all.
 *
 * @param kind how its objects are told
 * @param name what it is called in a log
 * @param type its page of the data map, where it has one
 * @param fields what its objects hold; empty where nobody looks into them
 */
record Shape(Kind kind, String name, @Nullable RecordType type, List<ShownField> fields) {

    /** Copies the fields. */
    Shape {
        fields = List.copyOf(fields);
    }

    /** How objects of a class are told. */
    enum Kind {
        /** A value of the JDK that prints itself and is no text. */
        PLAIN,
        /** A number with room for one that stands for a person, such as that of a card. */
        NUMBER,
        TEXT,
        /** Collections, maps, arrays and optionals. */
        CONTAINER,
        FAILURE,
        /** Holds personal data. */
        MARKED,
        /** Anything else. */
        OTHER,
        /** Holds personal data and cannot be looked into field by field. */
        CLOSED
    }

    static Shape of(Kind kind, Class<?> type) {
        return new Shape(kind, type.getSimpleName(), null, List.of());
    }

    Shape closed() {
        return new Shape(Kind.CLOSED, name, type, List.of());
    }
}
