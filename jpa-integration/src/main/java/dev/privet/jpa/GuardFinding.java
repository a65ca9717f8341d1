/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.contract.PublicApi;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How personal data reached the application, or the database, past what a purpose needs. Holds no personal data.
 *
 * @param kind what happened
 * @param type the record type
 * @param purpose the purpose's id, or null where none was in force
 * @param properties the properties concerned, ordered; empty where it is all of them
 * @param where the host's code that ran a statement, as class, method and line; empty where that is not known
 * @param count how often; a statement is told once for each text that it has
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record GuardFinding(
        Kind kind, String type, @Nullable String purpose, Set<String> properties, String where, long count) {

    /** Copies and orders the properties. */
    public GuardFinding {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(type, "type");
        properties = java.util.Collections.unmodifiableSet(new TreeSet<>(properties));
        Objects.requireNonNull(where, "where");
    }

    /** What happened. */
    @PublicApi(since = "0.1")
    public enum Kind {
        /** Entities were loaded of which the purpose needs nothing, or with no purpose in force. */
        LOADED,
        /** Values were stored that the purpose does not need, or with no purpose in force. */
        STORED,
        /** A statement in the database's own language names personal columns, so no gate stands before them. */
        NATIVE_STATEMENT,
        /** An update or deletion of many rows names personal columns, so no gate stands before them. */
        BULK_STATEMENT
    }
}
