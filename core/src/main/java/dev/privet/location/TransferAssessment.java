/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.location;

import dev.privet.contract.PublicApi;
import dev.privet.fact.Citation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The answer of the transfer rules, with its reasons. Immutable. It says what the registers say of the facts that were stated; it
 * does not check whether those are true.
 *
 * @param outcome what the law says
 * @param rule the id of the register row that decided, or of the policy
 * @param citation where that is written, and how sure it is
 * @param reason why, in a plain sentence
 * @param remedy what would mend it; there whenever the transfer is not permitted
 * @param derogation the derogation relied on; only with {@link TransferOutcome#DEROGATION_ONLY}
 * @param duties what remains for the exporter to do although the transfer is permitted
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record TransferAssessment(
        TransferOutcome outcome,
        String rule,
        Citation citation,
        String reason,
        Optional<String> remedy,
        Optional<Derogation> derogation,
        List<String> duties) {

    /**
     * Refuses an answer that leaves a refused caller without a way on, and a derogation where none decides.
     *
     * @param outcome what the law says
     * @param rule the row that decided
     * @param citation where it is written
     * @param reason why
     * @param remedy what would mend it
     * @param derogation the derogation relied on
     * @param duties what remains to be done
     */
    public TransferAssessment {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(citation, "citation");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(remedy, "remedy");
        Objects.requireNonNull(derogation, "derogation");
        duties = List.copyOf(duties);
        if (derogation.isPresent() && outcome != TransferOutcome.DEROGATION_ONLY) {
            throw new IllegalArgumentException("derogation: only with DEROGATION_ONLY");
        }
        if (remedy.isEmpty() && derogation.isEmpty() && !outcome.allows()) {
            throw new IllegalArgumentException("remedy: a transfer that is not permitted says what would mend it");
        }
    }

    static TransferAssessment permitted(
            TransferOutcome outcome, String rule, Citation citation, String reason, List<String> duties) {
        return new TransferAssessment(outcome, rule, citation, reason, Optional.empty(), Optional.empty(), duties);
    }

    static TransferAssessment refused(
            TransferOutcome outcome, String rule, Citation citation, String reason, String remedy) {
        return new TransferAssessment(
                outcome, rule, citation, reason, Optional.of(remedy), Optional.empty(), List.of());
    }

    /**
     * Whether the data may go.
     *
     * @return true for {@code NONE_NEEDED}, {@code ADEQUATE} and {@code SAFEGUARD_IN_PLACE}, and for {@code DEROGATION_ONLY} where
     *     a usable derogation was stated
     */
    public boolean permitted() {
        return outcome.allows() || derogation.isPresent();
    }

    /**
     * Says the answer in one line.
     *
     * @return outcome, reason and citation
     */
    @Override
    public String toString() {
        return outcome + ": " + reason + " [" + citation + "]"
                + remedy.map(text -> " Mend: " + text + ".").orElse("");
    }
}
