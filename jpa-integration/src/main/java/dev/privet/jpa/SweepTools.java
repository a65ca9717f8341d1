/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.datamap.DataMap;
import dev.privet.jpa.internal.mapping.Mapping;
import dev.privet.retention.CutOff;
import dev.privet.retention.HoldStore;
import dev.privet.retention.LeftReason;
import dev.privet.retention.LegalHold;
import jakarta.persistence.metamodel.Metamodel;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What every batch of a store works with. Thread-safe. */
final class SweepTools {

    private final Mapping mapping;
    private final MappedRows rows;
    private final Metamodel metamodel;
    private final DataMap dataMap;
    private final SweepPlans plans;
    private final SweptHolds holds;
    private final Transactions transactions;
    private final JdbcLedger ledger;
    private final DatabaseFacts facts = new DatabaseFacts();
    private final AtomicReference<@Nullable MappedTables> tables = new AtomicReference<>();

    SweepTools(Mapping mapping, Metamodel metamodel, DataMap dataMap, Transactions transactions, JdbcLedger ledger) {
        this.mapping = mapping;
        this.rows = new MappedRows(mapping);
        this.metamodel = metamodel;
        this.dataMap = dataMap;
        this.plans = new SweepPlans(dataMap, rows, metamodel);
        this.holds = new SweptHolds(rows, dataMap);
        this.transactions = transactions;
        this.ledger = ledger;
    }

    SweepPlans plans() {
        return plans;
    }

    SweptHolds holds() {
        return holds;
    }

    /**
     * What holds keep of rows that are locked, all of them where one on their type or purpose was placed since the batch was planned. Where
     * holds lie in the same database, none is placed until the transaction ends.
     */
    List<Keeper> keepers(Connection connection, CutOff cutOff, SweptRows rows, Select select, HoldStore store) {
        List<LegalHold> live = live(connection, store);
        return cutOff.heldBy(dataMap, live)
                .map(hold -> List.of(new Keeper(LeftReason.HELD, hold.reason(), SweptHolds.ALL)))
                .orElseGet(() -> holds.keepers(rows, select, live));
    }

    /** What holds keep of rows that refer to those that go. */
    List<Keeper> unchanged(SweptPlace place, Connection connection, Select select, HoldStore store) {
        List<LegalHold> live = live(connection, store);
        return place.referredToByHeld(select, (rows, there) -> holds.unchanged(rows, there, live));
    }

    private List<LegalHold> live(Connection connection, HoldStore store) {
        return store instanceof JdbcHoldStore here && here.isOn(transactions) ? here.live(connection) : store.live();
    }

    JdbcLedger ledger() {
        return ledger;
    }

    DatabaseFacts facts() {
        return facts;
    }

    MappedTables tables(Connection connection) throws SQLException {
        MappedTables known = tables.get();
        if (known == null) {
            known = new MappedTables(mapping, facts, connection);
            tables.set(known);
        }
        return known;
    }

    /** Rows of a plan as the database has them. */
    SweptPlace place(Connection connection, SweptRows swept) throws SQLException {
        MappedTables known = tables(connection);
        List<Referrer> referrers = swept.how().removes()
                ? new Referrers(connection, facts, known, rows, metamodel, dataMap, plans).of(swept.entity())
                : List.of();
        return new SweptPlace(
                swept,
                SweptKey.of(connection, facts, swept.entity()),
                SweptParts.of(connection, facts, known, swept.entity()),
                referrers);
    }
}
