/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.contract.PublicApi;
import dev.privet.fact.Citation;
import dev.privet.fact.FactTable;
import dev.privet.fact.Validity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is owed after a breach, after a change of data that a person asked for, and by a processor: the register {@code
 * duties.txt}. Immutable and thread-safe.
 *
 * @legal UK GDPR and EU GDPR Arts 19, 28(3), 33, 34 (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class Duties {

    /** One row under one law. */
    record Rule(
            DutyEvent event, Regime regime, Set<DutyFact> all, Set<DutyFact> unless, Validity validity, Duty duty) {}

    private final List<Rule> rules;

    private Duties(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * Reads the register that ships with the library.
     *
     * @return a new, immutable register
     * @throws PrivacyConfigurationException if a row cannot be read
     */
    public static Duties shipped() {
        List<Rule> rules = new ArrayList<>();
        for (FactTable.Row row : FactTable.read(Duties.class, "duties.txt").rows()) {
            for (String regime : row.text("regimes").split(" +", -1)) {
                rules.add(rule(row, Regime.valueOf(regime)));
            }
        }
        return new Duties(rules);
    }

    private static Rule rule(FactTable.Row row, Regime regime) {
        Citation citation = row.citation();
        if (citation.text().startsWith("GDPR ")) {
            citation = new Citation(regime + " " + citation.text(), citation.certainty());
        }
        return new Rule(
                row.constant("event", DutyEvent.class),
                regime,
                facts(row, "all"),
                facts(row, "unless"),
                row.validity(),
                new Duty(row.constant("action", DutyAction.class), row.text("reason"), citation));
    }

    private static Set<DutyFact> facts(FactTable.Row row, String column) {
        EnumSet<DutyFact> facts = EnumSet.noneOf(DutyFact.class);
        row.optional(column).ifPresent(text -> {
            for (String name : text.split(" +", -1)) {
                facts.add(DutyFact.valueOf(name));
            }
        });
        return facts;
    }

    /**
     * What an event brings with it.
     *
     * @param event what happened
     * @param regime the law
     * @param date the day of the event
     * @param facts what is established of it
     * @return the duties in the order of the register, never empty
     * @throws PrivacyInputException if the register does not reach back to that day
     */
    public List<Duty> owed(DutyEvent event, Regime regime, LocalDate date, Set<DutyFact> facts) {
        List<Duty> duties = rules.stream()
                .filter(rule -> rule.event() == event
                        && rule.regime() == regime
                        && rule.validity().covers(date)
                        && facts.containsAll(rule.all())
                        && Collections.disjoint(rule.unless(), facts))
                .map(Rule::duty)
                .toList();
        if (duties.isEmpty()) {
            throw PrivacyInputException.of(
                    "The duties cannot be listed",
                    new Problem(
                            ProblemCode.NOT_IN_THIS_REGIME,
                            event + " on " + date,
                            "no rule of the " + regime.title() + " reaches back to that day.",
                            "ask about a day on which that law holds."));
        }
        return duties;
    }

    /**
     * The notices to recipients after data was rectified, erased or restricted: one for each.
     *
     * @param regime the law
     * @param date the day of the change
     * @param recipients everybody to whom the data was disclosed
     * @param impossible for recipients who cannot be told, or only with disproportionate effort: the reason, to be kept
     * @return a notice that is owed or a recorded impossibility for each recipient, in their order
     * @throws IllegalArgumentException if a reason is blank
     * @throws PrivacyInputException if the register does not reach back to that day
     * @legal UK GDPR and EU GDPR Art 19 (text)
     */
    public List<RecipientNotice> recipientNotices(
            Regime regime, LocalDate date, List<String> recipients, Map<String, String> impossible) {
        List<Duty> duties = owed(DutyEvent.DATA_CHANGED_ON_REQUEST, regime, date, Set.of());
        return duties.stream()
                .filter(duty -> duty.action() == DutyAction.TELL_EACH_RECIPIENT)
                .flatMap(duty -> recipients.stream()
                        .distinct()
                        .map(recipient -> new RecipientNotice(
                                recipient, Optional.ofNullable(impossible.get(recipient)), duty.citation())))
                .toList();
    }
}
