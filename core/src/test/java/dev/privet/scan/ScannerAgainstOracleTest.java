/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The scanner finds what the plain rules find, kind by kind, in texts that come close to each. */
class ScannerAgainstOracleTest {

    private static void compare(Kind kind, String text) {
        assertThat(TextScanner.of(Set.of(kind)).scan(text)).as(text).isEqualTo(new Oracle(kind).scan(text));
    }

    @Provide
    Arbitrary<String> addresses() {
        return Arbitraries.oneOf(
                Scraps.of("a1@.=+'-_ \\n"),
                Scraps.joined(
                        List.of("ada", "@", "example.org", ".", "=", "+", "'", "\\n", "-", " ", "x", "@x.yz", "#")));
    }

    @Property(tries = 3000)
    void givenAnyText_whenScannedForAddresses_thenTheOracleAgrees(@ForAll("addresses") String text) {
        compare(Kind.EMAIL, text);
    }

    @Provide
    Arbitrary<String> cards() {
        return Scraps.joined(List.of(
                "4111",
                "1111",
                " ",
                "-",
                ".",
                "4111111111111111",
                "378282246310005",
                "3782",
                "822463",
                "10005",
                "5018",
                "00",
                "1",
                "x",
                "ab",
                "\\n",
                ",",
                "4242424242424242",
                "30569309025904",
                "0000"));
    }

    @Property(tries = 3000)
    void givenAnyText_whenScannedForCards_thenTheOracleAgrees(@ForAll("cards") String text) {
        compare(Kind.PAYMENT_CARD, text);
    }

    @Provide
    Arbitrary<String> accounts() {
        return Scraps.joined(List.of(
                "GB82",
                "WEST",
                "1234",
                "5698",
                "7654",
                "32",
                " ",
                "-",
                "DE89370400440532013000",
                "NO9386011117947",
                "gb",
                "82",
                "x",
                "\\n",
                ".",
                "GB82WEST12345698765432",
                "3"));
    }

    @Property(tries = 3000)
    void givenAnyText_whenScannedForAccounts_thenTheOracleAgrees(@ForAll("accounts") String text) {
        compare(Kind.IBAN, text);
    }

    @Provide
    Arbitrary<String> insuranceNumbers() {
        return Arbitraries.oneOf(
                Scraps.of("AbGZ12 -D"),
                Scraps.joined(List.of(
                        "AB",
                        "12",
                        "34",
                        "56",
                        "123456",
                        "C",
                        " ",
                        "-",
                        "QQ",
                        "zy",
                        "x",
                        "\\n",
                        "AB123456C",
                        ",",
                        "E")));
    }

    @Property(tries = 3000)
    void givenAnyText_whenScannedForInsuranceNumbers_thenTheOracleAgrees(@ForAll("insuranceNumbers") String text) {
        compare(Kind.UK_NATIONAL_INSURANCE_NUMBER, text);
    }

    @Provide
    Arbitrary<String> healthNumbers() {
        return Scraps.joined(List.of(
                "999",
                "000",
                "0018",
                "9990000018",
                "010170",
                "0008",
                " ",
                "-",
                ".",
                "x",
                "#",
                "_",
                "4",
                "\\n",
                "1",
                "400",
                "0004"));
    }

    @Property(tries = 3000)
    void givenAnyText_whenScannedForHealthNumbers_thenTheOracleAgrees(@ForAll("healthNumbers") String text) {
        compare(Kind.NHS_NUMBER, text);
    }
}
