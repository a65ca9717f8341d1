/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.annotation.AnswerDataSubject;
import dev.privet.annotation.EndRetention;
import dev.privet.annotation.Lawful;
import dev.privet.contract.ProblemCode;
import dev.privet.vocabulary.LawfulBases;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.Purpose;
import dev.privet.vocabulary.Regime;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads what is said on purposes, each of them once, and whether the host's regimes know its basis on the day. */
final class PurposeReader {

    private final LawfulBases bases = LawfulBases.shipped();
    private final Map<String, DeclaredPurpose> byId = new TreeMap<>();
    private final Set<Class<?>> seen = new HashSet<>();
    private final Set<Regime> regimes;
    private final LocalDate date;
    private final Findings findings;

    PurposeReader(Set<Regime> regimes, LocalDate date, Findings findings) {
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

    Optional<DeclaredPurpose> read(Class<? extends Purpose> type) {
        String id = DeclaredPurpose.id(type);
        if (!seen.add(type)) {
            return Optional.ofNullable(byId.get(id)).filter(purpose -> purpose.type() == type);
        }
        Lawful lawful = type.getAnnotation(Lawful.class);
        if (lawful == null) {
            findings.add(
                    ProblemCode.PURPOSE_WITHOUT_BASIS,
                    type.getSimpleName(),
                    "the purpose says neither title nor lawful basis.",
                    "annotate it with @Lawful(title = …, basis = …).");
            return Optional.empty();
        }
        check(type, lawful);
        DeclaredPurpose purpose = new DeclaredPurpose(
                type,
                id,
                lawful.title(),
                lawful.basis(),
                lawful.interest(),
                Arrays.stream(lawful.condition()).findFirst());
        DeclaredPurpose other = byId.putIfAbsent(id, purpose);
        if (other != null) {
            findings.add(
                    ProblemCode.NAME_TAKEN,
                    type.getName(),
                    "the id '" + id + "' stands for " + other.type().getName() + " already.",
                    "give the purposes different simple names.");
        }
        return Optional.of(purpose);
    }

    private void check(Class<?> type, Lawful lawful) {
        if (lawful.title().isBlank()) {
            findings.add(
                    ProblemCode.PURPOSE_WITHOUT_BASIS,
                    type.getSimpleName(),
                    "its title is empty, and a privacy notice must name it (GDPR Art 13(1)(c)).",
                    "say it in words: @Lawful(title = \"…\").");
        }
        if (lawful.basis() == LawfulBasis.LEGITIMATE_INTERESTS
                && lawful.interest().isBlank()) {
            findings.add(
                    ProblemCode.INTEREST_NOT_STATED,
                    type.getSimpleName(),
                    "it rests on legitimate interests and a privacy notice must say which (GDPR Art 13(1)(d)).",
                    "state it: @Lawful(interest = \"…\").");
        }
        if (lawful.condition().length > 1) {
            findings.add(
                    ProblemCode.COMPETING_MARKS,
                    type.getSimpleName(),
                    "it names " + lawful.condition().length + " conditions of Art 9(2).",
                    "name the one relied on, and declare a second purpose for the other.");
        }
        for (Regime regime : Regime.values()) {
            if (regimes.contains(regime)
                    && bases.find(lawful.basis(), regime, date).isEmpty()) {
                findings.add(
                        ProblemCode.NOT_IN_THIS_REGIME,
                        type.getSimpleName(),
                        regime.title() + " does not know the basis "
                                + lawful.basis().article() + ", "
                                + lawful.basis().title() + ", on " + date + ".",
                        "choose a basis that it knows, or state the regimes that the host is under.");
            }
        }
    }
}
