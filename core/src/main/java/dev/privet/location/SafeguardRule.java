/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.location;

import dev.privet.fact.Certainty;
import dev.privet.fact.Citation;
import dev.privet.fact.FactTable;
import dev.privet.fact.Validity;
import dev.privet.vocabulary.Regime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A row of {@code safeguards.txt}, with the answers it can give made ready. */
record SafeguardRule(
        String id,
        Safeguard safeguard,
        Regime rules,
        List<Safeguard> together,
        Conditions conditions,
        Validity validity,
        Citation citation,
        TransferAssessment answer,
        TransferAssessment answerAfterTest) {

    static SafeguardRule of(FactTable.Row row) {
        String id = row.text("id");
        Citation citation = row.citation();
        String title = row.text("title");
        return new SafeguardRule(
                id,
                new Safeguard(row.text("safeguard")),
                row.constant("rules", Regime.class),
                Terms.list(row, "together").stream().map(Safeguard::new).toList(),
                Conditions.of(row),
                row.validity(),
                citation,
                answer(id, citation, title, row.optional("duty").stream().toList()),
                answer(id, citation, title, List.of()));
    }

    private static TransferAssessment answer(String id, Citation citation, String title, List<String> duties) {
        if (citation.certainty() == Certainty.UNCERTAIN) {
            return TransferAssessment.refused(
                    TransferOutcome.REVIEW,
                    id,
                    citation,
                    "It is open whether this safeguard serves here: " + title + ".",
                    "have a person who knows this law review it, or use another safeguard");
        }
        return TransferAssessment.permitted(
                TransferOutcome.SAFEGUARD_IN_PLACE, id, citation, "A safeguard is in place: " + title + ".", duties);
    }

    boolean standsBeside(Set<Safeguard> stated) {
        if (together.isEmpty()) {
            return true;
        }
        for (int i = 0; i < together.size(); i++) {
            if (stated.contains(together.get(i))) {
                return true;
            }
        }
        return false;
    }

    String companions() {
        return together.stream().map(Safeguard::id).collect(Collectors.joining(" or "));
    }
}
