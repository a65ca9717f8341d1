/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import dev.privet.contract.PublicApi;
import java.util.Objects;

/**
 * Stands for one person. Immutable; prints the kind only, since an id is personal data.
 *
 * @param kind the kind of person, as {@code @DataSubject} names it
 * @param id the id of the person's own row, of the type that the host's class has
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record SubjectRef(String kind, Object id) {

    /** Refuses null. */
    public SubjectRef {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
    }

    @Override
    public String toString() {
        return "SubjectRef[" + kind + "]";
    }
}
