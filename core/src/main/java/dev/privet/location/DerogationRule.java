/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.location;

import dev.privet.fact.Certainty;
import dev.privet.fact.Citation;
import dev.privet.fact.FactTable;
import dev.privet.fact.Validity;
import dev.privet.vocabulary.Regime;
import java.util.Optional;

/** A row of {@code derogations.txt}, with the answer it gives made ready. */
record DerogationRule(
        Derogation derogation,
        Regime rules,
        Conditions conditions,
        Validity validity,
        Citation citation,
        TransferAssessment answer) {

    static DerogationRule of(FactTable.Row row) {
        Derogation derogation = new Derogation(row.text("derogation"));
        Citation citation = row.citation();
        return new DerogationRule(
                derogation,
                row.constant("rules", Regime.class),
                Conditions.of(row),
                row.validity(),
                citation,
                answer(row, derogation, citation));
    }

    private static TransferAssessment answer(FactTable.Row row, Derogation derogation, Citation citation) {
        String title = row.text("title");
        if (citation.certainty() == Certainty.UNCERTAIN) {
            return TransferAssessment.refused(
                    TransferOutcome.REVIEW,
                    row.text("id"),
                    citation,
                    "It is open whether this derogation serves here: " + title + ".",
                    "have a person who knows this law review it");
        }
        return new TransferAssessment(
                TransferOutcome.DEROGATION_ONLY,
                row.text("id"),
                citation,
                "Only a derogation allows it: " + title + ".",
                Optional.empty(),
                Optional.of(derogation),
                row.optional("duty").stream().toList());
    }
}
