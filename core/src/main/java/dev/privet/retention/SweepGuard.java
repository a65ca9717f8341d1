/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.retention;

import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.vocabulary.Disposal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Keeps a sweep from beginning that would go too far. */
final class SweepGuard {

    static final String REFUSED = "A retention sweep was refused, and nothing was disposed of";

    private static final int PERCENT = 100;

    private SweepGuard() {}

    /** Refuses a plan with everything that stands against it. */
    static void judge(SweepPlan plan, SweepOptions options, Optional<ArchiveHook> archive) {
        List<Problem> problems = new ArrayList<>();
        for (SweepPlan.Planned planned : plan.cutOffs()) {
            if (planned.rows().due()
                    > options.mostOf(planned.cutOff().type(), planned.rows().all())) {
                problems.add(tooMuch(planned, options));
            }
            if (archive.isEmpty() && planned.cutOff().then() == Disposal.ARCHIVE) {
                problems.add(new Problem(
                        ProblemCode.SWEEP_REFUSED,
                        planned.cutOff().type().name(),
                        "its rows are to be archived, and nothing takes them over.",
                        "say where they go: Privet.builder().archive(…), or let them be deleted."));
            }
        }
        throwIfAny(problems);
    }

    private static Problem tooMuch(SweepPlan.Planned planned, SweepOptions options) {
        CutOff cutOff = planned.cutOff();
        DueRows rows = planned.rows();
        double share = options.shareOf(cutOff.type());
        return new Problem(
                ProblemCode.SWEEP_REFUSED,
                planned.place(),
                rows.due() + " of " + rows.all() + " rows are due, which is more than the " + percent(share)
                        + " that one sweep may take of a table.",
                "look at sweep.dryRun() and at its dates; where they are right, sweep.allowing(…) a larger share once, or"
                        + " set it for a class in the options of the sweep.");
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", share * PERCENT);
    }

    static void throwIfAny(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new PrivacyFailureException(REFUSED, problems, null);
        }
    }
}
