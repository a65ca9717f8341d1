/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.marking;

import dev.privet.annotation.RecipientRole;
import dev.privet.contract.PublicApi;
import java.util.Objects;
import java.util.Set;

/**
 * Who receives data, as it was written. Immutable, unjudged.
 *
 * @param name the recipient, or the category of recipients
 * @param category whether the name is that of a category
 * @param role what it is in the law's terms
 * @param country where it is, as an ISO 3166-1 code
 * @param safeguards words of the register of safeguards
 * @param facts words of the register of facts about recipients
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record RecipientMark(
        String name, boolean category, RecipientRole role, String country, Set<String> safeguards, Set<String> facts) {

    /** Copies the sets and refuses null. */
    public RecipientMark {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(country, "country");
        safeguards = Set.copyOf(safeguards);
        facts = Set.copyOf(facts);
    }

    /**
     * A recipient that is named.
     *
     * @param name who
     * @param role what it is in the law's terms
     * @param country where, as an ISO 3166-1 code
     * @return a recipient without safeguards or known facts
     */
    public static RecipientMark of(String name, RecipientRole role, String country) {
        return new RecipientMark(name, false, role, country, Set.of(), Set.of());
    }

    /**
     * A category of recipients.
     *
     * @param category the category in words
     * @param role what they are in the law's terms
     * @param country where, as an ISO 3166-1 code
     * @return recipients without safeguards or known facts
     */
    public static RecipientMark anyOf(String category, RecipientRole role, String country) {
        return new RecipientMark(category, true, role, country, Set.of(), Set.of());
    }

    /**
     * The same recipient, with what was agreed with it.
     *
     * @param words of the register of safeguards, for example {@code IDTA}
     * @return a copy
     */
    public RecipientMark under(String... words) {
        return new RecipientMark(name, category, role, country, Set.of(words), facts);
    }

    /**
     * The same recipient, with what is known of it.
     *
     * @param words of the register of facts, for example {@code DPF_LISTED}
     * @return a copy
     */
    public RecipientMark knownAs(String... words) {
        return new RecipientMark(name, category, role, country, safeguards, Set.of(words));
    }
}
