/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.testing;

/** How a value stands in a text. The first of these that fits is the one that is told. */
enum Disguise {
    PLAIN("as it is", true),
    FOLDED("in other letters, such as lower case", true),
    REWRITTEN("written another way, such as a date in the order of another country", true),
    NAMED("under its own name", true),
    ESCAPED("escaped, as in JSON, HTML or a URL", true),
    QUOTED_PRINTABLE("in quoted-printable", true),
    SPACED("with other separators, or without them", true),
    ENDING("without how it begins, as a telephone number without its country", false),
    WORD("one word of it", false),
    BASE64("in Base64", false),
    HEX("in hexadecimal", false),
    BACKWARDS("backwards", false);

    private final String words;
    private final boolean readable;

    Disguise(String words, boolean readable) {
        this.words = words;
        this.readable = readable;
    }

    /** The end of a sentence about it. */
    String words() {
        return words;
    }

    /** Whether a person who reads the text sees the whole value. */
    boolean isReadable() {
        return readable;
    }

    /** What is told of a value that is disguised twice. */
    Disguise and(Disguise other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
