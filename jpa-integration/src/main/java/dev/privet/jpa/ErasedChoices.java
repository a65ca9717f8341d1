/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.choice.PersonKey;
import dev.privet.subject.ErasureGround;
import dev.privet.subject.ErasureRun;
import dev.privet.subject.KeptData;
import dev.privet.subject.RowHandling;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What becomes of the choices of a person who is erased, where the host's database keeps any. While something about the person stays, an
 * objection or a restriction still says what may be done with it, so it stays as well. Thread-safe.
 */
final class ErasedChoices {

    private static final String TABLE = "privet_choice";

    private static final KeptData HEEDED =
            new KeptData(ErasureGround.STILL_NEEDED, Set.of(), Optional.empty(), "the person's own choices");

    private final JdbcChoiceStore choices;
    private final AtomicBoolean kept = new AtomicBoolean();

    ErasedChoices(JdbcChoiceStore choices) {
        this.choices = choices;
    }

    /**
     * Forgets whose choices they were.
     *
     * @param staying the runs of those of whom something stays
     */
    void forget(Connection connection, String kind, ErasedTogether persons, Set<ErasureRun> staying)
            throws SQLException {
        if (!areKept(connection)) {
            return;
        }
        Map<String, Long> counts = JdbcChoiceStore.counts(connection, kind, RowKeys.padded(persons.ids()));
        for (Map.Entry<Object, ErasureRun> person : persons.runs().entrySet()) {
            String id = person.getKey().toString();
            ErasureRun run = person.getValue();
            long known = counts.getOrDefault(id, 0L);
            if (staying.contains(run)) {
                run.kept(TABLE, known, HEEDED);
            } else if (known > 0) {
                PersonKey key = new PersonKey(kind, id);
                run.handled(
                        TABLE, RowHandling.ANONYMISED, choices.forget(connection, key, run.pseudonym(run.subject())));
            }
        }
    }

    /** A host may do without choices. That it does is asked again each time, since it may come to keep them while it runs. */
    private boolean areKept(Connection connection) throws SQLException {
        if (!kept.get()) {
            DatabaseMetaData meta = connection.getMetaData();
            TableName table = TableName.of(TABLE, connection);
            try (ResultSet found = meta.getTables(
                    connection.getCatalog(),
                    TableName.pattern(table.schema(), meta),
                    TableName.pattern(table.name(), meta),
                    null)) {
                kept.set(found.next());
            }
        }
        return kept.get();
    }
}
