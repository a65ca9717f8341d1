/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.choice.Choice;
import dev.privet.choice.ChoiceChanges;
import dev.privet.choice.ChoiceMark;
import dev.privet.choice.ChoiceStore;
import dev.privet.choice.ChoiceTopic;
import dev.privet.choice.PersonKey;
import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.contract.PublicApi;
import dev.privet.ledger.LedgerEntry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The choices of persons in the host's database, in the table {@code privet_choice}, with their evidence in {@code privet_ledger}.
 * Thread-safe. Choices that are added at the same time wait for each other, since they are read in the order in which they were made.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class JdbcChoiceStore implements ChoiceStore {

    private final Transactions transactions;
    private final JdbcLedger ledger;

    JdbcChoiceStore(Transactions transactions, JdbcLedger ledger) {
        this.transactions = transactions;
        this.ledger = ledger;
    }

    private <T> T call(String what, Connections.Work<T> work) {
        try {
            return transactions.onConnection(work);
        } catch (RuntimeException e) {
            throw Causes.ours(e)
                    .orElseGet(() -> new PrivacyFailureException(
                            "The choices of persons could not be " + what,
                            new Problem(
                                    ProblemCode.CHOICES_FAILED,
                                    "privet_choice",
                                    "the database refused (" + Causes.name(e) + ").",
                                    "check that the tables are there (PrivetJpa.createTables() or the scripts in"
                                            + " dev/privet/jpa/schema) and that the application may insert into them, read and update them."),
                            e));
        }
    }

    @Override
    public void append(Choice choice, LedgerEntry evidence) {
        call("kept", connection -> {
            lock(connection);
            try (PreparedStatement insert = connection.prepareStatement(ChoiceSql.APPEND)) {
                insert.setString(1, choice.person().kind());
                insert.setString(2, choice.person().id());
                insert.setString(3, choice.topic().name());
                insert.setString(4, choice.about());
                insert.setBoolean(5, choice.inForce());
                insert.setString(6, choice.detail());
                insert.setObject(7, choice.at().atOffset(ZoneOffset.UTC));
                insert.setString(8, choice.actor());
                insert.executeUpdate();
            }
            ledger.append(connection, evidence);
            return true;
        });
    }

    private static void lock(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(ChoiceSql.LOCK)) {
            if (lock.executeUpdate() != 1) {
                throw new SQLException("privet_choice_clock has no row");
            }
        }
    }

    @Override
    public List<Choice> history(PersonKey person) {
        return call("read", connection -> {
            try (PreparedStatement select = connection.prepareStatement(ChoiceSql.HISTORY)) {
                select.setString(1, person.kind());
                select.setString(2, person.id());
                return choices(select, new AtomicLong());
            }
        });
    }

    @Override
    public ChoiceMark mark() {
        return call("read", JdbcChoiceStore::mark);
    }

    private static ChoiceMark mark(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ChoiceSql.MARK);
                ResultSet row = select.executeQuery()) {
            if (!row.next()) {
                throw new SQLException("privet_choice_clock has no row");
            }
            return new ChoiceMark(row.getLong(1), row.getLong(2));
        }
    }

    /** The generation is read first: choices that are forgotten meanwhile are found out the next time. */
    @Override
    public ChoiceChanges changes(ChoiceMark after, int atMost) {
        return call("read", connection -> {
            ChoiceMark now = mark(connection);
            if (!now.follows(after) || now.position() == after.position()) {
                return new ChoiceChanges(now, List.of());
            }
            try (PreparedStatement select = connection.prepareStatement(ChoiceSql.CHANGES)) {
                select.setLong(1, after.position());
                select.setInt(2, atMost);
                AtomicLong last = new AtomicLong(after.position());
                List<Choice> choices = choices(select, last);
                // All up to the newest were there to be read, be it that nobody's are left among them.
                long upTo = choices.size() < atMost ? Math.max(last.get(), now.position()) : last.get();
                return new ChoiceChanges(new ChoiceMark(after.generation(), upTo), choices);
            }
        });
    }

    @Override
    public List<Choice> inForce(Set<ChoiceTopic> topics, PersonKey from, int atMost) {
        return call("read", connection -> {
            try (PreparedStatement select = connection.prepareStatement(ChoiceSql.inForce(topics.size()))) {
                int at = 1;
                for (ChoiceTopic topic : topics) {
                    select.setString(at++, topic.name());
                }
                select.setString(at++, from.kind());
                select.setString(at++, from.kind());
                select.setString(at++, from.id());
                select.setInt(at, atMost);
                return choices(select, new AtomicLong());
            }
        });
    }

    @Override
    public long forget(PersonKey person, String pseudonym) {
        return call("forgotten", connection -> forget(connection, person, pseudonym));
    }

    /**
     * Forgets who chose, in the transaction that a connection is in, so that a person's rows and their choices go together or not at all.
     * Neither commits nor closes.
     *
     * @param connection a connection to the database of the choices, with a transaction in progress
     * @param person who
     * @param pseudonym what stands for them from now on
     * @return how many choices that were
     * @throws SQLException if the database refuses: then the transaction must be rolled back
     */
    public long forget(Connection connection, PersonKey person, String pseudonym) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(ChoiceSql.FORGET)) {
            update.setString(1, pseudonym);
            update.setString(2, person.kind());
            update.setString(3, person.id());
            int forgotten = update.executeUpdate();
            if (forgotten > 0) {
                try (PreparedStatement next = connection.prepareStatement(ChoiceSql.NEXT_GENERATION)) {
                    next.executeUpdate();
                }
            }
            return forgotten;
        }
    }

    /** How many choices are kept of each of some persons, where there are any. */
    static Map<String, Long> counts(Connection connection, String kind, List<?> ids) throws SQLException {
        Map<String, Long> counts = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(ChoiceSql.counts(ids.size()))) {
            select.setString(1, kind);
            for (int i = 0; i < ids.size(); i++) {
                select.setString(i + 2, ids.get(i).toString());
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    counts.put(row.getString(1), row.getLong(2));
                }
            }
        }
        return counts;
    }

    private static List<Choice> choices(PreparedStatement select, AtomicLong lastPosition) throws SQLException {
        List<Choice> choices = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                lastPosition.set(row.getLong(1));
                choices.add(new Choice(
                        new PersonKey(row.getString(2), row.getString(3)),
                        ChoiceTopic.valueOf(row.getString(4)),
                        row.getString(5),
                        row.getBoolean(6),
                        row.getString(7),
                        row.getObject(8, OffsetDateTime.class).toInstant(),
                        row.getString(9)));
            }
        }
        return choices;
    }
}
