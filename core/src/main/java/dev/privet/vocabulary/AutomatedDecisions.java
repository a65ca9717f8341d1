/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.contract.PublicApi;
import dev.privet.fact.Citation;
import dev.privet.fact.FactTable;
import dev.privet.fact.LegalCheck;
import dev.privet.fact.LegalFinding;
import dev.privet.fact.Validity;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * When a significant decision may be left to a machine: the register {@code automated-decisions.txt}. Immutable and
 * thread-safe.
 *
 * @legal UK GDPR Arts 22 (until 4 February 2026), 22A to 22D; EU GDPR Art 22 (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class AutomatedDecisions {

    private enum Verdict {
        BARRED,
        ALLOWED,
        PROHIBITED
    }

    private enum Data {
        ORDINARY,
        SPECIAL,
        ANY
    }

    private record Rule(
            Verdict verdict,
            Regime regime,
            Data data,
            Set<LawfulBasis> bases,
            Set<DecisionFact> needs,
            String reason,
            Validity validity,
            Citation citation) {

        boolean applies(AutomatedDecision decision) {
            return regime == decision.regime()
                    && validity.covers(decision.date())
                    && bases.contains(decision.basis())
                    && data != (decision.specialCategories() ? Data.ORDINARY : Data.SPECIAL)
                    && decision.given().containsAll(needs);
        }
    }

    private final List<Rule> rules;
    private final LawfulBases bases;

    private AutomatedDecisions(List<Rule> rules, LawfulBases bases) {
        this.rules = List.copyOf(rules);
        this.bases = bases;
    }

    /**
     * Reads the register that ships with the library.
     *
     * @return a new, immutable register
     */
    public static AutomatedDecisions shipped() {
        List<Rule> rules = FactTable.read(AutomatedDecisions.class, "automated-decisions.txt").rows().stream()
                .map(row -> new Rule(
                        row.constant("verdict", Verdict.class),
                        row.constant("regime", Regime.class),
                        row.constant("data", Data.class),
                        row.text("bases").equals("ANY")
                                ? EnumSet.allOf(LawfulBasis.class)
                                : EnumSet.of(row.constant("bases", LawfulBasis.class)),
                        needs(row.optional("needs")),
                        row.text("reason"),
                        row.validity(),
                        row.citation()))
                .toList();
        return new AutomatedDecisions(rules, LawfulBases.shipped());
    }

    private static Set<DecisionFact> needs(Optional<String> names) {
        EnumSet<DecisionFact> needs = EnumSet.noneOf(DecisionFact.class);
        names.ifPresent(text ->
                Arrays.stream(text.split(" +")).map(DecisionFact::valueOf).forEach(needs::add));
        return needs;
    }

    /**
     * Whether a decision may be taken by automated means alone. What bars holds before what allows; what nothing allows is
     * refused.
     *
     * @param decision the decision, with the grounds and safeguards that are there
     * @return valid with its source, or the prohibition
     * @throws PrivacyInputException if the regime does not know the basis on that day
     */
    public LegalCheck check(AutomatedDecision decision) {
        if (bases.find(decision.basis(), decision.regime(), decision.date()).isEmpty()) {
            throw unknown(decision);
        }
        Optional<Rule> allowed = first(Verdict.ALLOWED, decision);
        Optional<Rule> barred = first(Verdict.BARRED, decision);
        if (barred.isEmpty() && allowed.isPresent()) {
            return new LegalCheck.Valid(allowed.get().reason(), allowed.get().citation());
        }
        Rule refusing = barred.or(() -> first(Verdict.PROHIBITED, decision)).orElseThrow(() -> unknown(decision));
        return new LegalCheck.Invalid(List.of(new LegalFinding(
                new Problem(
                        ProblemCode.AUTOMATED_DECISION_BARRED,
                        "automated decision on the basis of " + decision.basis().title(),
                        refusing.reason(),
                        "let a person take a meaningful part in the decision, or bring about what the rule asks for."),
                refusing.citation())));
    }

    private Optional<Rule> first(Verdict verdict, AutomatedDecision decision) {
        return rules.stream()
                .filter(rule -> rule.verdict() == verdict && rule.applies(decision))
                .findFirst();
    }

    private static PrivacyInputException unknown(AutomatedDecision decision) {
        return PrivacyInputException.of(
                "The decision cannot be judged",
                new Problem(
                        ProblemCode.NOT_IN_THIS_REGIME,
                        "basis " + decision.basis().article(),
                        "the " + decision.regime().title() + " does not know it on " + decision.date() + ".",
                        "ask about a basis that the regime knows on that day."));
    }
}
