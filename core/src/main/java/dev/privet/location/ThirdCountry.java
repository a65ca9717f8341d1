/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.location;

import dev.privet.fact.Citation;
import org.jspecify.annotations.Nullable;

/** What may still carry a transfer that the destination alone does not allow: safeguards first, a derogation last. */
record ThirdCountry(Transfer transfer, TransferLaw law, RuleBook book, TransferAssessment destination) {

    TransferAssessment weigh() {
        TransferAssessment doubt = null;
        TransferAssessment mistake = null;
        for (Safeguard safeguard : transfer.safeguards()) {
            TransferAssessment answer = safeguard(safeguard);
            if (answer.permitted()) {
                return answer;
            } else if (answer.outcome() == TransferOutcome.REVIEW) {
                doubt = doubt == null ? answer : doubt;
            } else {
                mistake = mistake == null ? answer : mistake;
            }
        }
        TransferAssessment derogation =
                transfer.derogation().map(this::derogation).orElse(null);
        if (derogation != null && derogation.permitted()) {
            return derogation;
        }
        if (destination.outcome() == TransferOutcome.SAFEGUARD_NEEDED
                && transfer.facts().contains(RecipientFact.PROTECTION_TEST_FAILED)) {
            return onlyDerogation(derogation);
        }
        return first(doubt, mistake, derogation);
    }

    private TransferAssessment first(@Nullable TransferAssessment... answers) {
        for (TransferAssessment answer : answers) {
            if (answer != null) {
                return answer;
            }
        }
        return destination;
    }

    /** The exporter found that no safeguard evens out the law of the place, so none may be relied on. */
    private TransferAssessment onlyDerogation(@Nullable TransferAssessment unusable) {
        return TransferAssessment.refused(
                TransferOutcome.DEROGATION_ONLY,
                law.id(),
                law.citation(),
                "The exporter found that protection does not suffice, so a safeguard cannot carry the transfer."
                        + (unusable == null ? "" : " " + unusable.reason()),
                "do not send, or state a derogation of Art 49 that truly applies");
    }

    private TransferAssessment safeguard(Safeguard safeguard) {
        SafeguardRule near = null;
        SafeguardRule other = null;
        for (SafeguardRule rule : book.safeguards(safeguard)) {
            if (!rule.validity().covers(transfer.date())) {
                other = rule;
            } else if (rule.conditions().metBy(transfer.facts()) && companionFits(rule)) {
                return transfer.facts().contains(RecipientFact.PROTECTION_TEST_MET)
                        ? rule.answerAfterTest()
                        : rule.answer();
            } else if (near == null) {
                near = rule;
            }
        }
        if (near != null) {
            return misfit(near);
        }
        String regime = transfer.regime().title();
        if (other == null) {
            return invalid(
                    law.id(), law.citation(), safeguard + " is no safeguard of the " + regime + ".", law.remedy());
        }
        return invalid(
                other.id(),
                other.citation(),
                safeguard + " is no safeguard of the " + regime + " on " + transfer.date() + ": it holds "
                        + Refusals.days(other.validity()) + ".",
                law.remedy());
    }

    /** Whether a row stands alone, or beside a safeguard that itself fits the facts: an addendum mends no wrong module. */
    private boolean companionFits(SafeguardRule rule) {
        if (rule.together().isEmpty()) {
            return true;
        }
        for (Safeguard companion : rule.together()) {
            if (transfer.safeguards().contains(companion)) {
                for (SafeguardRule other : book.safeguards(companion)) {
                    if (other.validity().covers(transfer.date())
                            && other.conditions().metBy(transfer.facts())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private TransferAssessment misfit(SafeguardRule rule) {
        if (!rule.standsBeside(transfer.safeguards())) {
            return invalid(
                    rule.id(),
                    rule.citation(),
                    rule.safeguard() + " alone is no safeguard of the "
                            + transfer.regime().title() + ": it counts only together with " + rule.companions() + ".",
                    "add " + rule.companions() + ", or " + law.remedy());
        }
        String obstacle = rule.conditions().obstacle(transfer.facts());
        return invalid(
                rule.id(),
                rule.citation(),
                rule.safeguard() + " does not fit this transfer: "
                        + (obstacle.isEmpty() ? "what stands beside it does not" : obstacle) + ".",
                "use the safeguard that fits the roles and facts, or " + law.remedy());
    }

    private TransferAssessment derogation(Derogation derogation) {
        DerogationRule near = null;
        for (DerogationRule rule : book.derogations(derogation)) {
            if (rule.validity().covers(transfer.date())) {
                if (rule.conditions().metBy(transfer.facts())) {
                    return rule.answer();
                }
                near = rule;
            }
        }
        String why = near == null
                ? "the " + transfer.regime().title() + " does not know it on " + transfer.date()
                : near.conditions().obstacle(transfer.facts());
        return TransferAssessment.refused(
                destination.outcome(),
                near == null ? law.id() : near.answer().rule(),
                near == null ? law.citation() : near.citation(),
                destination.reason() + " The derogation " + derogation + " cannot be used: " + why + ".",
                destination.remedy().orElse(law.remedy()));
    }

    private static TransferAssessment invalid(String rule, Citation citation, String reason, String remedy) {
        return TransferAssessment.refused(TransferOutcome.INVALID, rule, citation, reason, remedy);
    }
}
