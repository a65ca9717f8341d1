/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import dev.privet.annotation.AnswerDataSubject;
import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.ProblemCode;
import dev.privet.gate.Use;
import dev.privet.retention.DeferredErasure;
import dev.privet.retention.HoldStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Does what holds deferred and that ended since: erases each person again, as far as no other hold keeps it. What fails stays remembered, and
 * what was erased twice because of a failure in between is the same as once. Thread-safe.
 */
final class DeferredErasures {

    private final ErasureBuilder.Parts parts;

    DeferredErasures(ErasureBuilder.Parts parts) {
        this.parts = parts;
    }

    ReleaseReport run(HoldStore store) {
        Map<SubjectRef, List<DeferredErasure>> due = new LinkedHashMap<>();
        store.due()
                .forEach(erasure -> due.computeIfAbsent(
                                new SubjectRef(erasure.kind(), erasure.id()), subject -> new ArrayList<>())
                        .add(erasure));
        List<ErasureCertificate> certificates = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        long[] counts = new long[2];
        due.forEach((subject, erasures) -> {
            try {
                Set<UUID> holding = again(subject, erasures.get(0), store).run(certificates);
                store.caughtUp(erasures);
                counts[0] += erasures.size();
                counts[1] += holding.isEmpty() ? 0 : 1;
            } catch (RuntimeException e) {
                // Also what the database or a store of the host's own throws: the others are not to wait for this one.
                failures.add(subject.kind() + ": " + ReleaseReport.why(e));
            }
        });
        return new ReleaseReport(certificates, counts[0], counts[1], "", failures);
    }

    /** On behalf of whoever erased the person at first: that the erasure was asked for rightly was looked at then. */
    private Again again(SubjectRef subject, DeferredErasure first, HoldStore store) {
        return new Again(
                subject,
                parts.unguarded(new Use(AnswerDataSubject.class, first.actor(), first.controller(), null, null)),
                store);
    }

    /** One person once more. */
    private record Again(SubjectRef subject, ErasureBuilder.Parts parts, HoldStore store) {

        /** Answers which holds still keep something. */
        Set<UUID> run(List<ErasureCertificate> certificates) {
            if (parts.dataMap().subject(subject.kind()).isEmpty()) {
                throw Refusals.unknown(
                        "no class with @DataSubject(\"" + subject.kind() + "\") is in the data map any more.",
                        "mark it again, or erase what is left by hand.");
            }
            Set<UUID> holding = new LinkedHashSet<>();
            if (goes(holding)) {
                erase().ifPresent(certificates::add);
            } else {
                remember(holding);
            }
            return holding;
        }

        /** Looks without changing anything, so that nobody gets a certificate of nothing. */
        private boolean goes(Set<UUID> holding) {
            List<ErasureLine> lines = new ArrayList<>();
            for (ErasureStore at : parts.stores()) {
                ErasureRun run = new ErasureRun(subject, new ErasureRules(parts.dataMap()), parts, (found, before) -> {
                    lines.addAll(found.done());
                    return Optional.empty();
                });
                at.carryOut(run);
                holding.addAll(run.deferring());
            }
            return lines.stream().anyMatch(line -> line.handling() != RowHandling.KEPT);
        }

        private Optional<ErasureCertificate> erase() {
            try {
                return new Erasure(parts).erase(subject) instanceof ErasureAnswer.Erased erased
                        ? Optional.of(erased.certificate())
                        : Optional.empty();
            } catch (PrivacyInputException e) {
                if (e.problems().stream().allMatch(problem -> problem.code() == ProblemCode.UNKNOWN_SUBJECT)) {
                    // Somebody else was quicker, and nothing is left.
                    return Optional.empty();
                }
                throw e;
            }
        }

        private void remember(Set<UUID> holding) {
            Use asked = parts.use().get().orElseThrow();
            store.defer(holding.stream()
                    .map(hold -> new DeferredErasure(
                            subject.kind(),
                            subject.id().toString(),
                            hold,
                            parts.clock().instant(),
                            asked.actor(),
                            asked.controller()))
                    .toList());
        }
    }
}
