/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import dev.privet.contract.PublicApi;
import dev.privet.datamap.RecordType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One row about a person. Holds personal data, so it prints its type only.
 *
 * @param type the row's type
 * @param values its columns by property name, in a fixed order; text, numbers, truth values, dates or
 *     null, or a collection of these
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record SubjectRow(RecordType type, Map<String, @Nullable Object> values) {

    /** Copies the values, keeping their order. */
    public SubjectRow {
        Objects.requireNonNull(type, "type");
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    @Override
    public String toString() {
        return "SubjectRow[" + type.name() + "]";
    }
}
