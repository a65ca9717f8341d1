/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.deadline;

import dev.privet.contract.PrivacyInputException;
import dev.privet.fact.Citation;
import dev.privet.fact.FactTable;
import dev.privet.fact.Validity;
import dev.privet.vocabulary.Regime;
import dev.privet.vocabulary.SubjectRight;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The registers {@code response-rules.txt} and {@code enquiry-effects.txt}. */
record ResponseRules(List<Rule> rules, List<Effect> effects) {

    /** From when the time for the notice of an extension runs. */
    enum NoticeStart {
        RECEIPT,
        RELEVANT_TIME
    }

    /** What an enquiry does to the clock. */
    enum Kind {
        RESTARTS(false),
        PAUSES(false),
        RESTARTS_BY_POLICY(true),
        PAUSES_BY_POLICY(true),
        NONE(false);

        final boolean byPolicy;

        Kind(boolean byPolicy) {
            this.byPolicy = byPolicy;
        }

        boolean restarts() {
            return this == RESTARTS || this == RESTARTS_BY_POLICY;
        }
    }

    record Rule(
            String id, Regime regime, Limits limits, NoticeStart noticeStart, Validity validity, Citation citation) {}

    record Limits(Period plain, Period extended, Period notice) {}

    record Effect(
            String rules,
            Enquiry.Kind enquiry,
            Set<SubjectRight> rights,
            Kind kind,
            Validity validity,
            Citation citation) {}

    /** Refuses a rule set that does not say what each enquiry does: a gap would be found only when a person asks. */
    ResponseRules {
        for (Rule rule : rules) {
            for (Enquiry.Kind enquiry : Enquiry.Kind.values()) {
                if (effects.stream()
                        .noneMatch(effect -> effect.rules().equals(rule.id())
                                && effect.enquiry() == enquiry
                                && effect.rights().size() == SubjectRight.values().length
                                && effect.validity().covers(rule.validity().from()))) {
                    throw TimeLimits.unreadable(
                            "rule set " + rule.id(),
                            "nothing says what an enquiry for " + enquiry.title() + " does to its clock",
                            "add a row for " + enquiry + " and ANY right to the effects of enquiries",
                            null);
                }
            }
        }
    }

    static ResponseRules shipped() {
        return new ResponseRules(
                rules(FactTable.read(ResponseRules.class, "response-rules.txt")),
                effects(FactTable.read(ResponseRules.class, "enquiry-effects.txt")));
    }

    /** Rows of a host come first, so that they hold before those that ship. */
    ResponseRules and(FactTable moreRules, FactTable moreEffects) {
        List<Rule> allRules = new ArrayList<>(rules(moreRules));
        allRules.addAll(rules);
        List<Effect> allEffects = new ArrayList<>(effects(moreEffects));
        allEffects.addAll(effects);
        return new ResponseRules(List.copyOf(allRules), List.copyOf(allEffects));
    }

    private static List<Rule> rules(FactTable table) {
        return table.rows().stream()
                .map(row -> new Rule(
                        row.text("rules"),
                        row.constant("regime", Regime.class),
                        new Limits(period(row, "limit"), period(row, "extended"), period(row, "notice")),
                        row.constant("notice runs from", NoticeStart.class),
                        row.validity(),
                        row.citation()))
                .toList();
    }

    private static Period period(FactTable.Row row, String column) {
        try {
            return Period.parse(row.text(column));
        } catch (DateTimeParseException e) {
            throw TimeLimits.unreadable(
                    row.place(),
                    "'" + row.text(column) + "' in column '" + column + "' is no period",
                    "write it as P1M or P30D",
                    e);
        }
    }

    private static List<Effect> effects(FactTable table) {
        return table.rows().stream()
                .map(row -> new Effect(
                        row.text("rules"),
                        row.constant("enquiry", Enquiry.Kind.class),
                        rights(row),
                        row.constant("effect", Kind.class),
                        row.validity(),
                        row.citation()))
                .toList();
    }

    private static Set<SubjectRight> rights(FactTable.Row row) {
        return row.text("rights").equals("ANY")
                ? EnumSet.allOf(SubjectRight.class)
                : EnumSet.of(row.constant("rights", SubjectRight.class));
    }

    Rule on(Regime regime, LocalDate received) {
        for (Rule rule : rules) {
            if (rule.regime() == regime && rule.validity().covers(received)) {
                return rule;
            }
        }
        throw PrivacyInputException.of(
                "The response time cannot be reckoned", TimeLimits.noRule("response time", regime, received));
    }

    /** The row for an enquiry; of two, the one that speaks of fewer rights. */
    Effect effect(Rule rule, Enquiry.Kind enquiry, SubjectRight right, LocalDate received) {
        Effect found = null;
        for (Effect effect : effects) {
            if (effect.rules().equals(rule.id())
                    && effect.enquiry() == enquiry
                    && effect.rights().contains(right)
                    && effect.validity().covers(received)
                    && (found == null || effect.rights().size() < found.rights().size())) {
                found = effect;
            }
        }
        if (found == null) {
            throw new IllegalStateException("enquiry-effects.txt: no row for " + rule.id() + " and " + enquiry);
        }
        return found;
    }
}
