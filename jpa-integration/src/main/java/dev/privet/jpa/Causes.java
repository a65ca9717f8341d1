/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.contract.PrivacyException;
import java.sql.SQLException;
import java.util.Optional;

/** Names what went wrong below without repeating its words, which may quote values. */
final class Causes {

    private Causes() {}

    /** The class at the bottom, where the driver says best what it was. */
    static String name(Throwable failure) {
        Throwable bottom = failure;
        for (Throwable next = failure.getCause(); next != null && next != bottom; next = next.getCause()) {
            bottom = next;
        }
        return bottom.getClass().getSimpleName();
    }

    /** Whether the database did not take the statement at all, as where a column of it is gone: class 42 of SQL's states. */
    static boolean isRefusedStatement(Throwable failure) {
        Throwable last = null;
        for (Throwable next = failure; next != null && next != last; next = next.getCause()) {
            if (next instanceof SQLException said && said.getSQLState() != null) {
                return said.getSQLState().startsWith("42");
            }
            last = next;
        }
        return false;
    }

    /** Whether there is a row of the same key already: 23505 of SQL's states. */
    static boolean isDuplicate(Throwable failure) {
        Throwable last = null;
        for (Throwable next = failure; next != null && next != last; next = next.getCause()) {
            if (next instanceof SQLException said && "23505".equals(said.getSQLState())) {
                return true;
            }
            last = next;
        }
        return false;
    }

    /** What Privet itself has to say of a failure, where a provider has wrapped it. */
    static Optional<PrivacyException> ours(Throwable failure) {
        Throwable last = null;
        for (Throwable next = failure; next != null && next != last; next = next.getCause()) {
            if (next instanceof PrivacyException said) {
                return Optional.of(said);
            }
            last = next;
        }
        return Optional.empty();
    }
}
