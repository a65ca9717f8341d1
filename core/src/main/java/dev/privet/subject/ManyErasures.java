/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import dev.privet.contract.PrivacyException;
import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.ProblemCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Erases persons so many at a time, and one by one where that cannot be: where rows are about two of them, or where one of them fails,
 * who then does not keep the others from being erased. Belongs to one call.
 */
final class ManyErasures {

    /** A few hundred statements are saved, and what others wait for is let go soon. */
    private static final int TOGETHER = 256;

    private final ErasureBuilder.Parts parts;
    private final ErasureRules rules;
    private final ErasureRecords records;
    private final Consumer<SubjectRef> judge;
    private final BiFunction<SubjectRef, Integer, ErasureAnswer> alone;
    private final BiConsumer<? super SubjectRef, ? super ErasureAnswer> answers;
    private final Map<SubjectRef, PrivacyException> failures = new LinkedHashMap<>();
    /** By pseudonym, how often each of those who are at hand was erased before anything was done. */
    private final Map<String, Integer> times = new HashMap<>();

    private long erased;
    private long before;

    ManyErasures(
            ErasureBuilder.Parts parts,
            ErasureRules rules,
            ErasureRecords records,
            Consumer<SubjectRef> judge,
            BiFunction<SubjectRef, Integer, ErasureAnswer> alone,
            BiConsumer<? super SubjectRef, ? super ErasureAnswer> answers) {
        this.parts = parts;
        this.rules = rules;
        this.records = records;
        this.judge = judge;
        this.alone = alone;
        this.answers = answers;
    }

    ErasureReport erase(Collection<SubjectRef> subjects) {
        Map<String, List<SubjectRef>> byKind = new LinkedHashMap<>();
        for (SubjectRef subject : new LinkedHashSet<>(subjects)) {
            try {
                judge.accept(subject);
                byKind.computeIfAbsent(subject.kind(), kind -> new ArrayList<>())
                        .add(subject);
            } catch (PrivacyException e) {
                failures.put(subject, e);
            }
        }
        for (List<SubjectRef> ofKind : byKind.values()) {
            for (int start = 0; start < ofKind.size(); start += TOGETHER) {
                times.clear();
                together(ofKind.subList(start, Math.min(ofKind.size(), start + TOGETHER)));
            }
        }
        return new ErasureReport(erased, before, failures);
    }

    /** Only within one database everything about somebody is done in one transaction. */
    private void together(List<SubjectRef> some) {
        if (some.size() == 1 || parts.stores().size() > 1) {
            some.forEach(this::alone);
            return;
        }
        Map<SubjectRef, ErasureAnswer> given = new LinkedHashMap<>();
        Set<SubjectRef> apart;
        List<ErasureRun> runs;
        try {
            runs = runs(some, given);
            apart = parts.stores().get(0).carryOutTogether(runs);
        } catch (PrivacyException e) {
            // Whose fault that is shows in ever smaller groups.
            together(some.subList(0, some.size() / 2));
            together(some.subList(some.size() / 2, some.size()));
            return;
        }
        if (apart.isEmpty()) {
            runs.forEach(ErasureRun::committed);
            some.forEach(subject -> tell(subject, given.get(subject)));
            return;
        }
        List<SubjectRef> others =
                some.stream().filter(subject -> !apart.contains(subject)).toList();
        if (others.size() == some.size()) {
            throw new IllegalArgumentException("apart: they are none of those who were to be erased");
        } else if (!others.isEmpty()) {
            together(others);
        }
        some.stream().filter(apart::contains).forEach(this::alone);
    }

    private List<ErasureRun> runs(List<SubjectRef> some, Map<SubjectRef, ErasureAnswer> given) {
        readTimes(some);
        List<ErasureRun> runs = new ArrayList<>();
        for (SubjectRef subject : some) {
            int before = times(subject);
            runs.add(new ErasureRun(
                    subject, rules, parts, (findings, now) -> finish(subject, before, findings, now, given)));
        }
        return runs;
    }

    /** Once for each, so that whoever is erased elsewhere meanwhile is not erased again by another attempt. */
    private void readTimes(List<SubjectRef> some) {
        List<String> unread = some.stream()
                .map(records::pseudonym)
                .filter(name -> !times.containsKey(name))
                .toList();
        Map<String, RegisterEntry> known =
                unread.isEmpty() ? Map.of() : parts.register().find(unread);
        unread.forEach(name -> times.put(name, ErasureRecords.times(Optional.ofNullable(known.get(name)))));
    }

    private int times(SubjectRef subject) {
        return times.getOrDefault(records.pseudonym(subject), 0);
    }

    private Optional<ErasureEvidence> finish(
            SubjectRef subject,
            int before,
            ErasureFindings findings,
            Optional<RegisterEntry> now,
            Map<SubjectRef, ErasureAnswer> given) {
        if (findings.rows() == 0 || ErasureRecords.times(now) != before) {
            now.filter(entry -> entry.state() == RegisterEntry.State.DONE)
                    .ifPresent(entry -> given.put(subject, new ErasureAnswer.AlreadyErased(entry.at())));
            return Optional.empty();
        }
        ErasureCertificate certificate = records.certificate(subject, findings, List.of(findings));
        given.put(subject, new ErasureAnswer.Erased(certificate));
        return Optional.of(records.evidence(subject, certificate, before + 1));
    }

    private void alone(SubjectRef subject) {
        ErasureAnswer answer;
        try {
            readTimes(List.of(subject));
            answer = twice(subject, times(subject));
        } catch (PrivacyException e) {
            Optional<ErasureAnswer> earlier = earlier(subject, e);
            if (earlier.isEmpty()) {
                failures.put(subject, e);
                return;
            }
            answer = earlier.get();
        }
        tell(subject, answer);
    }

    /**
     * Where two nodes are at the same rows, a database may let one of them fail, who gets through the second time. Of several stores one
     * may be emptied by then, and the certificate of a second attempt would not tell.
     */
    private ErasureAnswer twice(SubjectRef subject, int before) {
        try {
            return alone.apply(subject, before);
        } catch (PrivacyFailureException e) {
            if (parts.stores().size() > 1) {
                throw e;
            }
            return alone.apply(subject, before);
        }
    }

    /** Who cannot be found any more because of an earlier erasure is erased. */
    private Optional<ErasureAnswer> earlier(SubjectRef subject, PrivacyException e) {
        if (e.problems().stream().noneMatch(problem -> problem.code() == ProblemCode.UNKNOWN_SUBJECT)) {
            return Optional.empty();
        }
        String pseudonym = records.pseudonym(subject);
        return Optional.ofNullable(parts.register().find(List.of(pseudonym)).get(pseudonym))
                .filter(entry -> entry.state() == RegisterEntry.State.DONE)
                .map(entry -> new ErasureAnswer.AlreadyErased(entry.at()));
    }

    private void tell(SubjectRef subject, @Nullable ErasureAnswer answer) {
        if (answer == null) {
            failures.put(subject, Refusals.nobody(subject, Optional.empty()));
            return;
        }
        if (answer instanceof ErasureAnswer.Erased) {
            erased++;
        } else {
            before++;
        }
        answers.accept(subject, answer);
    }
}
