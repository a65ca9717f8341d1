/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.annotation.AnswerDataSubject;
import dev.privet.annotation.EndRetention;
import dev.privet.contract.ProblemCode;
import dev.privet.marking.Provenance;
import dev.privet.marking.PurposeMark;
import dev.privet.marking.PurposeOverrides;
import dev.privet.vocabulary.LawfulBases;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.Purpose;
import dev.privet.vocabulary.Regime;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads what is said of purposes, each of them once, and whether the host's regimes know its basis on the day. */
final class PurposeReader {

    private final LawfulBases bases = LawfulBases.shipped();
    private final Map<String, DeclaredPurpose> byId = new TreeMap<>();
    private final Map<Class<?>, DeclaredPurpose> byType = new HashMap<>();
    private final Map<Class<?>, Map<String, Merge.Held<PurposeMark>>> held = new LinkedHashMap<>();
    private final Set<Class<?>> seen = new HashSet<>();
    private final Contributed contributed;
    private final PurposeOverrides overrides;
    private final Set<Regime> regimes;
    private final LocalDate date;
    private final Findings findings;

    PurposeReader(
            Contributed contributed,
            PurposeOverrides overrides,
            Set<Regime> regimes,
            LocalDate date,
            Findings findings) {
        this.contributed = contributed;
        this.overrides = overrides;
        this.regimes = regimes;
        this.date = date;
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
        DeclaredPurpose purpose = PurposeMarking.purpose(type, id, basis, marks, findings);
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
                        "its " + one.mark().element() + " is said by " + one.from() + " and, differently, by "
                                + other.from() + ".",
                        "leave one."));
    }

    private void check(DeclaredPurpose purpose, Map<String, Merge.Held<PurposeMark>> marks) {
        String name = purpose.type().getSimpleName();
        if (purpose.title().isBlank()) {
            findings.add(
                    ProblemCode.PURPOSE_WITHOUT_BASIS,
                    name,
                    "its title is empty, and a privacy notice must name it (GDPR Art 13(1)(c)).",
                    "say it in words: @Lawful(title = \"…\").");
        }
        if (purpose.basis() == LawfulBasis.LEGITIMATE_INTERESTS
                && purpose.interest().isBlank()) {
            findings.add(
                    ProblemCode.INTEREST_NOT_STATED,
                    name,
                    "it rests on legitimate interests and a privacy notice must say which (GDPR Art 13(1)(d)).",
                    "state it: @Lawful(interest = \"…\").");
        }
        int conditions = PurposeMarking.one(marks, PurposeMark.Condition.class)
                .map(mark -> mark.conditions().size())
                .orElse(0);
        if (conditions > 1) {
            findings.add(
                    ProblemCode.COMPETING_MARKS,
                    name,
                    "it names " + conditions + " conditions of Art 9(2).",
                    "name the one relied on, and declare a second purpose for the other.");
        }
        for (Regime regime : Regime.values()) {
            if (regimes.contains(regime)
                    && bases.find(purpose.basis(), regime, date).isEmpty()) {
                findings.add(
                        ProblemCode.NOT_IN_THIS_REGIME,
                        name,
                        regime.title() + " does not know the basis "
                                + purpose.basis().article() + ", "
                                + purpose.basis().title() + ", on " + date + ".",
                        "choose a basis that it knows, or state the regimes that the host is under.");
            }
        }
    }
}
