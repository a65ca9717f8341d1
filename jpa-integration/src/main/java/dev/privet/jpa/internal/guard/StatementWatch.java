/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.internal.guard;

/** Watches statements that reach the database past the entities. Thread-safe, and never throws. */
public interface StatementWatch {

    /**
     * A statement is about to run.
     *
     * @param form how the host wrote it
     * @param sql its text, which may hold values
     */
    void running(Form form, String sql);

    /** How a statement was written. */
    enum Form {
        /** In the database's own language. */
        NATIVE,
        /** As a query language's update or deletion of many rows. */
        BULK
    }
}
