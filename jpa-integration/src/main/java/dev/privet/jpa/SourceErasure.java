/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.PersonalField;
import dev.privet.subject.ErasureGround;
import dev.privet.subject.ErasureRun;
import dev.privet.subject.KeptData;
import dev.privet.subject.RowFacts;
import dev.privet.subject.RowHandling;
import dev.privet.subject.RowTreatment;
import dev.privet.subject.SubjectRow;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Erases the rows of a source by the statement that the host gave, all of them at once. Where one of them has to stay, on whatever ground,
 * the statement is not carried out, and where there is none, nothing is done: both are told. Belongs to one run.
 */
final class SourceErasure {

    private final SourceRows rows;
    private final ErasureRun run;
    private final Object person;
    private int staying;

    SourceErasure(SourceRows rows, ErasureRun run, Object person) {
        this.rows = rows;
        this.run = run;
        this.person = person;
    }

    /** Erases; answers whether something stays. */
    boolean erase(Connection connection) throws SQLException {
        Map<String, List<KeptData>> before = new LinkedHashMap<>();
        boolean held = false;
        for (Map.Entry<String, SubjectRow> row : read(connection).entrySet()) {
            List<KeptData> kept = decide(row.getValue()).kept();
            held |= !kept.isEmpty();
            before.put(row.getKey(), kept);
        }
        Optional<String> statement = rows.source().erase();
        if (held || statement.isEmpty()) {
            staying = before.size();
            KeptData left = byHand(held);
            before.forEach((key, kept) ->
                    run.handled(rows.type(), key, RowHandling.KEPT, kept.isEmpty() ? List.of(left) : kept));
        } else {
            try (PreparedStatement erasing = NamedSubject.prepare(connection, statement.get(), rows.person(), person)) {
                erasing.execute();
            }
            tell(connection, new ArrayList<>(before.keySet()));
        }
        return staying > 0;
    }

    private static KeptData byHand(boolean held) {
        return new KeptData(
                ErasureGround.BY_HAND,
                Set.of(),
                Optional.empty(),
                held ? "the one statement would erase what has to stay as well" : "no statement erases it");
    }

    private RowTreatment decide(SubjectRow row) {
        Map<String, LocalDate> dates = new HashMap<>();
        row.values().forEach((property, value) -> {
            LocalDate day = CivilDay.of(value, run.zone());
            if (day != null) {
                dates.put(property, day);
            }
        });
        return run.decide(new RowFacts(rows.type(), row.links(), false, dates));
    }

    /** Rows that are still found are emptied ones; one that is not empty undoes the erasure. */
    private void tell(Connection connection, List<String> before) throws SQLException {
        Map<String, SubjectRow> after = read(connection);
        before.subList(0, Math.max(0, before.size() - after.size()))
                .forEach(key -> run.handled(rows.type(), key, RowHandling.DELETED, List.of()));
        after.forEach((key, row) -> {
            if (rows.type().fields().stream().map(PersonalField::name).allMatch(name -> isEmpty(row, name))) {
                run.handled(rows.type(), key, RowHandling.ANONYMISED, List.of());
            } else {
                run.found(rows.type(), key);
            }
        });
    }

    private static boolean isEmpty(SubjectRow row, String field) {
        return row.values().get(field) == null;
    }

    /** Tells what a fresh search finds. What was to stay must be among it, or nobody could tell any more whose it is. */
    void search(Connection connection) throws SQLException {
        Set<String> found = read(connection).keySet();
        if (found.size() < staying) {
            throw new PrivacyFailureException(
                    "An erasure was undone",
                    new Problem(
                            ProblemCode.ERASURE_FAILED,
                            "the source " + rows.type().name(),
                            "rows of it that stay would be deleted or cut off by a foreign key to a row that goes.",
                            "say how they are erased with SubjectSource.erasedBy(…), or deal with them by hand first."),
                    null);
        }
        found.forEach(key -> run.found(rows.type(), key));
    }

    /** The rows by what stands in them, for a keyed hash alone: they have no key that is known. */
    private Map<String, SubjectRow> read(Connection connection) throws SQLException {
        Map<String, SubjectRow> found = new LinkedHashMap<>();
        rows.each(connection, person, row -> {
            String text = text(row.values());
            int again = 1;
            while (found.containsKey(text + again)) {
                again++;
            }
            found.put(text + again, row);
        });
        return found;
    }

    private static String text(Map<String, @Nullable Object> values) {
        return new TreeMap<>(values) + "\u0000";
    }
}
