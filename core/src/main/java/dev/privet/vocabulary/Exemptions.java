/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.contract.PublicApi;
import dev.privet.fact.FactTable;
import dev.privet.fact.Validity;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What may be kept back from a person who asks for access, item by item: the register {@code exemptions.txt}. What takes a
 * person's judgement is answered with {@link ItemOutcome#REVIEW}, never with a silent yes or no. Immutable and thread-safe.
 *
 * @legal DPA 2018 Schs 2 to 4; UK GDPR and EU GDPR Art 15(4); EU GDPR Art 23 (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class Exemptions {

    /** One row; an empty set asks for nothing. */
    record Rule(
            Regime regime,
            Set<ExemptionFact> any,
            Set<ExemptionFact> beside,
            Set<ExemptionFact> all,
            Set<ExemptionFact> unless,
            Validity validity,
            ExemptionGround ground) {

        boolean applies(Set<ExemptionFact> facts) {
            return oneOf(any, facts)
                    && oneOf(beside, facts)
                    && facts.containsAll(all)
                    && Collections.disjoint(unless, facts);
        }

        private static boolean oneOf(Set<ExemptionFact> asked, Set<ExemptionFact> facts) {
            return asked.isEmpty() || !Collections.disjoint(asked, facts);
        }
    }

    private final List<Rule> rules;

    private Exemptions(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * Reads the register that ships with the library.
     *
     * @return a new, immutable register
     * @throws PrivacyConfigurationException if a row cannot be read
     */
    public static Exemptions shipped() {
        return new Exemptions(FactTable.read(Exemptions.class, "exemptions.txt").rows().stream()
                .map(Exemptions::rule)
                .toList());
    }

    private static Rule rule(FactTable.Row row) {
        return new Rule(
                row.constant("regime", Regime.class),
                facts(row, "any"),
                facts(row, "beside"),
                facts(row, "all"),
                facts(row, "unless"),
                row.validity(),
                new ExemptionGround(
                        row.text("provision"),
                        row.text("title"),
                        row.constant("outcome", ItemOutcome.class),
                        row.optional("scope").orElse(""),
                        row.constant("notice detail", NoticeDetail.class),
                        row.text("reason"),
                        row.citation()));
    }

    private static Set<ExemptionFact> facts(FactTable.Row row, String column) {
        EnumSet<ExemptionFact> facts = EnumSet.noneOf(ExemptionFact.class);
        row.optional(column).ifPresent(text -> {
            for (String name : text.split(" +", -1)) {
                facts.add(ExemptionFact.valueOf(name));
            }
        });
        return facts;
    }

    /**
     * What becomes of one item of an access request. Where several rules apply the most protective holds, and each rule that
     * leads there is named.
     *
     * @param regime the law
     * @param date the day of the answer
     * @param facts what is established of the item
     * @return the outcome with its grounds and the factors, to be kept beside the answer
     * @throws PrivacyInputException if the register does not reach back to that day
     */
    public ItemAnswer answer(Regime regime, LocalDate date, Set<ExemptionFact> facts) {
        Objects.requireNonNull(regime, "regime");
        List<ExemptionGround> applying = rules.stream()
                .filter(rule -> rule.regime() == regime && rule.validity().covers(date) && rule.applies(facts))
                .map(Rule::ground)
                .toList();
        ItemOutcome outcome = applying.stream()
                .map(ExemptionGround::outcome)
                .max(ItemOutcome::compareTo)
                .orElseThrow(() -> PrivacyInputException.of(
                        "The item cannot be judged",
                        new Problem(
                                ProblemCode.NOT_IN_THIS_REGIME,
                                "exemptions on " + date,
                                "no rule of the " + regime.title() + " reaches back to that day.",
                                "ask about a day on which that law holds.")));
        List<ExemptionGround> grounds =
                applying.stream().filter(ground -> ground.outcome() == outcome).toList();
        NoticeDetail detail = grounds.stream()
                .map(ExemptionGround::noticeDetail)
                .max(NoticeDetail::compareTo)
                .orElse(NoticeDetail.FULL);
        return new ItemAnswer(outcome, grounds, detail, facts);
    }
}
