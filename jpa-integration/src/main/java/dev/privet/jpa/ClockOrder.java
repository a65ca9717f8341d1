/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.RetentionClock;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether the database has dates in their order. A converter may write them in another way, such as a text that begins with the day: then
 * what is below a date there is not what was before it, and rows would go too early.
 */
final class ClockOrder {

    /** Each pair differs in the order of days, months, years, or digits counted from 1970, if it is read from another end. */
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(1970, 1, 10),
            LocalDate.of(1970, 1, 11),
            LocalDate.of(1972, 9, 26),
            LocalDate.of(1972, 9, 27),
            LocalDate.of(1999, 12, 31),
            LocalDate.of(2000, 1, 1),
            LocalDate.of(2025, 9, 30),
            LocalDate.of(2025, 10, 1),
            LocalDate.of(2026, 1, 9),
            LocalDate.of(2026, 1, 31),
            LocalDate.of(2026, 2, 1),
            LocalDate.of(2026, 10, 1));

    private final Connection connection;
    private final DatabaseFacts facts;

    ClockOrder(Connection connection, DatabaseFacts facts) {
        this.connection = connection;
        this.facts = facts;
    }

    /** What is wrong with a clock of some rows. */
    List<Problem> problems(SweptRows rows, RetentionClock clock) throws SQLException {
        List<Problem> problems = new ArrayList<>();
        for (SweptClock.OneDate date : rows.clock(rows.all("e"), clock).dates()) {
            if (date.value().codec().isConverted() && !isKept(date)) {
                problems.add(new Problem(
                        ProblemCode.STORAGE_MISCONFIGURED,
                        rows.type().name(),
                        "its period runs from " + clock + ", and the converter of '"
                                + date.value().path()
                                + "' writes dates so that the database does not have them in their order.",
                        "let the converter write a date, a number that grows, or a text such as 2026-11-27."));
            }
        }
        return problems;
    }

    private boolean isKept(SweptClock.OneDate date) throws SQLException {
        Optional<DatabaseFacts.Fact> fact = facts.column(
                connection,
                facts.table(connection, date.value().table()),
                date.value().column());
        if (fact.isEmpty()) {
            // Without the table nothing is swept.
            return true;
        }
        List<Sql> wrong = new ArrayList<>();
        for (int i = 1; i < DAYS.size(); i++) {
            wrong.add(cast(date, DAYS.get(i), fact.get()).then(" < ").then(cast(date, DAYS.get(i - 1), fact.get())));
        }
        boolean[] found = {false};
        SweptBatch.query(
                connection,
                Sql.join(" or ", wrong).between("select case when ", " then 1 else 0 end"),
                row -> found[0] = row.getInt(1) == 1);
        return !found[0];
    }

    private static Sql cast(SweptClock.OneDate date, LocalDate day, DatabaseFacts.Fact fact) {
        return Sql.of(
                "cast(",
                date.value().codec(),
                date.before(day.minusDays(1), ZoneOffset.UTC),
                " as " + fact.type() + (fact.type().startsWith("bpchar") ? "(" + fact.size() + ")" : "") + ")");
    }
}
