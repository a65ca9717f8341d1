/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.DataMap;
import dev.privet.jpa.internal.mapping.Mapping;
import dev.privet.retention.CutOff;
import dev.privet.retention.DueRows;
import dev.privet.retention.LeftRows;
import dev.privet.retention.LegalHold;
import dev.privet.retention.RetentionPass;
import dev.privet.retention.RetentionStore;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Disposes of rows in SQL on the tables themselves, each batch with its evidence in one transaction. Thread-safe. */
final class JpaRetentionStore implements RetentionStore {

    private final EntityManagerFactory factory;
    private final Transactions transactions;
    private final SweepTools tools;

    JpaRetentionStore(
            EntityManagerFactory factory,
            Mapping mapping,
            DataMap dataMap,
            Transactions transactions,
            JdbcLedger ledger) {
        this.factory = factory;
        this.transactions = transactions;
        this.tools = new SweepTools(mapping, factory.getMetamodel(), dataMap, transactions, ledger);
        if (!tools.plans().isEmpty()) {
            refuseOtherDatabases();
            transactions.onConnection(connection -> {
                tools.plans().requireOrder(new ClockOrder(connection, tools.facts()));
                return true;
            });
        }
    }

    /** Without a way to pass over locked rows, two nodes would wait for each other or sweep the same rows. */
    private void refuseOtherDatabases() {
        if (transactions.onConnection(Database::of) == Database.OTHER) {
            throw new PrivacyConfigurationException(
                    "Rows cannot be disposed of as the marks say",
                    List.of(new Problem(
                            ProblemCode.STORAGE_MISCONFIGURED,
                            "the database",
                            "Privet does not know how rows are locked there, so a sweep would have no lock dialect.",
                            "use PostgreSQL or H2, or give Privet.builder().retention(…) a store of your own that"
                                    + " disposes of rows.")));
        }
    }

    @Override
    public DueRows count(CutOff cutOff, List<LegalHold> holds) {
        SweepPlan plan = tools.plans().of(cutOff);
        try {
            return transactions.onConnection(connection -> count(connection, plan, cutOff, holds));
        } catch (RuntimeException e) {
            throw failure(cutOff, "Rows past their period could not be counted", e);
        }
    }

    private DueRows count(Connection connection, SweepPlan plan, CutOff cutOff, List<LegalHold> holds)
            throws SQLException {
        long[] numbers = new long[2];
        Map<Keeper, Long> left = new LinkedHashMap<>();
        for (SweptRows rows : plan.rows()) {
            SweptPlace place = tools.place(connection, rows);
            Select due = rows.due(cutOff, "e");
            List<Keeper> keepers = new ArrayList<>(tools.holds().keepers(rows, due, holds));
            keepers.addAll(place.referredToByHeld(
                    due, (referring, there) -> tools.holds().unchanged(referring, there, holds)));
            keepers.addAll(place.referredTo(due, tools.plans().dueAsWell(cutOff)));
            SweptBatch.query(connection, Keeper.counting(keepers, due), row -> {
                int keeper = row.getInt(1);
                if (keeper < 0) {
                    numbers[0] += row.getLong(2);
                } else {
                    left.merge(keepers.get(keeper), row.getLong(2), Long::sum);
                }
            });
            SweptBatch.query(
                    connection, rows.all("e").selecting(List.of("count(*)"), ""), row -> numbers[1] += row.getLong(1));
        }
        return new DueRows(
                numbers[0],
                left.entrySet().stream()
                        .map(one ->
                                new LeftRows(one.getKey().reason(), one.getKey().by(), one.getValue()))
                        .toList(),
                numbers[1]);
    }

    @Override
    public OptionalLong countNotBegun(CutOff cutOff) {
        SweepPlan plan = tools.plans().of(cutOff);
        try {
            return OptionalLong.of(transactions.onConnection(connection -> {
                long[] all = new long[1];
                for (SweptRows rows : plan.rows()) {
                    SweptBatch.query(
                            connection,
                            rows.notBegun(cutOff, "e").selecting(List.of("count(*)"), ""),
                            row -> all[0] += row.getLong(1));
                }
                return all[0];
            }));
        } catch (RuntimeException e) {
            throw failure(cutOff, "Rows whose period has not begun could not be counted", e);
        }
    }

    @Override
    public RetentionPass begin(CutOff cutOff) {
        return new SweepPass(factory, transactions, tools, cutOff, tools.plans().of(cutOff));
    }

    static PrivacyFailureException failure(CutOff cutOff, String headline, RuntimeException cause) {
        if (cause instanceof PrivacyFailureException told
                && told.problems().stream().allMatch(problem -> problem.code() == ProblemCode.SWEEP_FAILED)) {
            // It says already what kept these rows.
            return told;
        }
        return new PrivacyFailureException(
                headline,
                new Problem(
                        ProblemCode.SWEEP_FAILED,
                        cutOff.type().name(),
                        "the database or the ledger refused (" + Causes.name(cause) + "); the batch was undone.",
                        "look at the cause, often a row elsewhere that refers to these or a column that may not be empty,"
                                + " then sweep again: it goes on where this one stopped."),
                cause);
    }
}
