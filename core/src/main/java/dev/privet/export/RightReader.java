/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.export;

import dev.privet.datamap.DeclaredPurpose;
import dev.privet.export.AccessFacts.Answer;
import dev.privet.export.AccessFacts.Right;
import dev.privet.vocabulary.ComplaintRoute;
import dev.privet.vocabulary.LawfulBases;
import dev.privet.vocabulary.Regime;
import dev.privet.vocabulary.RightAnswer;
import dev.privet.vocabulary.RightFact;
import dev.privet.vocabulary.RightQuestion;
import dev.privet.vocabulary.SubjectRight;
import dev.privet.vocabulary.SubjectRights;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rights that a reply to a request for access names, from the registers: each with what holds for which purposes.
 *
 * @legal GDPR Art 15(1)(e), (f); UK GDPR Art 15(1)(ea) (text); portability and withdrawal are named beside them
 */
final class RightReader {

    private static final List<SubjectRight> NAMED = List.of(
            SubjectRight.RECTIFICATION,
            SubjectRight.ERASURE,
            SubjectRight.RESTRICTION,
            SubjectRight.OBJECTION,
            SubjectRight.OBJECTION_TO_MARKETING,
            SubjectRight.PORTABILITY,
            SubjectRight.WITHDRAWAL_OF_CONSENT);

    private final SubjectRights register = SubjectRights.shipped();
    private final LawfulBases bases = LawfulBases.shipped();
    private final Set<Regime> regimes;
    private final LocalDate date;

    RightReader(Set<Regime> regimes, LocalDate date) {
        this.regimes = regimes;
        this.date = date;
    }

    List<Right> rights(List<DeclaredPurpose> purposes) {
        List<Right> rights = new ArrayList<>();
        for (SubjectRight right : NAMED) {
            Map<String, RightAnswer> answers = new LinkedHashMap<>();
            Map<String, Set<String>> uses = new LinkedHashMap<>();
            for (DeclaredPurpose purpose : purposes) {
                for (Regime regime : regimes) {
                    // Both laws mostly give the same reason, and a basis may be known to one of them alone.
                    if (bases.find(purpose.basis(), regime, date).isPresent()) {
                        RightAnswer answer = register.answer(RightQuestion.of(right, purpose.basis(), regime, date)
                                .on(purpose.condition())
                                .given(RightFact.AUTOMATED_PROCESSING));
                        answers.putIfAbsent(answer.reason(), answer);
                        uses.computeIfAbsent(answer.reason(), reason -> new LinkedHashSet<>())
                                .add(purpose.title());
                    }
                }
            }
            rights.add(new Right(
                    right,
                    answers.values().stream()
                            .map(answer -> new Answer(
                                    answer.availability(),
                                    answer.reason(),
                                    answer.citation(),
                                    List.copyOf(uses.getOrDefault(answer.reason(), Set.of()))))
                            .toList()));
        }
        return rights;
    }

    List<ComplaintRoute> complaints() {
        return regimes.stream()
                .flatMap(regime -> register.routes(regime, date).stream())
                .toList();
    }
}
