/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.export;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Whose an archive is, and how often they had been erased when it was begun: what tells later that they were erased since. Prints nothing of it.
 *
 * @param pseudonym the person's pseudonym, as in the register of erasures
 * @param erased how often, and how far; {@link #NEVER} where they had not been
 * @param key what tells the key of pseudonyms from others: under another one nobody finds the person in the register
 */
record ArchiveOwner(String pseudonym, String erased, String key) {

    static final String NEVER = "never";

    byte[] bytes() {
        return (pseudonym + "\n" + erased + "\n" + key + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Reads what {@link #bytes} wrote, with whatever behind it; nothing where it is something else. */
    static Optional<ArchiveOwner> read(byte[] bytes) {
        String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n", 4);
        return lines.length == 4 ? Optional.of(new ArchiveOwner(lines[0], lines[1], lines[2])) : Optional.empty();
    }

    @Override
    public String toString() {
        return "ArchiveOwner";
    }
}
