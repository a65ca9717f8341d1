/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.lock;

/** A piece of a file as a message quotes it. */
final class Shown {

    private static final int LONGEST = 60;

    private Shown() {}

    static String of(String text) {
        String plain = text.replaceAll("\\p{C}", "?");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
    }
}
