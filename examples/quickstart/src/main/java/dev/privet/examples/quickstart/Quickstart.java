/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.examples.quickstart;

import dev.privet.vocabulary.LawfulBases;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.Regime;
import java.io.PrintStream;
import java.time.LocalDate;

/** Shows what Privet does, one journey after the other. */
public final class Quickstart {

    private Quickstart() {}

    /**
     * Runs every journey once and prints what it did.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        run(LocalDate.of(2026, 11, 24), System.out);
    }

    static void run(LocalDate today, PrintStream out) {
        LawfulBases bases = LawfulBases.shipped();
        for (Regime regime : Regime.values()) {
            out.println("Lawful bases under " + regime + " on " + today + ":");
            for (LawfulBasis basis : LawfulBasis.values()) {
                bases.find(basis, regime, today)
                        .ifPresent(entry -> out.println("  " + basis + " (" + entry.citation() + ")"));
            }
        }
    }
}
