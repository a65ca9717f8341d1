/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.breach;

import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.RecordType;
import dev.privet.vocabulary.DutyFact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What stands against what was said of a breach, all of it. Thread-safe. */
final class BreachProblems {

    private static final Set<DutyFact> OF_BREACHES = EnumSet.of(
            DutyFact.RISK_UNLIKELY,
            DutyFact.HIGH_RISK,
            DutyFact.UNINTELLIGIBLE,
            DutyFact.RISK_AVERTED,
            DutyFact.DISPROPORTIONATE_EFFORT);

    private static final Set<DutyFact> OPPOSED = EnumSet.of(DutyFact.RISK_UNLIKELY, DutyFact.HIGH_RISK);

    private final DataMap dataMap;
    private final BreachReader reader;

    BreachProblems(DataMap dataMap, BreachReader reader) {
        this.dataMap = dataMap;
        this.reader = reader;
    }

    Optional<RecordType> find(String name) {
        return dataMap.types().stream().filter(type -> type.name().equals(name)).findFirst();
    }

    /** A type with those that extend it, whose rows are rows of it as well. */
    List<RecordType> withSubclasses(RecordType type) {
        return dataMap.types().stream()
                .filter(known -> type.type().isAssignableFrom(known.type()))
                .toList();
    }

    List<Problem> of(BreachScope scope) {
        List<Problem> problems = new ArrayList<>();
        for (BreachScope.Part part : scope.parts()) {
            if (part instanceof BreachScope.OfRecords rows && rows.ids().isEmpty()) {
                problems.add(
                        problem("the rows of " + rows.type(), "none is named.", "name their ids, or the whole type."));
            } else if (part instanceof BreachScope.InWindow window) {
                problems.addAll(window(window.from(), window.until()));
            } else if (part instanceof BreachScope.Used window) {
                problems.addAll(window(window.from(), window.until()));
            }
            type(part).ifPresent(name -> problems.addAll(ofType(name, part)));
        }
        return problems;
    }

    /** The type that a part names; nothing where the ledger tells. */
    static Optional<String> type(BreachScope.Part part) {
        if (part instanceof BreachScope.OfType type) {
            return Optional.of(type.type());
        } else if (part instanceof BreachScope.OfRecords rows) {
            return Optional.of(rows.type());
        } else if (part instanceof BreachScope.InWindow window) {
            return Optional.of(window.type());
        }
        return Optional.empty();
    }

    private List<Problem> ofType(String name, BreachScope.Part part) {
        Optional<RecordType> type = find(name);
        if (type.isEmpty() || type.get().isEmbedded()) {
            return List.of(problem(
                    "the type '" + name + "'",
                    "there are no rows of that name in the data map.",
                    "name one of "
                            + dataMap.types().stream()
                                    .filter(known -> !known.isEmbedded())
                                    .map(RecordType::name)
                                    .toList()
                            + "."));
        }
        return reader.objection(type.get(), part).stream()
                .map(why -> problem(name, why, "name what its rows have."))
                .toList();
    }

    private static List<Problem> window(Instant from, Instant until) {
        return from.isBefore(until)
                ? List.of()
                : List.of(problem(
                        "the window",
                        "it ends at " + until + ", not after its start at " + from + ".",
                        "turn the two around."));
    }

    List<Problem> of(BreachFacts facts, Instant now) {
        List<Problem> problems = new ArrayList<>();
        if (facts.author().isBlank()) {
            problems.add(problem("the author", "it says nothing.", "name the user who writes it down."));
        }
        if (facts.nature().isBlank()) {
            problems.add(problem("the nature", "it says nothing.", "say what happened, as far as it is known."));
        }
        if (facts.awareAt().toInstant().isAfter(now)) {
            problems.add(problem(
                    "the awareness",
                    facts.awareAt().toOffsetDateTime() + " is after now, " + now + ".",
                    "say when the organisation became aware of the breach: the hours run from there."));
        }
        told("the authority was", facts.authorityTold(), facts, now).ifPresent(problems::add);
        told("the persons were", facts.personsTold(), facts, now).ifPresent(problems::add);
        if (!OF_BREACHES.containsAll(facts.risk())) {
            problems.add(problem(
                    "the risk", "it is said in words that are not about breaches.", "use " + OF_BREACHES + "."));
        }
        if (facts.risk().containsAll(OPPOSED)) {
            problems.add(problem(
                    "the risk",
                    "it is said to be unlikely and to be high.",
                    "say one of the two: what is unlikely is told to nobody, and what is high to the persons too."));
        }
        if (!facts.risk().isEmpty() && facts.ground().isBlank()) {
            problems.add(problem(
                    "the risk", "it is judged without a ground.", "say why; the decision has to be shown (Art 5(2))."));
        }
        return problems;
    }

    private static Optional<Problem> told(String who, Optional<Instant> told, BreachFacts facts, Instant now) {
        return told.filter(at -> at.isBefore(facts.awareAt().toInstant()) || at.isAfter(now))
                .map(at -> problem(
                        "when " + who + " told",
                        at + " is before the awareness or after now.",
                        "say when that was, once it was done."));
    }

    static Problem problem(String place, String why, String remedy) {
        return new Problem(ProblemCode.BREACH_REFUSED, place, why, remedy);
    }
}
