/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.schedule;

import dev.privet.spring.schedule.JobRun.Outcome;
import dev.privet.subject.Erasure;
import dev.privet.subject.LegalHolds;
import dev.privet.subject.RegisterEntry;
import dev.privet.subject.ReleaseReport;
import dev.privet.subject.ReplayReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** Ends erasures that a hold deferred or a crash cut off. */
record ResumeWork(Optional<LegalHolds> holds, Optional<Erasure> erasure) implements Work {

    @Override
    public Done run(BooleanSupplier stopping) {
        long ended = 0;
        List<String> failures = new ArrayList<>();
        if (holds.isPresent()) {
            ReleaseReport report = holds.get().resume();
            ended += report.settled();
            failures.addAll(report.failures());
        }
        if (erasure.isPresent() && !stopping.getAsBoolean() && isCutOff(erasure.get())) {
            ReplayReport report = erasure.get().resume();
            ended += report.certificates().size();
            failures.addAll(report.failures());
        }
        String summary = Done.counted(ended, "waiting erasure", "waiting erasures") + " ended";
        if (failures.isEmpty()) {
            return Done.of(ended, summary + ".");
        }
        return new Done(
                Outcome.NEEDS_ATTENTION,
                ended,
                summary + "; " + failures.size() + " failed, the first: " + failures.get(0));
    }

    /** To resume costs a look at every person, so the register is asked first whether anybody has to be looked for. */
    private static boolean isCutOff(Erasure erasure) {
        AtomicBoolean found = new AtomicBoolean();
        erasure.register().forEach(entry -> {
            if (entry.state() == RegisterEntry.State.BEGUN) {
                found.set(true);
            }
        });
        return found.get();
    }
}
