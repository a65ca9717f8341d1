/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.annotation.AnswerDataSubject;
import dev.privet.annotation.EndRetention;
import dev.privet.contract.ProblemCode;
import dev.privet.fact.Certainty;
import dev.privet.fact.Citation;
import dev.privet.fact.LegalCheck;
import dev.privet.marking.PurposeMark;
import dev.privet.vocabulary.FurtherUseClaim;
import dev.privet.vocabulary.FurtherUses;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.Purpose;
import dev.privet.vocabulary.Regime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads for what else the data of a purpose may be used, and judges whether the host's laws let it. */
final class FurtherUseReader {

    /** By law they see what they need, whoever collected it. */
    private static final Set<Class<?>> BUILT_IN = Set.of(AnswerDataSubject.class, EndRetention.class);

    private final Set<Regime> regimes;
    private final LocalDate date;
    private final PurposeChecks checks;
    private final Findings findings;
    private @Nullable FurtherUses rules;

    FurtherUseReader(Set<Regime> regimes, LocalDate date, PurposeChecks checks, Findings findings) {
        this.regimes = new TreeSet<>(regimes);
        this.date = date;
        this.checks = checks;
        this.findings = findings;
    }

    /**
     * Reads.
     *
     * @param original the purpose for which the data is collected
     * @param basis what it rests on
     * @param marks what was said of it, ordered by element
     * @return the further uses that name a ground, in that order
     */
    List<DeclaredFurtherUse> read(
            Class<? extends Purpose> original, LawfulBasis basis, Collection<Merge.Held<PurposeMark>> marks) {
        return marks.stream()
                .map(Merge.Held::mark)
                .filter(PurposeMark.Further.class::isInstance)
                .map(PurposeMark.Further.class::cast)
                .flatMap(mark -> read(original, basis, mark).stream())
                .toList();
    }

    private Optional<DeclaredFurtherUse> read(
            Class<? extends Purpose> original, LawfulBasis basis, PurposeMark.Further mark) {
        String further = mark.purpose().getSimpleName();
        String place = original.getSimpleName() + ", further use for " + further;
        if (mark.purpose() == original || BUILT_IN.contains(mark.purpose())) {
            findings.add(
                    ProblemCode.FURTHER_USE_WITHOUT_EFFECT,
                    place,
                    mark.purpose() == original
                            ? "it is the purpose itself."
                            : "by law " + further + " sees what it needs, for whatever purpose it was collected.",
                    "leave it out.");
            return Optional.empty();
        }
        if (mark.because().isBlank()) {
            findings.add(
                    ProblemCode.FURTHER_USE_WITHOUT_REASON,
                    place,
                    "it does not say why it is compatible with what the data was collected for (GDPR Art 5(2)).",
                    "say it in words: @FurtherUse(because = \"…\").");
        }
        if (mark.grounds().isEmpty()) {
            findings.add(
                    ProblemCode.FURTHER_USE_WITHOUT_REASON,
                    place,
                    "it names no ground, and nothing is compatible by itself (GDPR Art 6(4), UK GDPR Art 8A).",
                    "name one: @FurtherUse(ground = FurtherUseGround.…).");
            return Optional.empty();
        }
        List<Citation> citations = new ArrayList<>();
        regimes.stream()
                .filter(regime -> checks.knows(basis, regime))
                .forEach(regime -> judge(
                                place,
                                new FurtherUseClaim(
                                        mark.grounds(),
                                        mark.annexTwo(),
                                        mark.consentUnobtainable(),
                                        basis,
                                        regime,
                                        date))
                        .ifPresent(citations::add));
        return Optional.of(new DeclaredFurtherUse(mark, citations));
    }

    private Optional<Citation> judge(String place, FurtherUseClaim claim) {
        LegalCheck check = rules().check(claim);
        check.findings()
                .forEach(finding -> findings.add(
                        place, claim.regime().title() + ", " + finding.problem().place(), finding));
        if (check instanceof LegalCheck.Valid valid) {
            if (valid.citation().certainty() == Certainty.UNCERTAIN) {
                findings.advise(
                        ProblemCode.FURTHER_USE_NOT_COMPATIBLE,
                        place,
                        claim.regime().title() + ": the law is open here (" + valid.citation() + ").",
                        "have a person confirm it, or ask for consent to the further use (FRESH_CONSENT).");
            }
            return Optional.of(valid.citation());
        }
        return Optional.empty();
    }

    private FurtherUses rules() {
        if (rules == null) {
            rules = FurtherUses.shipped();
        }
        return rules;
    }
}
