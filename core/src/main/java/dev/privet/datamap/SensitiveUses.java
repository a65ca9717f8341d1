/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.contract.ProblemCode;
import dev.privet.fact.Certainty;
import dev.privet.fact.LegalCheck;
import dev.privet.vocabulary.CategoryFacts;
import dev.privet.vocabulary.Purpose;
import dev.privet.vocabulary.Regime;
import dev.privet.vocabulary.ScheduleOne;
import dev.privet.vocabulary.ScheduleOneUse;
import dev.privet.vocabulary.Sensitivity;
import dev.privet.vocabulary.SpecialCategoryCondition;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Judges what purposes state beside their basis, where they use special category or criminal data. One that uses neither may state
 * what it likes. What is missing on a purpose is told once, with the first field that asks for it.
 */
final class SensitiveUses {

    private record Use(Class<? extends Purpose> purpose, Sensitivity sensitivity) {}

    private final Set<Use> uses = new HashSet<>();
    private final Set<Regime> regimes;
    private final LocalDate date;
    private final Findings findings;
    private @Nullable ScheduleOne rules;

    SensitiveUses(Set<Regime> regimes, LocalDate date, Findings findings) {
        this.regimes = new TreeSet<>(regimes);
        this.date = date;
        this.findings = findings;
    }

    /** Whether a field seen so far makes a purpose use special category data. */
    boolean special(Class<? extends Purpose> purpose) {
        return uses.contains(new Use(purpose, Sensitivity.SPECIAL));
    }

    /**
     * Judges one field beside one purpose that needs it.
     *
     * @param field the class and property
     * @param facts what holds for its category
     * @param purpose the purpose
     */
    void judge(String field, CategoryFacts facts, DeclaredPurpose purpose) {
        if (facts.sensitivity() == Sensitivity.ORDINARY) {
            return;
        }
        boolean first = uses.add(new Use(purpose.type(), facts.sensitivity()));
        boolean criminal = facts.sensitivity() == Sensitivity.CRIMINAL;
        if (!criminal && purpose.condition().isEmpty()) {
            findings.add(
                    ProblemCode.SPECIAL_WITHOUT_CONDITION,
                    field,
                    "it is special category data (" + facts.title() + ") and "
                            + purpose.type().getSimpleName() + " states no condition of GDPR Art 9(2).",
                    "state it on the purpose: @Lawful(condition = SpecialCategoryCondition.…), or do not use the data for it.");
        } else if (first) {
            String place = purpose.type().getSimpleName() + ", for " + field;
            Optional<SpecialCategoryCondition> condition = criminal ? Optional.empty() : purpose.condition();
            regimes.forEach(regime -> judge(place, purpose.ground(), condition, regime));
        }
    }

    private void judge(String place, LegalGround ground, Optional<SpecialCategoryCondition> condition, Regime regime) {
        List<Integer> paragraphs = new TreeSet<>(ground.scheduleOne()).stream().toList();
        if (regime == Regime.UK && anyUnknown(place, paragraphs)) {
            return;
        }
        ScheduleOneUse use = new ScheduleOneUse(
                condition, regime, date, paragraphs, !ground.policyDocument().isBlank(), false);
        LegalCheck check = rules().check(use);
        check.findings()
                .forEach(finding -> findings.add(
                        place, regime.title() + ", " + finding.problem().place(), finding));
        if (check instanceof LegalCheck.Valid valid && valid.citation().certainty() == Certainty.UNCERTAIN) {
            findings.advise(
                    ProblemCode.CONDITION_MISSING,
                    place,
                    "what lets it use that data is not on any list that the library knows (" + valid.citation() + ").",
                    "have a person confirm that the law authorises it.");
        }
    }

    private boolean anyUnknown(String place, List<Integer> paragraphs) {
        List<Integer> unknown = paragraphs.stream()
                .filter(paragraph -> rules().find(paragraph, date).isEmpty())
                .toList();
        unknown.forEach(paragraph -> findings.add(
                ProblemCode.NOT_IN_THIS_REGIME,
                place,
                "paragraph " + paragraph + " of Schedule 1 to the Data Protection Act 2018 is no condition on " + date
                        + ".",
                "correct the number: @Lawful(scheduleOne = …)."));
        return !unknown.isEmpty();
    }

    private ScheduleOne rules() {
        if (rules == null) {
            rules = ScheduleOne.shipped();
        }
        return rules;
    }
}
