/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.ProblemCode;
import dev.privet.fact.Certainty;
import dev.privet.location.Country;
import dev.privet.location.TransferAssessment;
import dev.privet.location.TransferOutcome;
import dev.privet.location.TransferRules;
import dev.privet.vocabulary.Regime;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Judges whether the law lets data go to the recipients of purposes, from where the organisation sends it under each law. */
final class RecipientChecks {

    private final Map<Regime, Country> exporters = new EnumMap<>(Regime.class);
    private final LocalDate date;
    private final Findings findings;
    private @Nullable TransferRules rules;

    /** An exporter that is no country is told of with the organisation. */
    RecipientChecks(Map<Regime, String> exporters, LocalDate date, Findings findings) {
        exporters.forEach((regime, code) -> {
            try {
                this.exporters.put(regime, Country.of(code));
            } catch (PrivacyInputException e) {
                // Where it was said, it is told.
            }
        });
        this.date = date;
        this.findings = findings;
    }

    void judge(String place, DeclaredRecipient recipient) {
        exporters.forEach((regime, exporter) -> judge(place, recipient, regime, exporter));
    }

    private void judge(String place, DeclaredRecipient recipient, Regime regime, Country exporter) {
        TransferAssessment answer = rules().assess(recipient.transfer(regime, exporter, date));
        boolean certain = answer.citation().certainty() != Certainty.UNCERTAIN;
        if (answer.permitted() && certain) {
            return;
        }
        String law = answer.reason().contains(regime.title()) ? "" : regime.title() + ": ";
        String why = law + Findings.cited(answer.reason(), answer.citation());
        String remedy = answer.remedy().map(text -> text + ".").orElse("have a person decide.");
        // From outside of a law's territory the registers cannot answer, so a person has to.
        if (answer.permitted()
                || answer.outcome() == TransferOutcome.REVIEW
                || !OrganisationChecks.isHome(rules().regions(), regime, exporter, date)) {
            findings.advise(ProblemCode.RECIPIENT_NOT_ALLOWED, place, why, remedy);
        } else {
            findings.add(ProblemCode.RECIPIENT_NOT_ALLOWED, place, why, remedy);
        }
    }

    private TransferRules rules() {
        if (rules == null) {
            rules = TransferRules.shipped();
        }
        return rules;
    }
}
