/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.export;

import dev.privet.spring.export.Ticket.Past;
import dev.privet.spring.export.Ticket.Waiting;
import java.time.Duration;

/** What became of a request when it had its turn. */
sealed interface Turn {

    /**
     * It is over.
     *
     * @param ticket what is written down of it
     */
    record Ended(Past ticket) implements Turn {}

    /**
     * It went wrong, and is tried again.
     *
     * @param ticket what is written down of it
     * @param in how long to wait before
     */
    record Again(Waiting ticket, Duration in) implements Turn {}

    /** It was stopped, or not begun, as this node ends: another one takes it, or this one after its next start. */
    record Stopped() implements Turn {}
}
