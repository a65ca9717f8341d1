/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.choice;

import dev.privet.contract.PublicApi;
import java.util.Objects;

/**
 * Who has chosen. Immutable; prints the kind only, since an id is personal data.
 *
 * @param kind the kind of person, as {@code @DataSubject} names it
 * @param id the id of the person's own row, as text
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record PersonKey(String kind, String id) implements Comparable<PersonKey> {

    /** Refuses null. */
    public PersonKey {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
    }

    @Override
    public int compareTo(PersonKey other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return "PersonKey[" + kind + "]";
    }
}
