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

/** Creates Privet's own tables by the scripts that are shipped for the database. */
final class PrivetSchema {

    /** In the order of their versions; a script that was shipped once never changes. */
    private static final List<String> SCRIPTS = List.of(
            "V1__privet_ledger.sql",
            "V2__privet_erasure.sql",
            "V3__privet_choice.sql",
            "V4__privet_ledger_blocks.sql",
            "V5__privet_hold.sql",
            "V6__privet_breach.sql");

    private PrivetSchema() {}

    static void create(Connection connection) throws SQLException, IOException {
        Database database = Database.of(connection);
        if (database == Database.OTHER) {
            throw new PrivacyConfigurationException(
                    "Privet's own tables were not created",
                    List.of(new Problem(
                            ProblemCode.STORAGE_MISCONFIGURED,
                            "privet_*",
                            "there are no scripts for "
                                    + connection.getMetaData().getDatabaseProductName() + ".",
                            "create the tables yourself, after the scripts in dev/privet/jpa/schema.")));
        }
        // The scripts hold no semicolon but those that end a statement.
        try (Statement statement = connection.createStatement()) {
            for (String script : SCRIPTS) {
                for (String sql : text(database, script).split(";", -1)) {
                    if (!sql.isBlank()) {
                        statement.execute(sql);
                    }
                }
            }
        }
    }

    private static String text(Database database, String script) throws IOException {
        String path = "schema/" + database.schemaFolder() + "/" + script;
        try (InputStream in = PrivetSchema.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IOException(path + " is missing beside " + PrivetSchema.class.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
