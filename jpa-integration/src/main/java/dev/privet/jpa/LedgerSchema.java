/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Creates the ledger's table by the script that is shipped for the database. */
final class LedgerSchema {

    private static final String SCRIPT = "V1__privet_ledger.sql";

    private LedgerSchema() {}

    static void create(Connection connection) throws SQLException, IOException {
        Database database = Database.of(connection);
        if (database == Database.OTHER) {
            throw new PrivacyConfigurationException(
                    "The ledger's table was not created",
                    List.of(new Problem(
                            ProblemCode.STORAGE_MISCONFIGURED,
                            "privet_ledger",
                            "there is no script for " + connection.getMetaData().getDatabaseProductName() + ".",
                            "create the table yourself, after the scripts in dev/privet/jpa/schema.")));
        }
        // The scripts hold no semicolon but those that end a statement.
        try (Statement statement = connection.createStatement()) {
            for (String sql : script(database).split(";", -1)) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        }
    }

    private static String script(Database database) throws IOException {
        String path = "schema/" + database.schemaFolder() + "/" + SCRIPT;
        try (InputStream in = LedgerSchema.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IOException(path + " is missing beside " + LedgerSchema.class.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
