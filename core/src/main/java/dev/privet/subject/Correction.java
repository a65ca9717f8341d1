/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import dev.privet.contract.PublicApi;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One value that is to be another. Immutable; holds personal data, so it prints the property only.
 *
 * @param type the marked class of the row
 * @param rowId the row's id, of the type that the host's class has
 * @param property the personal property, dotted where it lies in an embedded object
 * @param value the new value, of the property's type; null to empty it
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record Correction(
        Class<?> type,
        Object rowId,
        String property,
        @Nullable Object value) {

    /** Refuses null where a value is needed. */
    public Correction {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(rowId, "rowId");
        Objects.requireNonNull(property, "property");
    }

    @Override
    public String toString() {
        return "Correction[" + place() + "]";
    }

    /**
     * Where the value is.
     *
     * @return class and property, without the row
     */
    public String place() {
        return type.getSimpleName() + "." + property;
    }
}
