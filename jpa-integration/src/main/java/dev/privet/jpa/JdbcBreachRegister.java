/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.breach.BreachCircumstance;
import dev.privet.breach.BreachFacts;
import dev.privet.breach.BreachRecord;
import dev.privet.breach.BreachRegister;
import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.contract.PublicApi;
import dev.privet.ledger.LedgerEntry;
import dev.privet.vocabulary.DutyFact;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The register of breaches in the host's database, in the table {@code privet_breach}, with its evidence in {@code privet_ledger}.
 * Thread-safe. Of two nodes that write the same version, one fails.
 *
 * @legal GDPR Art 33(5) (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class JdbcBreachRegister implements BreachRegister {

    private static final String COLUMNS =
            "breach_id, version, recorded_at, author, aware_at, aware_zone, nature, impact,"
                    + " contact, consequences, measures, risk, risk_ground, circumstances, delay, authority_told_at, persons_told_at";

    private static final String APPEND =
            "insert into privet_breach (" + COLUMNS + ") values (" + "?, ".repeat(16) + "?)";

    private static final String COUNT = "select count(*) from privet_breach where breach_id = ?";

    private static final String VERSIONS =
            "select " + COLUMNS + " from privet_breach where breach_id = ? order by version";

    private static final String LATEST = "select " + COLUMNS + " from privet_breach b where not exists (select 1 from"
            + " privet_breach l where l.breach_id = b.breach_id and l.version > b.version) order by (select f.breach_position"
            + " from privet_breach f where f.breach_id = b.breach_id and f.version = 1)";

    private final Transactions transactions;
    private final JdbcLedger ledger;

    JdbcBreachRegister(Transactions transactions, JdbcLedger ledger) {
        this.transactions = transactions;
        this.ledger = ledger;
    }

    @Override
    public void append(BreachRecord version, LedgerEntry evidence) {
        call("kept", connection -> {
            insert(connection, version);
            ledger.append(connection, evidence);
            return true;
        });
    }

    private static void insert(Connection connection, BreachRecord version) throws SQLException {
        BreachFacts facts = version.facts();
        // Two that look at the same time are told apart by the key.
        if (count(connection, version.id()) != version.version() - 1) {
            throw new SQLException("The version before is not the latest");
        }
        try (PreparedStatement insert = connection.prepareStatement(APPEND)) {
            insert.setObject(1, version.id());
            insert.setInt(2, version.version());
            insert.setObject(3, version.recordedAt().atOffset(ZoneOffset.UTC));
            insert.setString(4, facts.author());
            insert.setObject(5, facts.awareAt().toInstant().atOffset(ZoneOffset.UTC));
            insert.setString(6, facts.awareAt().getZone().getId());
            insert.setString(7, facts.nature());
            insert.setString(8, facts.impact());
            insert.setString(9, facts.contact());
            insert.setString(10, facts.consequences());
            insert.setString(11, facts.measures());
            insert.setString(12, names(facts.risk()));
            insert.setString(13, facts.ground());
            insert.setString(14, names(facts.circumstances()));
            insert.setString(15, facts.delay());
            insert.setObject(16, time(facts.authorityTold()));
            insert.setObject(17, time(facts.personsTold()));
            insert.executeUpdate();
        }
    }

    private static int count(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(COUNT)) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        }
    }

    @Override
    public List<BreachRecord> versions(UUID id) {
        return call("read", connection -> {
            try (PreparedStatement select = connection.prepareStatement(VERSIONS)) {
                select.setObject(1, id);
                return read(select);
            }
        });
    }

    @Override
    public List<BreachRecord> latest() {
        return call("read", connection -> {
            try (PreparedStatement select = connection.prepareStatement(LATEST)) {
                return read(select);
            }
        });
    }

    private static List<BreachRecord> read(PreparedStatement select) throws SQLException {
        List<BreachRecord> versions = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                versions.add(new BreachRecord(
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        instant(row, 3).orElseThrow(),
                        facts(row)));
            }
        }
        return List.copyOf(versions);
    }

    private static BreachFacts facts(ResultSet row) throws SQLException {
        Set<DutyFact> risk = EnumSet.noneOf(DutyFact.class);
        words(row.getString(12)).forEach(name -> risk.add(DutyFact.valueOf(name)));
        Set<BreachCircumstance> circumstances = EnumSet.noneOf(BreachCircumstance.class);
        words(row.getString(14)).forEach(name -> circumstances.add(BreachCircumstance.valueOf(name)));
        return new BreachFacts(
                row.getString(4),
                instant(row, 5).orElseThrow().atZone(ZoneId.of(row.getString(6))),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                risk,
                row.getString(13),
                circumstances,
                row.getString(15),
                instant(row, 16),
                instant(row, 17));
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
    }

    private static String names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
    }

    private static @Nullable OffsetDateTime time(Optional<Instant> at) {
        return at.map(known -> known.atOffset(ZoneOffset.UTC)).orElse(null);
    }

    private static Optional<Instant> instant(ResultSet row, int position) throws SQLException {
        return Optional.ofNullable(row.getObject(position, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    private <T> T call(String what, Connections.Work<T> work) {
        try {
            return transactions.onConnection(work);
        } catch (RuntimeException e) {
            throw Causes.ours(e)
                    .orElseGet(() -> new PrivacyFailureException(
                            "The register of breaches could not be " + what,
                            new Problem(
                                    ProblemCode.BREACHES_FAILED,
                                    "privet_breach",
                                    "the database refused (" + Causes.name(e) + ").",
                                    "check that the table is there (PrivetJpa.createTables() or the scripts in"
                                            + " dev/privet/jpa/schema), that the application may insert into it and read it, and that"
                                            + " nobody else has written the same version."),
                            e));
        }
    }
}
