/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Statements of the host's own in which {@code :subject} stands for a person. */
final class NamedSubject {

    /** Texts, quoted names and comments are passed over, and so is a cast such as {@code ::subject}. */
    private static final Pattern SUBJECT =
            Pattern.compile("'[^']*+'|\"[^\"]*+\"|--[^\\n]*|/\\*.*?\\*/|::\\w+|(:subject\\b)", Pattern.DOTALL);

    private NamedSubject() {}

    /** How often a statement names the person. */
    static long positions(String sql) {
        return SUBJECT.matcher(sql)
                .results()
                .filter(match -> match.group(1) != null)
                .count();
    }

    /** The statement, with the person bound everywhere. */
    static PreparedStatement prepare(Connection connection, String sql, PersonTable person, Object id)
            throws SQLException {
        String positional = SUBJECT.matcher(sql)
                .replaceAll(match -> match.group(1) == null ? Matcher.quoteReplacement(match.group()) : "?");
        PreparedStatement statement = connection.prepareStatement(positional);
        try {
            for (int i = 1; i <= positions(sql); i++) {
                person.id().codec().bind(statement, i, id);
            }
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }
}
