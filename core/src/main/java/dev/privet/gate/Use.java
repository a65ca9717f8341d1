/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import dev.privet.contract.PublicApi;
import dev.privet.vocabulary.Purpose;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * For what and by whom personal data is used: purpose, actor, controller, recipient and, where it is one, the person whose data it is,
 * which travel together. Immutable.
 *
 * @param purpose the purpose
 * @param actor who acts, as the host names users and jobs: an internal id or role, no personal data; null where unknown
 * @param controller for which controller (tenant), or null where there is one only
 * @param recipient who receives the data, or null where it stays
 * @param subject the pseudonym of the one person whose data is used, as in the ledger; null where they are several, or not known
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record Use(
        Class<? extends Purpose> purpose,
        @Nullable String actor,
        @Nullable String controller,
        @Nullable Recipient recipient,
        @Nullable String subject) {

    /** Refuses a use without a purpose. */
    public Use {
        Objects.requireNonNull(purpose, "purpose");
    }

    /**
     * A use for a purpose.
     *
     * @param purpose the purpose
     * @return a use by nobody in particular
     */
    public static Use of(Class<? extends Purpose> purpose) {
        return new Use(purpose, null, null, null, null);
    }

    /**
     * The same use, by somebody.
     *
     * @param actor an internal id or role
     * @return a copy
     */
    public Use by(String actor) {
        return new Use(purpose, Objects.requireNonNull(actor, "actor"), controller, recipient, subject);
    }

    /**
     * The same use, for one controller.
     *
     * @param controller the tenant's id
     * @return a copy
     */
    public Use onBehalfOf(String controller) {
        return new Use(purpose, actor, Objects.requireNonNull(controller, "controller"), recipient, subject);
    }

    /**
     * The same use, with the data going to somebody.
     *
     * @param recipient who receives it
     * @return a copy
     */
    public Use sentTo(Recipient recipient) {
        return new Use(purpose, actor, controller, Objects.requireNonNull(recipient, "recipient"), subject);
    }

    /**
     * The same use, of one person's data. What is shown meanwhile stands in that person's history in the ledger.
     *
     * @param pseudonym from {@link dev.privet.ledger.SubjectPseudonyms}, never an id
     * @return a copy
     */
    public Use about(String pseudonym) {
        return new Use(purpose, actor, controller, recipient, Objects.requireNonNull(pseudonym, "pseudonym"));
    }
}
