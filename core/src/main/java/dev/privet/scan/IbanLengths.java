/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.scan;

import dev.privet.fact.FactTable;

/** How long the account numbers of each country are: the register {@code iban-lengths.txt}. */
final class IbanLengths {

    private static final int LETTERS = 26;

    private final byte[] lengths = new byte[LETTERS * LETTERS];

    private IbanLengths() {}

    static IbanLengths shipped() {
        IbanLengths read = new IbanLengths();
        FactTable.read(IbanLengths.class, "iban-lengths.txt")
                .rows()
                .forEach(row -> read.lengths[
                                index(
                                        row.text("country").charAt(0),
                                        row.text("country").charAt(1))] =
                        Byte.parseByte(row.text("length")));
        return read;
    }

    /** The length of an account number that begins with two capitals, or 0 where no country has them. */
    int of(int first, int second) {
        return lengths[index(first, second)];
    }

    private static int index(int first, int second) {
        return (first - 'A') * LETTERS + second - 'A';
    }
}
