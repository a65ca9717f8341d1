/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.scan;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Texts put together from what the rules look at, so that most of them come close to something. */
final class Scraps {

    static final List<String> VALUES = List.of(
            "ada@example.org",
            "o'neil+x=y@mail.example.org",
            "+44 7700 900123",
            "(020) 7946 0000",
            "07700900123",
            "00447700900123",
            "4111 1111 1111 1111",
            "378282246310005",
            "GB82 WEST 1234 5698 7654 32",
            "DE89370400440532013000",
            "AB123456C",
            "AB 12 34 56 C",
            "999 000 0018",
            "9990000018",
            "192.0.2.17",
            "2001:db8::1");

    private static final List<String> PIECES = List.of(
            "@",
            "ada",
            "example.org",
            ".org",
            "AB",
            "GB",
            "C",
            "x",
            "n",
            "\\n",
            "\\",
            "\"",
            "'",
            "=",
            "+",
            "-",
            "_",
            "#",
            "/",
            "(",
            ")",
            "(0)",
            ".",
            ",",
            ":",
            "::",
            " ",
            "  ",
            "\n",
            "\t",
            "%40",
            "%20",
            "%",
            "+44",
            "00",
            "0",
            "07",
            "01",
            "4",
            "41",
            "411",
            "4111",
            "1111",
            "82",
            "12",
            "34",
            "56",
            "999",
            "000",
            "0018",
            "7946",
            "900123",
            "2026",
            "£",
            "é",
            "٤",
            "４",
            "＠",
            "\u200B",
            "\u00AD",
            "\uD835\uDFD2",
            "\uD835",
            "›",
            "‹");

    private Scraps() {}

    /** Values among pieces, glued to each other in every way. */
    static Arbitrary<String> mixed() {
        return joined(
                Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.of(VALUES)), Tuple.of(4, Arbitraries.of(PIECES))));
    }

    /** Values among words, with a space around each. */
    static Arbitrary<String> sentences() {
        return Arbitraries.frequencyOf(
                        Tuple.of(1, Arbitraries.of(VALUES)),
                        Tuple.of(
                                1,
                                Arbitraries.of("call", "Ada:", "3", "at", "2026-11-26", "15:15", "(or)", "÷", "7.5")))
                .list()
                .ofMaxSize(14)
                .map(list -> String.join(" ", list));
    }

    /** Single characters of an alphabet. */
    static Arbitrary<String> of(String alphabet) {
        return Arbitraries.strings().withChars(alphabet.toCharArray()).ofMaxLength(60);
    }

    /** Pieces of one's own among values. */
    static Arbitrary<String> joined(List<String> pieces) {
        return joined(Arbitraries.of(pieces));
    }

    private static Arbitrary<String> joined(Arbitrary<String> pieces) {
        return pieces.list().ofMaxSize(14).map(list -> String.join("", list));
    }
}
