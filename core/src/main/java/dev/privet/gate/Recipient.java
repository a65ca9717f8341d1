/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import dev.privet.contract.PublicApi;
import dev.privet.location.RecipientFact;
import dev.privet.location.Safeguard;
import java.util.Objects;
import java.util.Set;

/**
 * Who receives personal data, where, and under which safeguards. Immutable.
 *
 * @param name the recipient, as a record of processing names it
 * @param country where it is, as an ISO 3166-1 code
 * @param safeguards what was agreed with it for transfers
 * @param facts what is known of it that the scope of a decision depends on, such as a certification
 * @legal GDPR Art 4(9), Art 30(1)(d), Art 44 (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record Recipient(String name, String country, Set<Safeguard> safeguards, Set<RecipientFact> facts) {

    /** Copies the sets. */
    public Recipient {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(country, "country");
        safeguards = Set.copyOf(safeguards);
        facts = Set.copyOf(facts);
    }

    /**
     * A recipient without safeguards or known facts.
     *
     * @param name the recipient
     * @param country where it is, as an ISO 3166-1 code
     * @return a recipient
     */
    public static Recipient in(String country, String name) {
        return new Recipient(name, country, Set.of(), Set.of());
    }

    /**
     * The same recipient, with what was agreed with it.
     *
     * @param safeguards all of them
     * @return a copy
     */
    public Recipient under(Safeguard... safeguards) {
        return new Recipient(name, country, Set.of(safeguards), facts);
    }

    /**
     * The same recipient, with what is known of it.
     *
     * @param facts all of them
     * @return a copy
     */
    public Recipient knownAs(RecipientFact... facts) {
        return new Recipient(name, country, safeguards, Set.of(facts));
    }
}
