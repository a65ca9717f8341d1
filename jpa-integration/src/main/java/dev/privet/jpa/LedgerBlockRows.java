/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.ledger.BlockSignature;
import dev.privet.ledger.LeafHashes;
import dev.privet.ledger.LedgerBlock;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The table {@code privet_ledger_block}, on a connection that somebody else opens and closes. */
final class LedgerBlockRows {

    private static final String COLUMNS = "block_number, first_position, last_position, entry_count, merkle_root,"
            + " previous_hash, block_hash, sealed_at, signing_key, signature, leaf_hashes";

    private static final String INSERT =
            "insert into privet_ledger_block (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String SELECT = "select " + COLUMNS + " from privet_ledger_block ";
    private static final String AFTER = SELECT + "where block_number > ? order by block_number fetch first ? rows only";
    private static final String NEWEST = SELECT + "order by block_number desc fetch first 1 rows only";
    private static final String AT = SELECT + "where last_position >= ? order by last_position fetch first 1 rows only";
    private static final String FORGET =
            "update privet_ledger_block set leaf_hashes = null where block_number <= ? and leaf_hashes is not null";

    private LedgerBlockRows() {}

    static void insert(Connection connection, LedgerBlock block) throws SQLException {
        BlockSignature signature = block.signature();
        LeafHashes leaves = block.leaves();
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setLong(1, block.number());
            statement.setLong(2, block.firstPosition());
            statement.setLong(3, block.lastPosition());
            statement.setLong(4, block.entries());
            statement.setString(5, block.root());
            statement.setString(6, block.previous());
            statement.setString(7, block.hash());
            statement.setObject(8, block.sealedAt().atOffset(ZoneOffset.UTC));
            statement.setString(9, signature == null ? null : signature.key());
            statement.setString(10, signature == null ? null : signature.value());
            statement.setBytes(11, leaves == null ? null : leaves.bytes());
            statement.executeUpdate();
        }
    }

    static List<LedgerBlock> after(Connection connection, long number, int atMost) throws SQLException {
        return select(connection, AFTER, number, atMost);
    }

    static List<LedgerBlock> newest(Connection connection) throws SQLException {
        return select(connection, NEWEST);
    }

    static List<LedgerBlock> at(Connection connection, long position) throws SQLException {
        return select(connection, AT, position);
    }

    static void forgetLeaves(Connection connection, long upTo) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FORGET)) {
            statement.setLong(1, upTo);
            statement.executeUpdate();
        }
    }

    private static List<LedgerBlock> select(Connection connection, String sql, Object... values) throws SQLException {
        List<LedgerBlock> blocks = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    blocks.add(block(row));
                }
            }
        }
        return blocks;
    }

    private static LedgerBlock block(ResultSet row) throws SQLException {
        String key = row.getString(9);
        String signature = row.getString(10);
        byte[] leaves = row.getBytes(11);
        return new LedgerBlock(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                key == null || signature == null ? null : new BlockSignature(key, signature),
                leaves == null ? null : LeafHashes.of(leaves));
    }
}
