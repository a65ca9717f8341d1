/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import java.util.Locale;

/** Names of columns and tables without what is put around them. A start asks for those of all columns, so no expression is compiled for it. */
final class BareName {

    private static final String QUOTES = "\"`[]";

    private BareName() {}

    /** The last part of a name in small letters, as a statement has it that uses no schema and no quotes. */
    static String of(String name) {
        return without(QUOTES, name.substring(name.lastIndexOf('.') + 1)).toLowerCase(Locale.ROOT);
    }

    /** Without what naming strategies put in or leave out as well: {@code bill_to_id} and {@code billToId} are the same. */
    static String inOneWord(String column) {
        return without("_" + QUOTES, column).toLowerCase(Locale.ROOT);
    }

    private static String without(String marks, String name) {
        StringBuilder bare = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            if (marks.indexOf(name.charAt(i)) < 0) {
                bare.append(name.charAt(i));
            }
        }
        return bare.toString();
    }
}
