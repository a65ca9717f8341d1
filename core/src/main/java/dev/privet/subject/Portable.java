/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import dev.privet.datamap.DataMap;
import dev.privet.datamap.DeclaredPurpose;
import dev.privet.datamap.PersonalField;
import dev.privet.datamap.RecordType;
import dev.privet.export.ArchiveGap;
import dev.privet.vocabulary.Availability;
import dev.privet.vocabulary.CategoryFacts;
import dev.privet.vocabulary.LawfulBases;
import dev.privet.vocabulary.Origin;
import dev.privet.vocabulary.RightFact;
import dev.privet.vocabulary.RightQuestion;
import dev.privet.vocabulary.Sensitivity;
import dev.privet.vocabulary.SpecialCategoryCondition;
import dev.privet.vocabulary.SubjectRight;
import dev.privet.vocabulary.SubjectRights;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which fields a person may take elsewhere: what they provided, or was seen while they used the service, for a purpose on consent or a
 * contract. What is in a database is processed by automated means.
 *
 * @legal GDPR Art 20(1) (text); that what is observed counts as provided is the guidance of the authorities
 */
final class Portable {

    private static final Set<Origin> FROM_THE_PERSON = Set.of(Origin.PROVIDED, Origin.OBSERVED);

    private final DataMap dataMap;
    private final LocalDate date;
    private final SubjectRights rights = SubjectRights.shipped();
    private final LawfulBases bases = LawfulBases.shipped();
    private final Set<String> unknown = new HashSet<>();
    private final List<ArchiveGap> gaps = new ArrayList<>();

    Portable(DataMap dataMap, LocalDate date) {
        this.dataMap = dataMap;
        this.date = date;
    }

    /** Whether the person may take it along; where it comes from must have been said, and not of one source in several. */
    boolean includes(RecordType type, PersonalField field) {
        List<DeclaredPurpose> grounds = field.uses().keySet().stream()
                .flatMap(purpose -> dataMap.purpose(purpose).stream())
                .filter(purpose -> gives(purpose, field))
                .toList();
        if (grounds.isEmpty()) {
            return false;
        }
        Set<Origin> origins = new HashSet<>();
        field.origin()
                .ifPresentOrElse(
                        origins::add,
                        () -> grounds.forEach(
                                purpose -> purpose.facts().sources().forEach(source -> origins.add(source.origin()))));
        if (origins.isEmpty() && unknown.add(type.name() + "." + field.name())) {
            gaps.add(new ArchiveGap(
                    type.name() + "." + field.name(),
                    ArchiveGap.Reason.NOT_STATED,
                    "It was not stated whether this comes from you, so it is not in here."));
        }
        return !origins.isEmpty() && FROM_THE_PERSON.containsAll(origins);
    }

    /**
     * A purpose may use ordinary data beside that for which it has explicit consent.
     *
     * @legal GDPR Art 20(1)(a): Art 6(1)(a) or 9(2)(a); Art 20(3) (text)
     */
    private boolean gives(DeclaredPurpose purpose, PersonalField field) {
        Optional<SpecialCategoryCondition> condition =
                CategoryFacts.sensitivities(field.category()).contains(Sensitivity.SPECIAL)
                        ? purpose.condition()
                        : Optional.empty();
        return dataMap.regimes().stream()
                .filter(regime -> bases.find(purpose.basis(), regime, date).isPresent())
                .map(regime -> RightQuestion.of(SubjectRight.PORTABILITY, purpose.basis(), regime, date)
                        .on(condition)
                        .given(RightFact.AUTOMATED_PROCESSING))
                .anyMatch(question -> rights.answer(question).availability() == Availability.AVAILABLE);
    }

    /** What was not taken along because nobody said where it comes from, as far as it came up. */
    List<ArchiveGap> gaps() {
        return List.copyOf(gaps);
    }
}
