/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.export;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where requests wait for their turn, and what is remembered of them. Thread-safe. */
interface ExportQueue {

    /** Puts a request where it will have its turn. */
    void put(UUID id, Ticket.Waiting ticket);

    /** What is known of a request; nothing where it is forgotten, or never was. */
    Optional<Seen> find(UUID id);

    /**
     * Forgets a request that is not being done.
     *
     * @return false where it is being done, or not known
     */
    boolean forget(UUID id);

    /** Forgets those that ended before an instant. */
    void forgetEndedBefore(Instant instant);

    /** Gives back what it holds. */
    void end();

    /**
     * A request.
     *
     * @param ticket what is written down
     * @param isRunning whether some node is at it
     */
    record Seen(Ticket ticket, boolean isRunning) {}
}
