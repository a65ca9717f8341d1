/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class EntryBytesTest {

    private static StoredEntry of(List<String> texts) {
        return new StoredEntry(
                1,
                null,
                null,
                texts.get(0),
                texts.get(1),
                texts.get(2),
                texts.get(3),
                texts.get(4),
                texts.get(5),
                2,
                texts.get(6));
    }

    /** Few letters, so that parts often differ only in where they end. */
    @Provide
    Arbitrary<List<String>> texts() {
        return Arbitraries.strings()
                .withChars('a', '\0', 'é')
                .ofMaxLength(3)
                .injectNull(0.3)
                .list()
                .ofSize(7);
    }

    @Property
    void twoEntriesHaveTheSameBytesOnlyIfTheyAreEqual(
            @ForAll("texts") List<String> one, @ForAll("texts") List<String> other) {
        assertThat(HexFormat.of()
                        .formatHex(EntryBytes.of(of(one)))
                        .equals(HexFormat.of().formatHex(EntryBytes.of(of(other)))))
                .isEqualTo(one.equals(other));
    }

    /** What was sealed is verified by every later version. */
    @Test
    void givenAnEntry_whenWritten_thenTheBytesAreThoseThatItHasAlwaysHad() {
        StoredEntry entry = new StoredEntry(
                7, new UUID(1, 2), Instant.ofEpochSecond(3, 4_000), "USED", "Kind", null, "", "c", null, 5, "é");

        assertThat(HexFormat.of().formatHex(EntryBytes.of(entry)))
                .isEqualTo("01" + "0000000000000007" + "01" + "0000000000000001" + "0000000000000002" + "01"
                        + "0000000000000003" + "00000fa0" + "01" + "00000004" + "55534544" + "01" + "00000004"
                        + "4b696e64" + "00" + "01" + "00000000" + "01" + "00000001" + "63" + "00" + "0000000000000005"
                        + "01" + "00000002" + "c3a9");
    }
}
