/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import dev.privet.contract.PublicApi;

/**
 * What became of a row in an erasure.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public enum RowHandling {
    /** The row is gone. */
    DELETED("delete"),
    /** The row stays without the person's fields, but for those that are told to be kept. */
    ANONYMISED("anonymise"),
    /** The row stays as it is and points at the person no more. */
    DETACHED("detach"),
    /** The row was to go, and stays without anything personal in it, because rows that stay refer to it. */
    EMPTIED("empty"),
    /** The row stays as it is. */
    KEPT("keep");

    private final String verb;

    RowHandling(String verb) {
        this.verb = verb;
    }

    /**
     * The handling as an instruction.
     *
     * @return a verb, such as {@code delete}
     */
    public String verb() {
        return verb;
    }
}
