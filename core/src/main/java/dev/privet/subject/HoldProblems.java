/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.DeclaredPurpose;
import dev.privet.datamap.RecordType;
import dev.privet.retention.HoldScope;
import dev.privet.scan.TextScanner;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands against a hold that is to be placed, all of it. Repeats no id. Thread-safe. */
final class HoldProblems {

    private static final String WORDING = "say it without: what a hold is placed on says whom it is about.";

    private final DataMap dataMap;
    private final @Nullable SubjectStore rows;
    private final Optional<SubjectGuard> guard;
    private final TextScanner scanner = TextScanner.standard();

    HoldProblems(DataMap dataMap, @Nullable SubjectStore rows, Optional<SubjectGuard> guard) {
        this.dataMap = dataMap;
        this.rows = rows;
        this.guard = guard;
    }

    List<Problem> of(HoldScope scope, String reason, String author, LocalDate reviewOn, LocalDate today) {
        List<Problem> problems = new ArrayList<>(of(scope));
        if (reason.isBlank()) {
            problems.add(problem("the reason", "it says nothing.", "say which claim or duty needs the data."));
        } else if (scanner.matches(reason)) {
            problems.add(problem(
                    "the reason",
                    "it seems to hold personal data, and is told in reports, in the ledger and to persons.",
                    WORDING));
        }
        if (author.isBlank()) {
            problems.add(problem("the author", "it says nothing.", "name the user who places the hold."));
        }
        if (!reviewOn.isAfter(today)) {
            problems.add(problem(
                    "the review date",
                    reviewOn + " is not ahead of today, " + today + ".",
                    "give a day on which somebody looks again whether the hold is needed."));
        }
        return problems;
    }

    private List<Problem> of(HoldScope scope) {
        if (scope instanceof HoldScope.OfType type) {
            return type(type.type());
        } else if (scope instanceof HoldScope.OfPurpose purpose) {
            return purpose(purpose.id());
        } else if (scope instanceof HoldScope.OfSubject person) {
            return person(person);
        }
        return row((HoldScope.OfRecord) scope);
    }

    private Optional<RecordType> find(String name) {
        return dataMap.types().stream().filter(type -> type.name().equals(name)).findFirst();
    }

    private List<Problem> type(String name) {
        Optional<RecordType> type = find(name);
        if (type.isEmpty()) {
            return List.of(problem(
                    "the type '" + name + "'",
                    "there is none of that name in the data map.",
                    "name one of "
                            + dataMap.types().stream().map(RecordType::name).toList()
                            + "."));
        }
        return type.filter(RecordType::isEmbedded).isEmpty()
                ? List.of()
                : List.of(problem(
                        "the type '" + name + "'",
                        "it is a part of other rows and has none of its own.",
                        "place the hold on the type that holds it."));
    }

    private List<Problem> purpose(String id) {
        List<String> known =
                dataMap.purposes().stream().map(DeclaredPurpose::id).sorted().toList();
        return known.contains(id)
                ? List.of()
                : List.of(problem(
                        "the purpose '" + id + "'",
                        "no purpose of that id is declared.",
                        "name one of " + known + "."));
    }

    private List<Problem> person(HoldScope.OfSubject person) {
        Optional<RecordType> type = dataMap.subject(person.kind());
        if (type.isEmpty()) {
            List<String> kinds = new ArrayList<>();
            dataMap.types().forEach(known -> known.subjectKind().ifPresent(kinds::add));
            return List.of(problem(
                    "the person",
                    "there is no kind of person '" + person.kind() + "' in the data map.",
                    "name one of " + kinds.stream().distinct().toList() + "."));
        }
        boolean isOpen = guard.map(by -> by.isOpen(new SubjectRef(person.kind(), person.id())))
                .orElse(true);
        return isOpen && isThere(type.get(), person.id())
                ? List.of()
                : List.of(problem(
                        "the person",
                        "there is no '" + person.kind() + "' with the given id.",
                        "check the id, and write it as it is stored; it is not repeated here, as personal data."));
    }

    private List<Problem> row(HoldScope.OfRecord row) {
        List<Problem> problems = type(row.type());
        return !problems.isEmpty()
                        || find(row.type())
                                .filter(type -> !isThere(type, row.id()))
                                .isEmpty()
                ? problems
                : List.of(problem(
                        "the row",
                        "there is no " + row.type() + " with the given id.",
                        "check the id, and write it as it is stored; it is not repeated here, as personal data."));
    }

    /** Where nobody can tell, any id will do. */
    private boolean isThere(RecordType type, String id) {
        return rows == null || rows.lookFor(type, id) != RowPresence.ABSENT;
    }

    private static Problem problem(String place, String why, String remedy) {
        return new Problem(ProblemCode.HOLD_REFUSED, place, why, remedy);
    }
}
