/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.contract.ProblemCode;
import dev.privet.contract.internal.Nearest;
import dev.privet.marking.PurposeMark;
import dev.privet.marking.PurposeOverrides;
import dev.privet.vocabulary.Purpose;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Judges whether overrides change anything: one that is silently without effect is believed to hold. */
final class OverrideChecks {

    private final Map<String, Class<? extends Purpose>> known;
    private final Findings findings;

    OverrideChecks(Map<String, Class<? extends Purpose>> known, Findings findings) {
        this.known = known;
        this.findings = findings;
    }

    void judge(PurposeOverrides overrides, Collection<RecordType> types) {
        overrides.byPurpose().forEach((id, said) -> {
            Class<? extends Purpose> purpose = known.get(id);
            if (purpose == null) {
                unknown(id, said);
            } else {
                said.stream()
                        .filter(one -> one.mark() instanceof PurposeMark.KeptFor)
                        .filter(one -> limitsNothing(purpose, types))
                        .forEach(one -> findings.add(
                                ProblemCode.OVERRIDE_WITHOUT_EFFECT,
                                one.from().where(),
                                "it sets how long data is kept for " + purpose.getSimpleName()
                                        + ", and nothing is kept for as long as that purpose says.",
                                "let a class that serves it bear @RetainFor without a period, or with one for this purpose"
                                        + " alone: @RetainFor(purposes = " + purpose.getSimpleName() + ".class, …)."));
            }
        });
    }

    private void unknown(String id, List<PurposeOverrides.Said> said) {
        Set<String> ids = known.keySet();
        Optional<String> nearest = Nearest.of(id, ids);
        said.stream()
                .findFirst()
                .ifPresent(first -> findings.add(
                        ProblemCode.OVERRIDE_WITHOUT_EFFECT,
                        first.from().where(),
                        "no purpose has the id '" + id + "'.",
                        "write "
                                + nearest.map(near -> "'" + near + "', or another of ")
                                        .orElse("one of ") + String.join(", ", ids) + "."));
    }

    /** What cannot be limited for want of a date or a readable period is told already. */
    private boolean limitsNothing(Class<? extends Purpose> purpose, Collection<RecordType> types) {
        return !findings.tellOf(ProblemCode.RETENTION_WITHOUT_CLOCK)
                && !findings.tellOf(ProblemCode.PERIOD_UNREADABLE)
                && types.stream()
                        .flatMap(type -> Stream.concat(
                                type.retention().stream(),
                                type.fields().stream().flatMap(field -> field.retention().stream())))
                        .noneMatch(rule -> rule.purposes().contains(purpose));
    }
}
