/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.sample.Canary;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.OnlineIdentifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PseudonymsTest {

    private static final SecretKeySpec OLD = key("0123456789abcdef0123456789abcdef");
    private static final SecretKeySpec NEW = key("fedcba9876543210fedcba9876543210");

    private static final Pseudonyms BEFORE = new Pseudonyms(PseudonymKeys.of("k1", OLD));
    private static final Pseudonyms AFTER = new Pseudonyms(
            PseudonymKeys.builder().key("k1", OLD).key("k2", NEW).current("k2").build());

    private static SecretKeySpec key(String text) {
        return new SecretKeySpec(text.getBytes(StandardCharsets.US_ASCII), "HmacSHA256");
    }

    /** Worked out with OpenSSL, so that what is stored today is found by every later version. */
    @Test
    void givenAValue_whenNamed_thenTheNameIsTheOneThatItHasAlwaysHad() {
        assertThat(BEFORE.of("mail", "ada@example.org")).isEqualTo("k1:Y_bU31uizC6twKIdtUsQDC5TAZ9SF_Ji28xpWzNQbmU");
        assertThat(BEFORE.of(EmailAddress.class, "ada@example.org"))
                .isEqualTo("k1:R5QDHr601PO2oSmratQ1Xs_rnR9ua0XINRqKhxeJ12E");
        assertThat(BEFORE.of("id", 7)).isEqualTo("k1:1g3Q9pcY7rgwXpqFegzGS3RaQvn_MHytIzpJ_ihYwvA");
        assertThat(BEFORE.of("id", UUID.fromString("11111111-2222-3333-4444-555555555555")))
                .isEqualTo("k1:6giljnBJhDTQvyHNKqcuKctFWpqbpGr7_khRhghaIXQ");
        assertThat(BEFORE.of("id", LocalDate.of(1990, 2, 3)))
                .isEqualTo("k1:u06kas326VkHbHKhgJn54MEC0cADE3EQAA3HUXZIw2c");
    }

    @Test
    void givenOneValueInTwoDomains_whenNamed_thenNobodySeesThatItIsOne() {
        assertThat(BEFORE.of(EmailAddress.class, "ada@example.org"))
                .isNotEqualTo(BEFORE.of(OnlineIdentifier.class, "ada@example.org"));
        assertThat(BEFORE.of("a", "bc")).isNotEqualTo(BEFORE.of("ab", "c"));
        assertThat(BEFORE.of("a", "Tb")).isNotEqualTo(BEFORE.of("aT", "b"));
    }

    @Test
    void givenTheKeyChanges_whenNamed_thenTheOldNameIsAmongTheCandidates() {
        String old = BEFORE.of(EmailAddress.class, "ada@example.org");
        String now = AFTER.of(EmailAddress.class, "ada@example.org");

        assertThat(now).startsWith("k2:").isNotEqualTo("k2:" + old.substring(3));
        assertThat(AFTER.candidates(EmailAddress.class, "ada@example.org")).containsExactly(now, old);
        assertThat(AFTER.candidates("mail", "x")).containsExactly(AFTER.of("mail", "x"), BEFORE.of("mail", "x"));
        assertThat(Pseudonyms.keyIdOf(old)).contains("k1");
        assertThat(Pseudonyms.keyIdOf(now)).contains("k2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "k1",
                "k1:",
                "ada@example.org",
                "k1:Y_bU31",
                "k 1:Y_bU31uizC6twKIdtUsQDC5TAZ9SF_Ji28xpWzNQbmU"
            })
    void givenNoPseudonym_whenAskedForItsKey_thenThereIsNone(String text) {
        assertThat(Pseudonyms.keyIdOf(text)).isEmpty();
    }

    static Stream<List<Object>> sameValues() throws UnknownHostException {
        byte[] address = {(byte) 192, 0, 2, 7};
        return Stream.of(
                List.of("ada", CharBuffer.wrap("ada"), "ada".toCharArray()),
                List.of("\u00e9", "e\u0301"),
                List.of("x", 'x'),
                List.of(7, 7L, (short) 7, (byte) 7, BigInteger.valueOf(7), new BigDecimal("7.00"), 7.0, 7f),
                List.of(0, -0.0, new BigDecimal("0.000")),
                List.of(100L, new BigDecimal("1E+2"), 100.0),
                List.of(0.1, 0.1f, new BigDecimal("0.10")),
                List.of(InetAddress.getByAddress(address), InetAddress.getByAddress("ada.example.org", address)),
                List.of(Instant.ofEpochMilli(5), Date.from(Instant.ofEpochMilli(5)), calendar(5)),
                List.of(URI.create("https://example.org/x"), URI.create("https://example.org/x")),
                List.of(Thread.State.NEW, Thread.State.NEW));
    }

    private static GregorianCalendar calendar(long millis) {
        GregorianCalendar calendar = new GregorianCalendar();
        calendar.setTimeInMillis(millis);
        return calendar;
    }

    @ParameterizedTest
    @MethodSource("sameValues")
    void givenOneValueInSeveralTypes_whenNamed_thenTheNameIsOne(List<Object> values) {
        Set<String> names = values.stream().map(value -> BEFORE.of("id", value)).collect(Collectors.toSet());

        assertThat(names).hasSize(1);
    }

    @Test
    void givenValuesThatDiffer_whenNamed_thenSoDoTheirNames() throws UnknownHostException {
        List<Object> values = List.of(
                "7",
                7,
                7.5,
                "ada",
                "Ada",
                "ada ",
                "",
                "\uD835",
                "\uD836",
                "?",
                "\uFFFD",
                new byte[] {7},
                new byte[] {'7'},
                true,
                "true",
                Thread.State.NEW,
                "NEW",
                Double.NaN,
                "NaN",
                LocalDate.of(1990, 2, 3),
                "1990-02-03",
                URI.create("ada"),
                BigInteger.TWO.pow(4000),
                BigInteger.TWO.pow(4000).negate(),
                new BigDecimal(BigInteger.TWO.pow(4000), 1),
                InetAddress.getByAddress(new byte[] {7, 7, 7, 7}));

        assertThat(values.stream().map(value -> BEFORE.of("id", value)).collect(Collectors.toSet()))
                .hasSameSizeAs(values);
    }

    @Test
    void givenAValueWithoutAFormThatStays_whenNamed_thenRefusedByItsTypeAlone() {
        Object unprintable = new Object() {
            @Override
            public String toString() {
                throw new IllegalStateException("not to be printed");
            }
        };

        assertThatThrownBy(() -> BEFORE.of("id", Optional.of(Canary.EMAIL)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("value: a java.util.Optional has no pseudonym");
        assertThatThrownBy(() -> BEFORE.of("id", new AtomicLong(7))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BEFORE.candidates("id", unprintable)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Pseudonyms.fits(Map.class)).isFalse();
        assertThat(Pseudonyms.fits(Thread.class)).isFalse();
        assertThat(List.of(String.class, long.class, LocalDate.class, Thread.State.class, Object.class, Optional.class))
                .allMatch(Pseudonyms::fits);
    }

    @Test
    void givenANumberOfAMillionDigitsOrNoughts_whenNamed_thenItIsNeitherPrintedNorReduced() {
        BigInteger huge = BigInteger.TEN.pow(1_000_000);

        assertThat(BEFORE.of("id", huge)).isEqualTo(BEFORE.of("id", new BigDecimal(huge)));
        assertThat(BEFORE.of("id", new BigDecimal("1E+1000000000")))
                .isNotEqualTo(BEFORE.of("id", new BigDecimal("1E-1000000000")));
    }

    @Test
    void givenFiftyMillionCharacters_whenNamed_thenAllOfThemCount() {
        String huge = "\u00e9".repeat(50_000_000);

        assertThat(BEFORE.of("id", huge + "a")).isNotEqualTo(BEFORE.of("id", huge + "b"));
    }

    @Test
    void givenManyThreads_whenNaming_thenAllAgreeWithOne() {
        Map<Integer, String> expected = IntStream.range(0, 50)
                .boxed()
                .collect(Collectors.toMap(id -> id, id -> new Pseudonyms(PseudonymKeys.of("k1", OLD)).of("id", id)));

        assertThat(IntStream.range(0, 20_000)
                        .parallel()
                        .filter(i -> !BEFORE.of("id", i % 50).equals(expected.get(i % 50)))
                        .count())
                .isZero();
    }

    @Property
    void aPseudonymHasOneFormAndTellsItsKey(@ForAll @StringLength(max = 30) String value) {
        String name = AFTER.of("text", value);

        assertThat(name).matches("k2:[A-Za-z0-9_-]{43}");
        assertThat(Pseudonyms.keyIdOf(name)).contains("k2");
        assertThat(AFTER.of("text", value)).isEqualTo(name);
    }

    @Test
    void givenPseudonyms_whenPrinted_thenNeitherKeyNorValue() {
        assertThat(AFTER).hasToString("Pseudonyms[PseudonymKeys[current k2, all [k1, k2]]]");
        assertThat(AFTER.of("mail", Canary.EMAIL)).doesNotContain(Canary.MARK);
    }
}
