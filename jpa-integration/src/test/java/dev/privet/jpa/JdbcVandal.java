/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.ledger.LedgerBlock;
import dev.privet.ledger.LedgerVandal;
import dev.privet.ledger.StoredEntry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes past the ledger with SQL of its own. */
final class JdbcVandal implements LedgerVandal, AutoCloseable {

    private final Connection connection;

    JdbcVandal(String url) throws SQLException {
        this.connection = Databases.connect(url);
    }

    @Override
    public void put(StoredEntry entry) {
        Instant at = Objects.requireNonNull(entry.at(), "at");
        execute(
                "insert into privet_ledger (entry_position, entry_id, recorded_at, event, record_type, purpose, actor, controller,"
                        + " subject, record_count, detail) overriding system value values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                entry.position(),
                entry.id(),
                at.atOffset(ZoneOffset.UTC),
                entry.event(),
                entry.type(),
                entry.purpose(),
                entry.actor(),
                entry.controller(),
                entry.subject(),
                entry.count(),
                entry.detail());
    }

    @Override
    public void take(long position) {
        execute("delete from privet_ledger where entry_position = ?", position);
    }

    @Override
    public void putBlock(LedgerBlock block) {
        try {
            LedgerBlockRows.insert(connection, block);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void takeBlock(long number) {
        execute("delete from privet_ledger_block where block_number = ?", number);
    }

    private void execute(String sql, @Nullable Object... values) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            if (statement.executeUpdate() != 1) {
                throw new IllegalStateException("Not one row: " + sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
