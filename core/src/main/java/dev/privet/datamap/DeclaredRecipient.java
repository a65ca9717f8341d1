/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.annotation.RecipientRole;
import dev.privet.contract.PublicApi;
import dev.privet.location.Country;
import dev.privet.location.RecipientFact;
import dev.privet.location.Safeguard;
import dev.privet.location.Transfer;
import dev.privet.vocabulary.Regime;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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

    /**
     * The question whether data may be sent to it, with everything that was said of it.
     *
     * @param regime the law that governs the exporter
     * @param exporter from where the data is sent
     * @param date the civil day of the transfer, at the exporter's place
     * @return a question to the transfer rules
     */
    public Transfer transfer(Regime regime, Country exporter, LocalDate date) {
        return new Transfer(regime, exporter, country, date, known(), safeguards, Optional.empty());
    }

    /** Some clauses are made for importers of one role, and the role is known. */
    private Set<RecipientFact> known() {
        Set<RecipientFact> known = new TreeSet<>(Comparator.comparing(RecipientFact::id));
        known.addAll(facts);
        switch (role) {
            case PROCESSOR -> known.add(RecipientFact.IMPORTER_PROCESSOR);
            case CONTROLLER, JOINT_CONTROLLER -> known.add(RecipientFact.IMPORTER_CONTROLLER);
            case PUBLIC_AUTHORITY -> {
                // Which of the two an authority is, it does not say.
            }
        }
        return known;
    }
}
