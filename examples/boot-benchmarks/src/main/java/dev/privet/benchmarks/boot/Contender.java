/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks.boot;

import java.util.List;

/** The same application, with Privet or without. */
enum Contender {
    /** Privet is not on the class path; its annotations are passed over. */
    WITHOUT(""),

    /** As it is when nothing is set. */
    PRIVET(""),

    /** Entries on uses wait for a fifth of a second, to be written together. */
    PRIVET_GATHERING("-Dprivet.ledger.gather-uses=200ms"),

    /** Reads leave no entry in the ledger. */
    PRIVET_CHANGES_ONLY("-Dprivet.ledger.level=changes");

    private final String option;

    Contender(String option) {
        this.option = option;
    }

    List<String> options() {
        return option.isEmpty() ? List.of() : List.of(option);
    }

    boolean hasPrivet() {
        return this != WITHOUT;
    }
}
