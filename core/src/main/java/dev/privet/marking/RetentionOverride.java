/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.marking;

import dev.privet.contract.PublicApi;
import dev.privet.vocabulary.Disposal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What configuration says of how long the rows of a class, or the values of a field, are kept: over what the code says, and part by part. A
 * shorter period needs no reason. Whatever else is changed needs one, and a minimum that the code states stays.
 *
 * @param type the simple name of a marked class; case and hyphens make no difference
 * @param property the name of a personal field; empty where rows are meant
 * @param keptFor ISO 8601; empty where the code's period stays
 * @param from the dates from the latest of which it runs; empty where those of the code stay
 * @param then what becomes of it, if that is changed
 * @param because why, or empty
 * @param where what reports and explanations call the place, for example {@code privet.retention.Ticket}
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record RetentionOverride(
        String type,
        String property,
        String keptFor,
        List<String> from,
        Optional<Disposal> then,
        String because,
        String where) {

    /** Copies the list and refuses null. */
    public RetentionOverride {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(property, "property");
        Objects.requireNonNull(keptFor, "keptFor");
        from = List.copyOf(from);
        Objects.requireNonNull(then, "then");
        Objects.requireNonNull(because, "because");
        Objects.requireNonNull(where, "where");
    }
}
