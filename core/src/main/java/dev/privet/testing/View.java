/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.testing;

import java.util.ArrayList;
import java.util.List;

/**
 * One way to read a text.
 *
 * @param disguise what that way undoes
 * @param text what is read, folded
 * @param squeezed its letters and digits alone
 */
record View(Disguise disguise, Traced text, Traced squeezed) {

    /** So often is a text unescaped that was escaped again and again. */
    private static final int ROUNDS = 3;

    private static final int ENCODED_IN_ENCODED = 2;

    /** All ways to read a text, the plain one first. */
    static List<View> of(String text) {
        List<View> views = new ArrayList<>();
        read(Traced.original(text), Disguise.PLAIN, ENCODED_IN_ENCODED, views);
        return views;
    }

    private static void read(Traced text, Disguise disguise, int depth, List<View> views) {
        add(text, disguise, views);
        Traced last = text;
        for (int round = 0; round < ROUNDS; round++) {
            Traced next = Unescaper.escapes(last);
            if (next.chars().equals(last.chars())) {
                break;
            }
            add(next, disguise.and(Disguise.ESCAPED), views);
            last = next;
        }
        Traced printable = Unescaper.quotedPrintable(text);
        if (!printable.chars().equals(text.chars())) {
            add(printable, disguise.and(Disguise.QUOTED_PRINTABLE), views);
        }
        if (depth > 0) {
            Encoded.base64(last).forEach(read -> read(read, disguise.and(Disguise.BASE64), depth - 1, views));
            Encoded.hex(last).forEach(read -> read(read, disguise.and(Disguise.HEX), depth - 1, views));
        }
    }

    private static void add(Traced text, Disguise disguise, List<View> views) {
        Traced folded = text.folded();
        views.add(new View(disguise, folded, folded.squeezed()));
    }
}
