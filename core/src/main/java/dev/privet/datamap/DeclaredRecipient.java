/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.annotation.RecipientRole;
import dev.privet.contract.PublicApi;
import dev.privet.location.Country;
import dev.privet.location.RecipientFact;
import dev.privet.location.Safeguard;
import java.util.Objects;
import java.util.Set;

/**
 * Who receives the data of a purpose. Immutable.
 *
 * @param name the recipient, or the category of recipients
 * @param category whether the name is that of a category
 * @param role what it is in the law's terms
 * @param country where it is
 * @param safeguards what was agreed with it for transfers
 * @param facts what is known of it that the scope of a decision depends on
 * @legal GDPR Art 13(1)(e) and (f), Art 30(1)(d) and (e) (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record DeclaredRecipient(
        String name,
        boolean category,
        RecipientRole role,
        Country country,
        Set<Safeguard> safeguards,
        Set<RecipientFact> facts) {

    /** Copies the sets and refuses null. */
    public DeclaredRecipient {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(country, "country");
        safeguards = Set.copyOf(safeguards);
        facts = Set.copyOf(facts);
    }
}
