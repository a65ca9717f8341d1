/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import dev.privet.fact.Certainty;
import dev.privet.fact.Citation;
import dev.privet.location.RecipientFact;
import dev.privet.location.ResidencyPolicy;
import dev.privet.location.Safeguard;
import dev.privet.location.Transfer;
import dev.privet.location.TransferAssessment;
import dev.privet.location.TransferOutcome;
import dev.privet.location.TransferRules;
import dev.privet.vocabulary.Regime;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Data goes to a recipient in another country only where every law that the organisation is under lets it go there, and the
 * organisation's own policy as well.
 *
 * @legal UK GDPR Arts 44A to 49A; EU GDPR Arts 44 to 49 (text)
 */
final class TransferLimitation implements PrivacyInterceptor {

    private static final Citation SOURCE = new Citation("GDPR Art 44", Certainty.SOURCED);

    private final TransferRules rules;
    private final ZoneId zone;
    private final @Nullable ResidencyPolicy residency;
    private final Map<Regime, String> exporters;

    /** The exporters say from which country the organisation sends data under each law; the zone, which day it is there. */
    TransferLimitation(
            TransferRules rules, Map<Regime, String> exporters, ZoneId zone, @Nullable ResidencyPolicy residency) {
        this.rules = rules;
        this.zone = zone;
        this.residency = residency;
        this.exporters = new EnumMap<>(exporters);
    }

    @Override
    public Verdict decide(Operation operation) {
        Recipient recipient = operation.recipient();
        if (recipient == null) {
            return operation.kind() == OperationKind.TRANSFER
                    ? Verdict.deny(operation, reason(Ground.GAP, "A transfer names no recipient.", SOURCE))
                    : Verdict.open(operation);
        }
        LocalDate date = LocalDate.ofInstant(operation.at(), zone);
        Verdict verdict = Verdict.open(operation);
        for (Map.Entry<Regime, String> exporter : exporters.entrySet()) {
            Transfer transfer = Transfer.of(exporter.getKey(), exporter.getValue(), recipient.country(), date)
                    .withSafeguards(recipient.safeguards().toArray(Safeguard[]::new))
                    .withFacts(recipient.facts().toArray(RecipientFact[]::new));
            verdict = verdict.join(verdict(operation, exporter.getKey(), assess(transfer)));
        }
        return verdict;
    }

    private TransferAssessment assess(Transfer transfer) {
        return residency == null ? rules.assess(transfer) : rules.assess(transfer, residency);
    }

    private static Verdict verdict(Operation operation, Regime regime, TransferAssessment assessment) {
        String remedy = assessment.remedy().map(text -> " Mend: " + text + ".").orElse("");
        String text = regime.title() + ": " + assessment.outcome() + ", " + assessment.reason() + remedy;
        if (assessment.permitted()) {
            return Verdict.open(operation, reason(Ground.ALLOWED, text, assessment.citation()));
        }
        Ground ground = assessment.outcome() == TransferOutcome.REVIEW ? Ground.GAP : Ground.VIOLATION;
        return Verdict.deny(operation, reason(ground, text, assessment.citation()));
    }

    private static Reason reason(Ground ground, String text, Citation citation) {
        return new Reason(TransferLimitation.class.getSimpleName(), ground, text, citation);
    }
}
