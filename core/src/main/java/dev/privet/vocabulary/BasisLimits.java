/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.fact.Citation;
import dev.privet.fact.FactTable;
import dev.privet.fact.LegalFinding;
import dev.privet.fact.Validity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The registers {@code basis-limits.txt} and {@code annex-one-conditions.txt}. */
record BasisLimits(List<Limit> limits, List<Condition> conditions) {

    enum Kind {
        NOT_KNOWN,
        ANNEX_ONE_CONDITION,
        NOT_IN_PUBLIC_TASKS
    }

    record Limit(LawfulBasis basis, Regime regime, Kind kind, Validity validity, Citation citation) {}

    record Condition(AnnexOneCondition condition, Validity validity, Citation citation) {}

    static BasisLimits shipped() {
        return new BasisLimits(
                FactTable.read(BasisLimits.class, "basis-limits.txt").rows().stream()
                        .map(row -> new Limit(
                                row.constant("basis", LawfulBasis.class),
                                row.constant("regime", Regime.class),
                                row.constant("limit", Kind.class),
                                row.validity(),
                                row.citation()))
                        .toList(),
                FactTable.read(BasisLimits.class, "annex-one-conditions.txt").rows().stream()
                        .map(row -> new Condition(
                                row.constant("condition", AnnexOneCondition.class), row.validity(), row.citation()))
                        .toList());
    }

    List<LegalFinding> against(BasisUse use) {
        List<LegalFinding> findings = new ArrayList<>();
        for (Limit limit : limits) {
            if (limit.basis() == use.basis()
                    && limit.regime() == use.regime()
                    && limit.validity().covers(use.date())) {
                if (limit.kind() == Kind.NOT_KNOWN) {
                    findings.add(finding(
                            ProblemCode.NOT_IN_THIS_REGIME,
                            use,
                            "there is no such basis on " + use.date() + ".",
                            "rest on Art " + LawfulBasis.LEGITIMATE_INTERESTS.article()
                                    + " or another basis of that day.",
                            limit.citation()));
                }
                if (limit.kind() == Kind.NOT_IN_PUBLIC_TASKS && use.inPublicTasks()) {
                    findings.add(finding(
                            ProblemCode.BASIS_CLOSED_TO_PUBLIC_TASKS,
                            use,
                            "public authorities cannot rely on it in the performance of their tasks.",
                            "rest the processing on a task laid down by law, Art " + LawfulBasis.PUBLIC_TASK.article()
                                    + ".",
                            limit.citation()));
                }
                if (limit.kind() == Kind.ANNEX_ONE_CONDITION && !meetsOne(use)) {
                    findings.add(finding(
                            ProblemCode.CONDITION_MISSING,
                            use,
                            "it needs a condition of Annex 1 to be met on " + use.date() + ".",
                            "state the condition that is met, or rest on Art "
                                    + LawfulBasis.LEGITIMATE_INTERESTS.article() + " with a balancing test.",
                            limit.citation()));
                }
            }
        }
        return findings;
    }

    private boolean meetsOne(BasisUse use) {
        LocalDate date = use.date();
        return conditions.stream()
                .anyMatch(row -> use.annexOne().contains(row.condition())
                        && row.validity().covers(date));
    }

    private static LegalFinding finding(ProblemCode code, BasisUse use, String why, String remedy, Citation citation) {
        return new LegalFinding(
                new Problem(
                        code,
                        "basis " + use.basis().article() + ", " + use.regime().title(),
                        why,
                        remedy),
                citation);
    }
}
