/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.subject.ErasureRegister;
import dev.privet.subject.RegisterEntry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The register in the host's database, in the table {@code privet_erasure}. Thread-safe. */
final class JdbcErasureRegister implements ErasureRegister {

    private static final String SELECT = "select subject, subject_kind, state, reached_at, times from privet_erasure";
    private static final String INSERT = """
            insert into privet_erasure (subject_kind, state, reached_at, times, subject) values (?, ?, ?, ?, ?)
            """;
    private static final String UPDATE = """
            update privet_erasure set subject_kind = ?, state = ?, reached_at = ?, times = ? where subject = ?
            """;
    private static final int FETCHED = 500;

    private final Transactions transactions;

    JdbcErasureRegister(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Map<String, RegisterEntry> find(Collection<String> pseudonyms) {
        Map<String, RegisterEntry> found = new LinkedHashMap<>();
        inTransaction("read", connection -> found.putAll(find(connection, pseudonyms)));
        return found;
    }

    /** The same in a transaction that is in progress. */
    static Map<String, RegisterEntry> find(Connection connection, Collection<String> pseudonyms) throws SQLException {
        Map<String, RegisterEntry> found = new LinkedHashMap<>();
        if (pseudonyms.isEmpty()) {
            return found;
        }
        String sql =
                SELECT + " where subject in (" + String.join(", ", Collections.nCopies(pseudonyms.size(), "?")) + ")";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int position = 1;
            for (String pseudonym : pseudonyms) {
                statement.setString(position++, pseudonym);
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.put(row.getString(1), entry(row));
                }
            }
        }
        return found;
    }

    @Override
    public void put(RegisterEntry entry) {
        inTransaction(
                "written", connection -> put(connection, find(connection, List.of(entry.pseudonym())), List.of(entry)));
    }

    /**
     * The same in a transaction that is in progress; two that add the same person wait for each other, and the later one fails.
     *
     * @param before what was found of these persons in this transaction
     * @param entries of different persons
     */
    static void put(Connection connection, Map<String, RegisterEntry> before, Collection<RegisterEntry> entries)
            throws SQLException {
        List<RegisterEntry> added = new ArrayList<>();
        List<RegisterEntry> changed = new ArrayList<>();
        for (RegisterEntry entry : entries) {
            RegisterEntry known = before.get(entry.pseudonym());
            if (known == null) {
                added.add(entry);
            } else {
                changed.add(known.orLater(entry));
            }
        }
        write(connection, INSERT, added);
        write(connection, UPDATE, changed);
    }

    private static void write(Connection connection, String sql, List<RegisterEntry> entries) throws SQLException {
        if (entries.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (RegisterEntry entry : entries) {
                statement.setString(1, entry.kind());
                statement.setString(2, entry.state().name());
                statement.setObject(3, entry.at().atOffset(ZoneOffset.UTC));
                statement.setInt(4, entry.times());
                statement.setString(5, entry.pseudonym());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    @Override
    public void forEach(Consumer<RegisterEntry> entries) {
        List<RegisterEntry> page = new ArrayList<>();
        String last = "";
        do {
            page.clear();
            String after = last;
            inTransaction("read", connection -> page(connection, after, page));
            page.forEach(entries);
            last = page.isEmpty() ? last : page.get(page.size() - 1).pseudonym();
        } while (!page.isEmpty());
    }

    private static void page(Connection connection, String after, List<RegisterEntry> page) throws SQLException {
        String sql = SELECT + " where subject > ? order by subject fetch first " + FETCHED + " rows only";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, after);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    page.add(entry(row));
                }
            }
        }
    }

    private static RegisterEntry entry(ResultSet row) throws SQLException {
        return new RegisterEntry(
                row.getString(1),
                row.getString(2),
                RegisterEntry.State.valueOf(row.getString(3)),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getInt(5));
    }

    private void inTransaction(String what, Work work) {
        try {
            transactions.onConnection(connection -> {
                work.run(connection);
                return true;
            });
        } catch (RuntimeException e) {
            throw Causes.ours(e)
                    .orElseGet(() -> new PrivacyFailureException(
                            "The erasure register could not be " + what,
                            new Problem(
                                    ProblemCode.ERASURE_FAILED,
                                    "privet_erasure",
                                    "the database refused (" + Causes.name(e) + ").",
                                    "check that the table is there (PrivetJpa.createTables() or the script in"
                                            + " dev/privet/jpa/schema) and that the application may read, insert and update it."),
                            e));
        }
    }

    /** What is done in a transaction. */
    @FunctionalInterface
    private interface Work {
        void run(Connection connection) throws SQLException;
    }
}
