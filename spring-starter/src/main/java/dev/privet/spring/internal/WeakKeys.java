/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.internal;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Tells keys that nobody drew at random: zeros, one byte or a few of them over and over, and bytes that count up or down. A random key of 256
 * bits looks like one of these about once in 2^120 times.
 */
public final class WeakKeys {

    /** The fewest bytes of a key. */
    public static final int FEWEST_BYTES = 32;

    private static final int LONGEST_PATTERN = 16;

    private WeakKeys() {}

    /**
     * What is wrong with a key.
     *
     * @param key its bytes
     * @return a sentence; nothing where it may have been drawn at random
     */
    public static Optional<String> flaw(byte[] key) {
        if (key.length < FEWEST_BYTES) {
            return Optional.of("the key has " + key.length + " bytes, and " + FEWEST_BYTES + " are the least.");
        }
        if (IntStream.rangeClosed(1, LONGEST_PATTERN).anyMatch(length -> repeats(key, length))) {
            return Optional.of("the key says the same over and over, so it was not drawn at random.");
        }
        return counts(key)
                ? Optional.of("the bytes of the key count up or down, so it was not drawn at random.")
                : Optional.empty();
    }

    private static boolean repeats(byte[] key, int length) {
        return Arrays.equals(key, length, key.length, key, 0, key.length - length);
    }

    private static boolean counts(byte[] key) {
        byte step = (byte) (key[1] - key[0]);
        return IntStream.range(1, key.length).allMatch(i -> (byte) (key[i] - key[i - 1]) == step);
    }
}
