/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.annotation.AnswerDataSubject;
import dev.privet.annotation.EndRetention;
import dev.privet.contract.ProblemCode;
import dev.privet.marking.Provenance;
import dev.privet.marking.PurposeMark;
import dev.privet.marking.PurposeOverrides;
import dev.privet.vocabulary.Purpose;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads what is said of purposes, each of them once, and has it judged. */
final class PurposeReader {

    private final Map<String, DeclaredPurpose> byId = new TreeMap<>();
    private final Map<String, Class<? extends Purpose>> ids = new TreeMap<>();
    private final Map<Class<?>, DeclaredPurpose> byType = new HashMap<>();
    private final Map<Class<?>, Map<String, Merge.Held<PurposeMark>>> held = new LinkedHashMap<>();
    private final Set<Class<?>> seen = new HashSet<>();
    private final Contributed contributed;
    private final PurposeOverrides overrides;
    private final PurposeChecks checks;
    private final RecipientChecks recipients;
    private final FurtherUseReader furtherUses;
    private final Findings findings;

    PurposeReader(
            Contributed contributed,
            PurposeOverrides overrides,
            PurposeChecks checks,
            RecipientChecks recipients,
            FurtherUseReader furtherUses,
            Findings findings) {
        this.contributed = contributed;
        this.overrides = overrides;
        this.checks = checks;
        this.recipients = recipients;
        this.furtherUses = furtherUses;
        this.findings = findings;
        read(AnswerDataSubject.class);
        read(EndRetention.class);
    }

    /** Every purpose that could be read, ordered by id. */
    Map<Class<? extends Purpose>, DeclaredPurpose> all() {
        Map<Class<? extends Purpose>, DeclaredPurpose> all = new LinkedHashMap<>();
        byId.values().stream()
                .sorted(Comparator.comparing(DeclaredPurpose::id))
                .forEach(purpose -> all.put(purpose.type(), purpose));
        return all;
    }

    /** The purposes that anything speaks of, whether they could be read or not, by id. */
    Map<String, Class<? extends Purpose>> byId() {
        return Collections.unmodifiableMap(ids);
    }

    /** What was said of a purpose that was read, by element. */
    Map<String, Merge.Held<PurposeMark>> held(Class<? extends Purpose> type) {
        return held.getOrDefault(type, Map.of());
    }

    /** The period that configuration sets for a purpose. */
    Optional<Period> configuredPeriod(Class<? extends Purpose> type) {
        return Optional.ofNullable(held(type).get("retention"))
                .filter(one -> one.statement().from().source() == Provenance.Source.CONFIGURATION)
                .flatMap(one -> read(type))
                .flatMap(purpose -> purpose.facts().keptFor());
    }

    Optional<DeclaredPurpose> read(Class<? extends Purpose> type) {
        if (!seen.add(type)) {
            return Optional.ofNullable(byType.get(type));
        }
        String id = DeclaredPurpose.id(type);
        Map<String, Merge.Held<PurposeMark>> marks = merged(type, id);
        held.put(type, marks);
        ids.putIfAbsent(id, type);
        PurposeMark.Basis basis =
                PurposeMarking.one(marks, PurposeMark.Basis.class).orElse(null);
        if (basis == null) {
            findings.add(
                    ProblemCode.PURPOSE_WITHOUT_BASIS,
                    type.getSimpleName(),
                    "the purpose says neither title nor lawful basis.",
                    "annotate it with @Lawful(title = …, basis = …).");
            return Optional.empty();
        }
        DeclaredPurpose purpose = PurposeMarking.purpose(
                type, id, basis, marks, furtherUses.read(type, basis.basis(), marks.values()), findings);
        check(purpose, marks);
        DeclaredPurpose other = byId.putIfAbsent(id, purpose);
        if (other != null) {
            findings.add(
                    ProblemCode.NAME_TAKEN,
                    type.getName(),
                    "the id '" + id + "' stands for " + other.type().getName() + " already.",
                    "give the purposes different simple names.");
        } else {
            byType.put(type, purpose);
        }
        purpose.facts().furtherUses().forEach(use -> read(use.purpose()));
        return Optional.of(purpose);
    }

    private Map<String, Merge.Held<PurposeMark>> merged(Class<? extends Purpose> type, String id) {
        List<Statement<PurposeMark>> statements = new ArrayList<>(PurposeAnnotations.read(type));
        statements.addAll(contributed.ofPurpose(type));
        overrides
                .byPurpose()
                .getOrDefault(id, List.of())
                .forEach(said -> statements.add(new Statement<>(said.mark(), said.from(), 0, false)));
        return Merge.of(
                statements,
                (one, other) -> findings.add(
                        ProblemCode.COMPETING_MARKS,
                        type.getSimpleName(),
                        "its " + one.mark().element() + " is said by " + one.from()
                                + (one.from().equals(other.from())
                                        ? " twice, and differently."
                                        : " and, differently, by " + other.from() + "."),
                        "leave one."));
    }

    private void check(DeclaredPurpose purpose, Map<String, Merge.Held<PurposeMark>> marks) {
        checks.judge(
                purpose,
                PurposeMarking.one(marks, PurposeMark.Condition.class)
                        .map(mark -> mark.conditions().size())
                        .orElse(0));
        purpose.facts()
                .recipients()
                .forEach(recipient ->
                        recipients.judge(PurposeMarking.place(purpose.type(), recipient.name(), marks), recipient));
    }
}
