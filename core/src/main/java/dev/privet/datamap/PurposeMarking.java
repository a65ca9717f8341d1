/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.ProblemCode;
import dev.privet.location.Country;
import dev.privet.location.RecipientFact;
import dev.privet.location.Safeguard;
import dev.privet.marking.PurposeMark;
import dev.privet.marking.RecipientMark;
import dev.privet.vocabulary.Purpose;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes a purpose of what is said about it. */
final class PurposeMarking {

    private PurposeMarking() {}

    /** What is said of one kind. */
    static <M extends PurposeMark> Optional<M> one(Map<String, Merge.Held<PurposeMark>> marks, Class<M> kind) {
        return marks.values().stream()
                .map(Merge.Held::mark)
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }

    static DeclaredPurpose purpose(
            Class<? extends Purpose> type,
            String id,
            PurposeMark.Basis basis,
            Map<String, Merge.Held<PurposeMark>> marks,
            Findings findings) {
        Optional<PurposeMark.Condition> condition = one(marks, PurposeMark.Condition.class);
        LegalGround ground = new LegalGround(
                basis.basis(),
                basis.interest(),
                basis.annexOne(),
                condition.flatMap(mark -> mark.conditions().stream().findFirst()),
                condition.map(PurposeMark.Condition::scheduleOne).orElse(Set.of()),
                condition.map(PurposeMark.Condition::policyDocument).orElse(""));
        PurposeFacts facts = new PurposeFacts(
                one(marks, PurposeMark.Recipients.class)
                        .map(PurposeMark.Recipients::recipients)
                        .orElse(List.of())
                        .stream()
                        .map(recipient -> recipient(type, recipient, findings))
                        .flatMap(Optional::stream)
                        .toList(),
                one(marks, PurposeMark.Sources.class)
                        .map(PurposeMark.Sources::sources)
                        .orElse(List.of()),
                one(marks, PurposeMark.Subjects.class)
                        .map(PurposeMark.Subjects::kinds)
                        .orElse(Set.of()),
                one(marks, PurposeMark.Automated.class).flatMap(PurposeMark.Automated::decision),
                one(marks, PurposeMark.KeptFor.class).flatMap(mark -> keptFor(type, mark, findings)));
        return new DeclaredPurpose(
                type,
                id,
                one(marks, PurposeMark.Title.class)
                        .map(PurposeMark.Title::title)
                        .orElse(""),
                ground,
                facts);
    }

    private static Optional<DeclaredRecipient> recipient(
            Class<? extends Purpose> type, RecipientMark mark, Findings findings) {
        try {
            return Optional.of(new DeclaredRecipient(
                    mark.name(),
                    mark.category(),
                    mark.role(),
                    Country.of(mark.country()),
                    mark.safeguards().stream().map(Safeguard::new).collect(Collectors.toSet()),
                    mark.facts().stream().map(RecipientFact::new).collect(Collectors.toSet())));
        } catch (PrivacyInputException e) {
            e.problems()
                    .forEach(problem -> findings.add(
                            problem.code(),
                            type.getSimpleName() + ", recipient '" + mark.name() + "'",
                            problem.why(),
                            problem.remedy()));
            return Optional.empty();
        }
    }

    private static Optional<Period> keptFor(
            Class<? extends Purpose> type, PurposeMark.KeptFor mark, Findings findings) {
        Optional<Period> period = Periods.parse(mark.period());
        if (period.isEmpty()) {
            findings.add(
                    ProblemCode.PERIOD_UNREADABLE,
                    type.getSimpleName(),
                    "its period \"" + mark.period() + "\" is no period longer than nothing and below a thousand years.",
                    "write it in ISO 8601, such as P6Y, P18M or P90D.");
        }
        return period;
    }
}
