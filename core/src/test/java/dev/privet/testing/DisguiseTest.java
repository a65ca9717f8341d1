/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.annotation.PersonalData;
import dev.privet.vocabulary.PersonName;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each way in which a value can hide, and what only looks like it. */
class DisguiseTest {

    private static final String NAME = "Zoë O'Quill & Jyk";
    private static final String PHONE = "+44 20 7946 0101";

    private record Held(
            @PersonalData(category = PersonName.class) Object value) {}

    private enum Mood {
        MALE,
        NON_BINARY
    }

    static Stream<Arguments> hidden() {
        return Stream.of(
                Arguments.of(NAME, "a " + NAME + " b", Disguise.PLAIN),
                Arguments.of(NAME, "zoe o'quill & JYK", Disguise.FOLDED),
                Arguments.of(NAME, "Zoe\u0308 O'Quill &\r\n  Jyk", Disguise.FOLDED),
                Arguments.of(NAME, "Zo\u200B\u00EB\u00A0O'Quill\u3000& Jyk", Disguise.FOLDED),
                Arguments.of(NAME, "Zo\\u00eb O\\'Quill & Jyk", Disguise.ESCAPED),
                Arguments.of(NAME, "Zo&euml; O&#39;Quill &amp; Jyk", Disguise.ESCAPED),
                Arguments.of(NAME, "Zo&#xEB; O&apos;Quill &amp;amp; Jyk", Disguise.ESCAPED),
                Arguments.of(NAME, "Zo%C3%AB%20O%27Quill%20%26%20Jyk", Disguise.ESCAPED),
                Arguments.of(NAME, "Zo%C3%AB+O%27Quill+%26+Jyk", Disguise.ESCAPED),
                Arguments.of(NAME, "Zo%25C3%25AB+O%2527Quill+%2526+Jyk", Disguise.ESCAPED),
                Arguments.of(NAME, "Zo=C3=AB O'Qui=\nll & Jyk", Disguise.QUOTED_PRINTABLE),
                Arguments.of(NAME, "zoe-o-quill-jyk", Disguise.SPACED),
                Arguments.of(NAME, "kyJ & lliuQ'O ëoZ", Disguise.BACKWARDS),
                Arguments.of(NAME, "Basic " + base64(NAME), Disguise.BASE64),
                Arguments.of(NAME, "/files/x" + base64("1" + NAME) + "/y", Disguise.BASE64),
                Arguments.of(NAME, base64("{\"token\":\"" + base64("12" + NAME) + "\"}"), Disguise.BASE64),
                Arguments.of(
                        NAME,
                        Base64.getMimeEncoder(20, "\r\n".getBytes(StandardCharsets.US_ASCII))
                                .encodeToString(("{\"sub\":\"" + NAME + "\"}").getBytes(StandardCharsets.UTF_8)),
                        Disguise.BASE64),
                Arguments.of(NAME, "0x" + hex(NAME), Disguise.HEX),
                Arguments.of(PHONE, "tel:" + PHONE, Disguise.PLAIN),
                Arguments.of(PHONE, "442079460101", Disguise.SPACED),
                Arguments.of(PHONE, "+44 (0)20 79 46 01 01", Disguise.ENDING),
                Arguments.of(PHONE, "020-7946-0101", Disguise.ENDING),
                Arguments.of("GB29NWBK60161331926819", "GB29 NWBK 6016 1331 9268 19", Disguise.SPACED),
                Arguments.of("Ann", "Dear Ann,", Disguise.PLAIN),
                Arguments.of("X", "{\"value\": \"X\"}", Disguise.NAMED),
                Arguments.of(true, "{\"value\":true}", Disguise.NAMED),
                Arguments.of(7, "<value>7</value>", Disguise.NAMED),
                Arguments.of('q', "value=q&x", Disguise.NAMED),
                Arguments.of(1_234_567, "1,234,567 pounds", Disguise.SPACED),
                Arguments.of(-73_049, "-73049", Disguise.PLAIN),
                Arguments.of(new BigDecimal("73049.20"), "73049.20", Disguise.PLAIN),
                Arguments.of(new BigDecimal("73049.20"), "73049,2 EUR", Disguise.REWRITTEN),
                Arguments.of(73_049.25, "73049.25", Disguise.PLAIN),
                Arguments.of(LocalDate.of(1985, 3, 7), "1985-03-07T00:00", Disguise.PLAIN),
                Arguments.of(LocalDate.of(1985, 3, 7), "7.3.1985", Disguise.REWRITTEN),
                Arguments.of(LocalDate.of(1985, 3, 7), "07/03/1985", Disguise.REWRITTEN),
                Arguments.of(LocalDate.of(1985, 3, 7), "3/7/1985", Disguise.REWRITTEN),
                Arguments.of(LocalDate.of(1985, 3, 7), "March 7, 1985", Disguise.REWRITTEN),
                Arguments.of(LocalDate.of(1985, 3, 7), "19850307", Disguise.REWRITTEN),
                Arguments.of(LocalDate.of(1985, 3, 7), "[1985,3,7]", Disguise.REWRITTEN),
                Arguments.of(LocalDateTime.of(1985, 3, 7, 13, 5), "at 1985-03-07 13:05:59", Disguise.PLAIN),
                Arguments.of(Instant.parse("1985-03-07T13:05:59Z"), "1985-03-07T13:05:59Z", Disguise.PLAIN),
                Arguments.of(Instant.parse("1985-03-07T13:05:59Z"), "479048759000", Disguise.REWRITTEN),
                Arguments.of(new java.sql.Timestamp(479_048_759_000L), "479048759", Disguise.REWRITTEN),
                Arguments.of(Mood.NON_BINARY, "non-binary", Disguise.SPACED),
                Arguments.of(Mood.MALE, "\"MALE\"", Disguise.PLAIN),
                Arguments.of(
                        UUID.fromString("6f1b2c3d-0000-4000-8000-00000000abcd"),
                        "6f1b2c3d0000400080000000 0000abcd".replace(" ", ""),
                        Disguise.SPACED),
                Arguments.of("photograph".getBytes(StandardCharsets.UTF_8), base64("photograph"), Disguise.BASE64),
                Arguments.of("photograph".getBytes(StandardCharsets.UTF_8), hex("photograph"), Disguise.HEX),
                Arguments.of(List.of("none", "Quoziv"), "and Quoziv", Disguise.PLAIN));
    }

    @ParameterizedTest
    @MethodSource("hidden")
    void givenAValueThatHides_whenLookedFor_thenItIsFound(Object value, String text, Disguise disguise) {
        assertThat(Sighting.in(text, Canary.from(new Held(value)).needles()))
                .extracting(Sighting::disguise)
                .contains(disguise);
    }

    static Stream<Arguments> others() {
        return Stream.of(
                Arguments.of("Ann", "Annual banner"),
                Arguments.of("X", "XML"),
                Arguments.of(true, "{\"other\":true}"),
                Arguments.of(7, "{\"value\":70, \"invalue\":7}"),
                Arguments.of(1234, "91234 12345"),
                Arguments.of("12345", "9123456"),
                Arguments.of(Mood.MALE, "FEMALE"),
                Arguments.of(LocalDate.of(1985, 3, 7), "17.3.1985, 1985, 1985-03"),
                Arguments.of(Instant.parse("1985-03-07T13:05:59Z"), "1985-03-07"),
                Arguments.of(PHONE, "•••0101, +44 20 7946 01010"),
                Arguments.of("Ada Example", "nevada, examples"),
                Arguments.of(NAME, "Zoë O'Quill"));
    }

    @ParameterizedTest
    @MethodSource("others")
    void givenWhatOnlyLooksLikeIt_whenLookedFor_thenItIsNotFound(Object value, String text) {
        assertThat(Sighting.in(text, Canary.from(new Held(value)).needles())).isEmpty();
    }

    @Test
    void givenACanaryWordByWord_whenASurnameStandsAlone_thenItIsFound() {
        Canary<Held> canary = Canary.from(new Held("Ada Quillon"));

        assertThat(Sighting.in("Mr Quillon", canary.needles())).isEmpty();
        assertThat(Sighting.in("Mr Quillon", canary.wordByWord().needles()))
                .extracting(Sighting::disguise)
                .containsExactly(Disguise.WORD);
        assertThat(Sighting.in("Ada", canary.wordByWord().needles())).isEmpty();
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
