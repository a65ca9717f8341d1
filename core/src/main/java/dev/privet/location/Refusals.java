/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.location;

import dev.privet.fact.Validity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Words for a transfer that no row of the register allows. */
final class Refusals {

    private Refusals() {}

    static String days(Validity validity) {
        LocalDate to = validity.to();
        return to == null ? "since " + validity.from() : "from " + validity.from() + " to " + to;
    }

    static TransferAssessment noLaw(Transfer transfer, TransferLaw nearest) {
        return TransferAssessment.refused(
                TransferOutcome.INVALID,
                nearest.id(),
                nearest.citation(),
                "The register holds no transfer law of the " + transfer.regime().title() + " for " + transfer.date()
                        + ".",
                "ask about a day that the register covers, or add a row to it");
    }

    static TransferAssessment foreignExporter(Transfer transfer, TransferLaw law) {
        return TransferAssessment.refused(
                TransferOutcome.INVALID,
                law.id(),
                law.citation(),
                "Exports under the " + transfer.regime().title() + " start in "
                        + law.home().title() + "; " + transfer.exporter() + " is not part of it on " + transfer.date()
                        + ".",
                "ask under the regime of the exporter's place, or name the establishment that exports");
    }

    /** A place that no row allows: named is the row that comes closest, so that the reader sees what is missing. */
    static TransferAssessment thirdCountry(
            Transfer transfer, TransferLaw law, @Nullable DestinationRule near, @Nullable DestinationRule otherDays) {
        if (near != null) {
            String opening = near.conditions().opening(transfer.facts());
            return needed(
                    near,
                    near.reason() + " That does not cover this transfer: "
                            + near.conditions().obstacle(transfer.facts()) + ".",
                    opening == null ? law.remedy() : opening + ", or " + law.remedy());
        }
        if (otherDays != null) {
            return needed(
                    otherDays,
                    otherDays.reason() + " That holds " + days(otherDays.validity()) + ", not on " + transfer.date()
                            + ".",
                    law.remedy());
        }
        return TransferAssessment.refused(
                TransferOutcome.SAFEGUARD_NEEDED,
                law.id(),
                law.citation(),
                "No adequacy under the " + transfer.regime().title() + " covers " + transfer.destination() + " on "
                        + transfer.date() + ".",
                law.remedy());
    }

    static TransferAssessment needed(DestinationRule rule, String reason, String remedy) {
        return TransferAssessment.refused(TransferOutcome.SAFEGUARD_NEEDED, rule.id(), rule.citation(), reason, remedy);
    }
}
