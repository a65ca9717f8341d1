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

    void forget(Connection connection, ErasureRun run, Object person, boolean somethingStays) throws SQLException {
        if (!areKept(connection)) {
            return;
        }
        PersonKey key = new PersonKey(run.subject().kind(), person.toString());
        if (somethingStays) {
            run.kept(TABLE, JdbcChoiceStore.count(connection, key), HEEDED);
        } else {
            run.handled(TABLE, RowHandling.ANONYMISED, choices.forget(connection, key, run.pseudonym(run.subject())));
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
