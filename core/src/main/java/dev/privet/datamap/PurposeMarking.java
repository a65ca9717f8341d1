/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.contract.ProblemCode;
import dev.privet.marking.Provenance;
import dev.privet.marking.PurposeMark;
import dev.privet.marking.RecipientMark;
import dev.privet.vocabulary.Purpose;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
            List<DeclaredFurtherUse> furtherUses,
            Findings findings) {
        Optional<PurposeMark.Condition> condition = one(marks, PurposeMark.Condition.class);
        LegalGround ground = new LegalGround(
                basis.basis(),
                basis.interest(),
                basis.annexOne(),
                condition.flatMap(mark -> mark.conditions().stream().findFirst()),
                condition.map(PurposeMark.Condition::scheduleOne).orElse(Set.of()),
                condition.map(PurposeMark.Condition::policyDocument).orElse(""));
        Optional<List<RecipientMark>> recipients =
                one(marks, PurposeMark.Recipients.class).map(PurposeMark.Recipients::recipients);
        PurposeFacts facts = new PurposeFacts(
                recipients.orElse(List.of()).stream()
                        .map(recipient ->
                                RecipientReader.read(place(type, recipient.name(), marks), recipient, findings))
                        .flatMap(Optional::stream)
                        .toList(),
                recipients.filter(List::isEmpty).isPresent(),
                one(marks, PurposeMark.Sources.class)
                        .map(PurposeMark.Sources::sources)
                        .orElse(List.of()),
                one(marks, PurposeMark.Subjects.class)
                        .map(PurposeMark.Subjects::kinds)
                        .orElse(Set.of()),
                one(marks, PurposeMark.Automated.class).flatMap(PurposeMark.Automated::decision),
                one(marks, PurposeMark.KeptFor.class)
                        .flatMap(mark -> keptFor(
                                type.getSimpleName() + saidIn(marks, PurposeMark.KeptFor.class), mark, findings)),
                furtherUses,
                one(marks, PurposeMark.DespiteRestriction.class)
                        .map(PurposeMark.DespiteRestriction::permitted)
                        .orElse(Set.of()),
                one(marks, PurposeMark.DirectMarketing.class).isPresent());
        return new DeclaredPurpose(
                type,
                id,
                one(marks, PurposeMark.Title.class)
                        .map(PurposeMark.Title::title)
                        .orElse(""),
                ground,
                facts);
    }

    /** Where a recipient is told of: the purpose, and the file that names it where one does. */
    static String place(Class<? extends Purpose> type, String recipient, Map<String, Merge.Held<PurposeMark>> marks) {
        return type.getSimpleName() + ", recipient '" + recipient + "'" + saidIn(marks, PurposeMark.Recipients.class);
    }

    private static String saidIn(Map<String, Merge.Held<PurposeMark>> marks, Class<? extends PurposeMark> kind) {
        return marks.values().stream()
                .filter(held -> kind.isInstance(held.mark()))
                .map(held -> held.statement().from())
                .filter(from -> from.source() == Provenance.Source.CONFIGURATION)
                .map(from -> " (" + from.where() + ")")
                .findFirst()
                .orElse("");
    }

    private static Optional<Period> keptFor(String place, PurposeMark.KeptFor mark, Findings findings) {
        Optional<Period> period = Periods.parse(mark.period());
        if (period.isEmpty()) {
            findings.add(
                    ProblemCode.PERIOD_UNREADABLE,
                    place,
                    "its period \"" + mark.period() + "\" is no period longer than nothing and below a thousand years.",
                    "write it in ISO 8601, such as P6Y, P18M or P90D.");
        }
        return period;
    }
}
