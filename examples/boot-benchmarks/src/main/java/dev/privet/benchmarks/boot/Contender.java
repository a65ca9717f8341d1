/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks.boot;

import java.util.List;

/** The same application, with Privet or without. */
enum Contender {
    /** Privet is not on the class path; its annotations are passed over. */
    WITHOUT(List.of()),

    /** As it is when nothing is set. */
    PRIVET(List.of()),

    /** Entries on uses wait for a fifth of a second, to be written together. */
    PRIVET_GATHERING(List.of("-Dprivet.ledger.gather-uses=200ms")),

    /** Reads leave no entry in the ledger. */
    PRIVET_CHANGES_ONLY(List.of("-Dprivet.ledger.level=changes"));

    private final List<String> options;

    Contender(List<String> options) {
        this.options = options;
    }

    List<String> options() {
        return options;
    }

    boolean hasPrivet() {
        return this != WITHOUT;
    }
}
