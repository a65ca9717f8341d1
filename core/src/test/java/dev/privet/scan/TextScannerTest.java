/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextScannerTest {

    private static final TextScanner STANDARD = TextScanner.standard();
    private static final TextScanner ALL = TextScanner.of(EnumSet.allOf(Kind.class));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ada@example.org | ‹e-mail›",
                "Mail Ada <ada.lovelace+news@mail.example.org>, please | Mail Ada <‹e-mail›>, please",
                "{\"email\":\"ada@example.org\"} | {\"email\":\"‹e-mail›\"}",
                "Customer[email=ada@example.org, id=7] | Customer[email=‹e-mail›, id=7]",
                "mailto:ada@example.org?subject=hi | mailto:‹e-mail›?subject=hi",
                "Write to ada@example.org. | Write to ‹e-mail›.",
                "name='ada@example.org' | name='‹e-mail›'",
                "o'neil@example.org | ‹e-mail›",
                "\"ada b\"@example.org | ‹e-mail›",
                "say \"\"@example.org | say \"\"@example.org",
                "ada%40example.org&x=1 | ‹e-mail›&x=1",
                "andr%C3%A9@example.org | ‹e-mail›",
                "ada＠example.org | ‹e-mail›",
                "ёлка@пример.example | ‹e-mail›",
                "ada@example。org | ‹e-mail›",
                "ada@[192.0.2.1] and ada@[IPv6:2001:db8::1] | ‹e-mail› and ‹e-mail›",
                "ada@[ and ada@[] | ada@[ and ada@[]",
                "line\\nada@example.org\\nline | line‹e-mail›\\nline",
                "CORP\\ada@example.org | CORP\\‹e-mail›",
                "bounce+ada=example.com@lists.example.org | ‹e-mail›",
                "https://ada:secret@example.org/ | https://ada:‹e-mail›/",
                "07700900123@example.org | ‹e-mail›",
                "4111111111111111@example.org | ‹e-mail›",
                "a@b.example c@d.example | ‹e-mail› ‹e-mail›",
                "ada@bob@example.org | ada@‹e-mail›",
                "4111 1111 1111 1111@home | ‹card›@home",
                "dev.privet.Customer@1a2b3c4d | dev.privet.Customer@1a2b3c4d",
                "lib@1.2.3 and root@localhost | lib@1.2.3 and root@localhost",
                "@Override @ada ..@example.org =@example.org | @Override @ada ..@example.org =@example.org",
                "ada@example..org ada@example.c ada@.org | ada@example..org ada@example.c ada@.org",
                "100%2 50%zz 5% %4 % | 100%2 50%zz 5% %4 %"
            })
    void givenAtSigns_whenScrubbed_thenAddressesAreReplacedAndTheRestStays(String text, String scrubbed) {
        assertThat(STANDARD.scrub(text)).isEqualTo(scrubbed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "+44 7700 900123 | ‹phone›",
                "+447700900123 | ‹phone›",
                "+44 (0)20 7946 0000 | ‹phone›",
                "(+44) 20 7946 0000 | (‹phone›",
                "+(44) 20 7946 0000 | ‹phone›",
                "+ 44 7700 900123 | ‹phone›",
                "+1 (202) 555-0143 | ‹phone›",
                "+1-202-555-0143 | ‹phone›",
                "+33 1 99 00 12 34 | ‹phone›",
                "+49/30/23125 000 | ‹phone›",
                "+44.7700900123 | ‹phone›",
                "%2B44%207700%20900123 | ‹phone›",
                "phone=%2B44+7700+900123&x | phone=‹phone›&x",
                "tel:+447700900123;ext=1 | tel:‹phone›;ext=1",
                "+447700900123 +447700900124 | ‹phone› ‹phone›",
                "+447700900123 15:15:07 | ‹phone› 15:15:07",
                "+44 7700 900123 2026-11-26 | ‹phone› 2026-11-26",
                "0044 7700 900123 | ‹phone›",
                "00447700900123 | ‹phone›",
                "0033 1 99 00 12 34 | ‹phone›",
                "001 202 555 0143 | ‹phone›",
                "07700 900123 | ‹phone›",
                "07700900123 | ‹phone›",
                "07700 900 123 | ‹phone›",
                "07700-900-123, | ‹phone›,",
                "07700.900.123 | ‹phone›",
                "(020) 7946 0000 | ‹phone›",
                "(07700 900123) | (‹phone›)",
                "(07700900123) | (‹phone›)",
                "020 7946 0000 | ‹phone›",
                "0161 496 0000 | ‹phone›",
                "01632 960001 or 960002 | ‹phone› or 960002",
                "016977 2345 | ‹phone›",
                "0800 960 001 | ‹phone›",
                "0113 496 0000x12 and 0113 496 0000 ext. 12 | ‹phone›x12 and ‹phone› ext. 12",
                "0113 4960000ext12 | ‹phone›ext12",
                "phone:07700900123\\n07700900124 | phone:‹phone›\\n‹phone›",
                "/users/07700900123/ | /users/‹phone›/",
                "٠٧٧٠٠٩٠٠١٢٣ | ‹phone›",
                "０７７００ ９００１２３ | ‹phone›",
                "𝟎𝟕𝟕𝟎𝟎𝟗𝟎𝟎𝟏𝟐𝟑 | ‹phone›"
            })
    void givenTelephoneNumbers_whenScrubbed_thenTheyAreReplaced(String text, String scrubbed) {
        assertThat(STANDARD.scrub(text)).isEqualTo(scrubbed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4111 1111 1111 1111 | ‹card›",
                "4111-1111-1111-1111 exp 12/29 | ‹card› exp 12/29",
                "4111.1111.1111.1111 | ‹card›",
                "4111+1111+1111+1111 | ‹card›",
                "pan=4111111111111111&cvc=123 | pan=‹card›&cvc=123",
                "5555555555554444 | ‹card›",
                "2223003122003222 | ‹card›",
                "378282246310005 | ‹card›",
                "3782 822463 10005 | ‹card›",
                "3056 930902 5904 | ‹card›",
                "30569309025904 | ‹card›",
                "6011111111111117 | ‹card›",
                "3530111333300000 | ‹card›",
                "card4111111111111111EUR | card‹card›EUR",
                "invoice-4111111111111111 | invoice-‹card›",
                "4111111111111111,5555555555554444 | ‹card›,‹card›",
                "12 4111 1111 1111 1111 | 12 ‹card›",
                "4111 1111 1111 1111 5555 5555 5555 4444 | ‹card› ‹card›",
                "4111\u00A01111\u20111111\u30001111 | ‹card›",
                "GB82 WEST 1234 5698 7654 32 | ‹IBAN›",
                "GB82WEST12345698765432 | ‹IBAN›",
                "gb82west12345698765432. | ‹IBAN›.",
                "IBAN:DE89370400440532013000;BIC | IBAN:‹IBAN›;BIC",
                "DE89 3704 0044 0532 0130 00 Ada | ‹IBAN› Ada",
                "GB82-WEST-1234-5698-7654-32 | ‹IBAN›",
                "x\\nGB82WEST12345698765432 | x\\n‹IBAN›",
                "NO93 8601 1117 947 | ‹IBAN›",
                "MT84MALT011000012345MTLCAST001S | ‹IBAN›",
                "ＧＢ８２WEST12345698765432 | ‹IBAN›",
                "AB123456C | ‹NI number›",
                "AB 12 34 56 C | ‹NI number›",
                "ab-12-34-56-c, | ‹NI number›,",
                "nino=AB123456C; | nino=‹NI number›;",
                "999 000 0018 | ‹NHS number›",
                "9990000018 | ‹NHS number›",
                "999-000-0018. | ‹NHS number›.",
                "010170 0008 | ‹NHS number›",
                "010 170 0008 | ‹NHS number›"
            })
    void givenNumbersWithCheckDigits_whenScrubbed_thenTheyAreReplaced(String text, String scrubbed) {
        assertThat(STANDARD.scrub(text)).isEqualTo(scrubbed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-11-26T15:15:07.123456789+01:00",
                "26.11.2026 15:15 01/02/2026 01-02-2026 10:11",
                "1764169200 1764169200123 1764169200123456 1801010101",
                "20261126151507123",
                "550e8400-e29b-41d4-a716-446655440000",
                "01234567-0161-4960-0001-012345678901",
                "12345678-5018-1234-5678-123412341234",
                "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "v1.2.3 1.2.3.4 10.0.0.1 17.0.2+8-LTS",
                "+0100 +01:00 +1234567 1+2 1+447700900123 1e+10",
                "+12345678.90 0.07700900123 0.4111111111111111 0.5105105105105100",
                "4111111111111112 4111 1111 1111 1112 1111111111111117",
                "411111111111111 41111111111111111",
                "4111111111111111.5",
                "411 111 111 111 111 1 and 41 11 11 11 11 11 11 11",
                "4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1",
                "ORD-01234567890 INV_01234567890 #01234567890 order-9990000018",
                "a07700900123 07700900123abc x9990000018",
                "£4000000004 999 00000 18 9990000019 2000000009",
                "00000000012345 0012345678901 0012 3456",
                "04512345678 0770090012 05112345678 077009001234",
                "00 44 12 34 56 78 90 12",
                "01 02 03 04 05 06 07 08",
                "GB83WEST12345698765432 GB82WEST1234569876543 XX82WEST12345698765432",
                "XGB82WEST12345698765432 GB8 GBWEST",
                "QQ123456C AB123456E AB123456 AO123456C DA123456A BG123456A ZZ123456D",
                "XAB123456C AB123456CX AB 12 34 5 C AB12345C",
                "AB123456C378282246310005 ab123456-c0de-4000-8000-123456789012",
                "10 apples, 20 pears; 100% of 3/4 = 0.75 (7.5e-1)",
                "Total: 1,234,567.89 EUR, 12:30-13:45, room 4.07",
                "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJl",
                "12:34:56 00:1A:2B:3C:4D:5E Foo::bar std::dec ::"
            })
    void givenWhatOnlyLooksLikeIt_whenScrubbed_thenTheSameTextComesBack(String text) {
        assertThat(STANDARD.scan(text)).isEmpty();
        assertThat(STANDARD.matches(text)).isFalse();
        assertThat(STANDARD.scrub(text)).isSameAs(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "client 192.0.2.17:4711 | client ‹IP address›:4711",
                "[192.0.2.17] | [‹IP address›]",
                "10.0.0.1. | ‹IP address›.",
                "2001:db8::1 | ‹IP address›",
                "[2001:db8::1]:443 | [‹IP address›]:443",
                "from fe80::a:1%eth0 | from ‹IP address›%eth0",
                "2001:0db8:85a3:0000:0000:8a2e:0370:7334 | ‹IP address›",
                "::ffff:192.0.2.1 | ‹IP address›",
                "127.0.0.1 0.0.0.0 ::1 :: | 127.0.0.1 0.0.0.0 ::1 ::",
                "1.2.3.4.5 v1.2.3.4 1.2.3.400 1.2.3 01.2.3.4 | 1.2.3.4.5 v1.2.3.4 1.2.3.400 1.2.3 01.2.3.4",
                "12:34:56 00:1A:2B:3C:4D:5E Foo::bar std::dec add::bad | 12:34:56 00:1A:2B:3C:4D:5E Foo::bar std::dec add::bad",
                "1:2:3:4:5:6:7::8::9 1:2:3:4:5:6:7 | 1:2:3:4:5:6:7::8::9 1:2:3:4:5:6:7"
            })
    void givenAddressesOfMachines_whenScrubbedOfThemToo_thenTheyAreReplaced(String text, String scrubbed) {
        assertThat(ALL.scrub(text)).isEqualTo(scrubbed);
    }

    @Test
    void givenCharactersWithoutWidth_whenScrubbed_thenTheyHideNothing() {
        assertThat(STANDARD.scrub("ada\u200B@exam\u00ADple.org")).isEqualTo("‹e-mail›");
        assertThat(STANDARD.scrub("4111\u20601111" + "\u200D".repeat(500) + "11111111"))
                .isEqualTo("‹card›");
        assertThat(STANDARD.scrub("0\uFE0F7700 900123")).isEqualTo("‹phone›");
    }

    @Test
    void givenHalfACharacter_whenScrubbed_thenTheRestIsFoundAllTheSame() {
        assertThat(STANDARD.scrub("\uD835ada@example.org\uDFCE 07700900123\uD835"))
                .isEqualTo("\uD835‹e-mail›\uDFCE ‹phone›\uD835");
    }

    @Test
    void givenAText_whenScanned_thenEachFindingSaysWhatAndWhere() {
        assertThat(STANDARD.scan("Ada: ada@example.org, 07700 900123"))
                .containsExactly(new Finding(Kind.EMAIL, 5, 20), new Finding(Kind.PHONE, 22, 34));
    }

    @Test
    void givenSomeKinds_whenScrubbed_thenTheOthersStay() {
        TextScanner emails = TextScanner.of(Set.of(Kind.EMAIL));
        TextScanner none = TextScanner.of(Set.of());

        assertThat(emails.kinds()).containsExactly(Kind.EMAIL);
        assertThat(emails.scrub("ada@example.org 07700900123")).isEqualTo("‹e-mail› 07700900123");
        assertThat(TextScanner.of(Set.of(Kind.PHONE)).scrub("ada@example.org 07700900123@example.org"))
                .isEqualTo("ada@example.org ‹phone›@example.org");
        assertThat(none.scan("ada@example.org 07700900123")).isEmpty();
        assertThat(STANDARD.kinds()).isEqualTo(EnumSet.complementOf(EnumSet.of(Kind.IP_ADDRESS)));
    }

    @Test
    void givenABuilder_whenScrubbedInto_thenTheTextIsAppended() {
        StringBuilder target = new StringBuilder("ada@example.org says ");

        assertThat(STANDARD.scrub("call 07700 900123 now", target)).isTrue();
        assertThat(STANDARD.scrub(" or not", target)).isFalse();
        assertThat(target).hasToString("ada@example.org says call ‹phone› now or not");
    }

    @Test
    @SuppressWarnings("NullAway") // the refusal of null is what is tested
    void givenNull_whenAsked_thenItIsRefusedByName() {
        assertThatThrownBy(() -> STANDARD.scan(null)).hasMessage("text");
        assertThatThrownBy(() -> STANDARD.scrub(null)).hasMessage("text");
        assertThatThrownBy(() -> STANDARD.matches(null)).hasMessage("text");
        assertThatThrownBy(() -> TextScanner.of(null)).hasMessage("kinds");
        assertThatThrownBy(() -> new Finding(Kind.EMAIL, 3, 3)).hasMessage("start and end: 3 to 3 holds no character");
    }

    @Test
    void givenTheMarks_whenScanned_thenNothingIsFoundInThem() {
        for (Kind kind : Kind.values()) {
            assertThat(ALL.scan(kind.mark().repeat(3))).isEqualTo(List.of());
            assertThat(kind.title()).startsWith("a");
        }
    }
}
