/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.EnumSet;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much the scanner does, counted in characters read, so that no clock decides. */
@SuppressWarnings("ReferenceEquality") // The same text comes back where nothing is found.
class TextScannerWorkTest {

    private static final TextScanner ALL = TextScanner.of(EnumSet.allOf(Kind.class));
    private static final int SHORT = 4_000;

    /** A text that repeats a pattern without holding it, and counts how often it is read. */
    private static final class Counted implements CharSequence {
        private final String pattern;
        private final int length;
        private long read;

        Counted(String pattern, int length) {
            this.pattern = pattern;
            this.length = length;
        }

        @Override
        public int length() {
            return length;
        }

        @Override
        public char charAt(int index) {
            Objects.checkIndex(index, length);
            read++;
            return pattern.charAt(index % pattern.length());
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            throw new AssertionError("a copy of a part");
        }

        static long work(String pattern, int length) {
            Counted text = new Counted(pattern, length);
            ALL.scan(text);
            return text.read;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "4",
                "41",
                "@",
                "a@",
                "a.@",
                "@a",
                "@a.",
                "a",
                "a.",
                "a=",
                "+a=",
                "a'",
                "\"@",
                "\"a",
                "@[1",
                "%40",
                "%4",
                "%",
                "1 ",
                "11 ",
                "111 ",
                "1111 ",
                "4111 ",
                "4111-",
                "411111 ",
                "+1",
                "+1 ",
                "+44 ",
                "+(0)",
                "(0",
                "00",
                "00 ",
                "0044 ",
                "020 ",
                "07 1",
                "07700 ",
                "GB82",
                "GB82 ",
                "GB",
                "GB82A",
                "AB12",
                "AB 12 34 5",
                "AB1",
                "999 ",
                "9990000",
                ":",
                "::",
                "a:",
                "1:",
                "1.",
                "1.1.1.",
                "\u200B",
                "1\u200B",
                "1\u200B\u200B ",
                "a\u200B@",
                "\u200B1 ",
                "４",
                "\uD835\uDFD2",
                "\uD835",
                "é@",
                "\\n",
                "\\n1",
                "12345678-",
                "12345678-1234-1234-1234-12345678",
                "ada@example.org ",
                "4111 1111 1111 1111 ",
                "07700900123 ",
                "-1",
                "_1",
                "#1"
            })
    void givenAPatternOverAndOver_whenTheTextIsFourTimesAsLong_thenSoIsTheWork(String pattern) {
        long few = Counted.work(pattern, SHORT);
        long many = Counted.work(pattern, 4 * SHORT);

        assertThat(few).isLessThan(400L * SHORT);
        assertThat((double) many / few).isBetween(3.0, 4.2);
    }

    @Test
    void givenFiftyMillionCharacters_whenScanned_thenEachIsReadAFewTimes() {
        assertThat(Counted.work("the quick brown fox, ada@example.org ", 50_000_000))
                .isLessThan(50_000_000L * 8);
    }

    @Test
    void givenALongRunWithoutWidth_whenScanned_thenItIsPassedOverOnce() {
        String gap = "\u200B".repeat(1000);

        assertThat(Counted.work("1" + gap, 64_000)).isLessThan(64_000L * 60);
        assertThat(Counted.work("1" + gap + " ", 64_000)).isLessThan(64_000L * 400);
        assertThat(Counted.work("a" + gap + "@" + gap, 64_000)).isLessThan(64_000L * 60);
    }

    @Test
    void givenALogLineWithoutPersonalData_whenScrubbedOverAndOver_thenNothingIsAllocated() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        TextScanner scanner = TextScanner.standard();
        String line =
                "2026-11-26T15:15:07.123Z INFO [pool-1-thread-7] order 550e8400-e29b-41d4-a716-446655440000 took 12.5 ms";
        StringBuilder target = new StringBuilder(1 << 10);
        int rounds = 20_000;
        scrub(scanner, line, target, rounds);

        long before = threads.getCurrentThreadAllocatedBytes();
        int found = scrub(scanner, line, target, rounds);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;

        assertThat(found).isZero();
        // Less than a byte a round: what there is, the measuring itself allocates.
        assertThat(allocated).isLessThan(rounds);
    }

    private static int scrub(TextScanner scanner, String line, StringBuilder target, int rounds) {
        int found = 0;
        for (int round = 0; round < rounds; round++) {
            target.setLength(0);
            found += scanner.scrub(line, target) ? 1 : 0;
            found += scanner.scrub(line) == line ? 0 : 1;
        }
        return found;
    }
}
