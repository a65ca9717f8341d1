/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.vocabulary.Age;
import dev.privet.vocabulary.BankAccount;
import dev.privet.vocabulary.ContactDetails;
import dev.privet.vocabulary.Coordinates;
import dev.privet.vocabulary.CriminalData;
import dev.privet.vocabulary.DataCategory;
import dev.privet.vocabulary.DateOfBirth;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.FinancialData;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.HealthData;
import dev.privet.vocabulary.Identifier;
import dev.privet.vocabulary.IpAddress;
import dev.privet.vocabulary.JobTitle;
import dev.privet.vocabulary.LocationData;
import dev.privet.vocabulary.NationalIdentifier;
import dev.privet.vocabulary.OnlineIdentifier;
import dev.privet.vocabulary.PaymentCard;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.PhoneNumber;
import dev.privet.vocabulary.PostalAddress;
import dev.privet.vocabulary.Postcode;
import dev.privet.vocabulary.PurchaseHistory;
import dev.privet.vocabulary.UsageData;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.CharBuffer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the standard masks show, to the letter. */
class StandardMasksTest {

    private static final Maskers STANDARD = Maskers.standard();

    private static String mask(Class<? extends DataCategory> category, Object value) {
        return STANDARD.of(category).mask(value);
    }

    @ParameterizedTest
    @CsvSource({
        "'1 Example Street, London SW1A 2AA', SW•••",
        "'1 Example Street\nLondon\nsw1a2aa', SW•••",
        "'1 Example Street, M1 1AA.', •••",
        "'1 Example Street, M1 1AA', M•••",
        "'1 Example Street', •••",
        "'SW1A 2AA London', •••",
        "'xSW1A 2AA', •••",
        "'10115 Berlin', •••",
        "'75001', •••",
        "'', •••"
    })
    void givenAnAddress_whenMasked_thenTheAreaOfABritishPostcodeAtItsEndRemains(String address, String masked) {
        assertThat(mask(PostalAddress.class, address)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "SW1A 2AA, SW•••",
        "M1 1AA, M•••",
        "CR2 6XH, CR•••",
        "DN55 1PT, DN•••",
        "W1A 1HQ, W•••",
        "EC1A  1BB, EC•••",
        "'EC1A\u00A01BB', EC•••",
        "SW1A, •••",
        "SW1A 2AC, •••",
        "QQ1 1AA, •••",
        "SW1A   2AA, •••",
        "12345, •••",
        "1011 AB, •••"
    })
    void givenAPostcode_whenMasked_thenTheAreaOfABritishOneRemains(String code, String masked) {
        assertThat(mask(Postcode.class, code)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "4111 1111 1111 1111, •••1111",
        "4111-1111-1111-1111, •••1111",
        "378282246310005, •••0005",
        "4111 1111 1111 1112, •••",
        "4111 1111 1111 1111 exp 12/30, •••",
        "0000, •••",
        "411111111111111111111111111111111, •••",
        "'', •••"
    })
    void givenACard_whenMasked_thenTheLastFourOfAValidNumberRemain(String number, String masked) {
        assertThat(mask(PaymentCard.class, number)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "GB34 EXMP 0000 0012 3454 32, GB•••5432",
        "gb34exmp00000012345432, GB•••5432",
        "NO7500001234567, NO•••4567",
        "GB35 EXMP 0000 0012 3454 32, •••",
        "00-00-00 12345678, •••78",
        "12345678, •••78",
        "123456, •••",
        "account 12345678, •••",
        "'', •••"
    })
    void givenAnAccount_whenMasked_thenCountryAndEndOfAnIbanOrTwoDigitsRemain(String account, String masked) {
        assertThat(mask(BankAccount.class, account)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "AB 12 34 56 C, •••6C",
        "QQ123456C, •••6C",
        "999 000 0018, •••18",
        "12345, •••",
        "none so far, •••",
        "QQ123456C (old), •••"
    })
    void givenANationalIdentifier_whenMasked_thenTwoPlacesOfALongOneRemain(String number, String masked) {
        assertThat(mask(NationalIdentifier.class, number)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "7f3e1c52-90ab-4c1d-8e2f-001122334f1a, •••4f1a",
        "cust_0000_0012_3456, •••3456",
        "1234567890123, •••0123",
        "123456789012, •••",
        "ada.charlotte.example, •••",
        "ada.lovelace.1815@example.org, •••",
        "Ada Example of 1815 Street, •••",
        "https://social.example/ada1815000, •••",
        "42, •••"
    })
    void givenAnIdentifier_whenMasked_thenTheLastFourOfALongCodeRemain(String code, String masked) {
        assertThat(mask(Identifier.class, code)).isEqualTo(masked);
        assertThat(mask(OnlineIdentifier.class, code)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.146, 192.0.•••",
        "0.0.0.0, 0.0.•••",
        "2001:db8:85a3::8a2e:370:7334, 2001:db8:•••",
        "::1, 0:0:•••",
        "::ffff:192.0.2.146, 192.0.•••",
        "192.0.2, •••",
        "192.0.2.256, •••",
        "192.0.2.1.5, •••",
        "192.0.2.01, •••",
        "2001:db8::1::2, •••",
        "fe80::1%eth0, •••",
        "host.example.org, •••",
        "cafe, •••",
        "'', •••"
    })
    void givenAnIpAddress_whenMasked_thenTwoGroupsRemain(String address, String masked) {
        assertThat(mask(IpAddress.class, address)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "'51.5074, -0.1278', '51•••, 0•••'",
        "51.5074;-1.1278, '51•••, -1•••'",
        "51.5074, 51•••",
        "51, •••",
        "181.5, •••",
        "'51.5074, -0.1278, 12.0', •••",
        "'51° 30′', •••",
        "London, •••"
    })
    void givenCoordinates_whenMasked_thenWholeDegreesRemain(String text, String masked) {
        assertThat(mask(Coordinates.class, text)).isEqualTo(masked);
    }

    @Test
    void givenValuesThatAreNoText_whenMasked_thenLikeTheText() throws UnknownHostException {
        assertThat(mask(PaymentCard.class, 4111111111111111L)).isEqualTo("•••1111");
        assertThat(mask(PaymentCard.class, new BigInteger("4111111111111111"))).isEqualTo("•••1111");
        assertThat(mask(PaymentCard.class, new BigDecimal("4111111111111111"))).isEqualTo("•••1111");
        assertThat(mask(PaymentCard.class, "4111111111111111".toCharArray())).isEqualTo("•••1111");
        assertThat(mask(PaymentCard.class, CharBuffer.wrap("4111111111111111"))).isEqualTo("•••1111");
        assertThat(mask(BankAccount.class, 12345678)).isEqualTo("•••78");
        assertThat(mask(Identifier.class, UUID.fromString("7f3e1c52-90ab-4c1d-8e2f-001122334f1a")))
                .isEqualTo("•••4f1a");
        assertThat(mask(IpAddress.class, InetAddress.getByAddress("ada.example.org", new byte[] {(byte) 192, 0, 2, 7})))
                .isEqualTo("192.0.•••");
        assertThat(mask(IpAddress.class, new byte[] {(byte) 192, 0, 2, 7})).isEqualTo("192.0.•••");
        assertThat(mask(Coordinates.class, 51.5074)).isEqualTo("51•••");
        assertThat(mask(Coordinates.class, -0.1278f)).isEqualTo("0•••");
        assertThat(mask(Coordinates.class, new BigDecimal("-1.25"))).isEqualTo("-1•••");
    }

    @Test
    void givenNumbersThatStandForNothing_whenMasked_thenNothingRemains() {
        assertThat(mask(PaymentCard.class, -4111111111111111L)).isEqualTo("•••");
        assertThat(mask(PaymentCard.class, 4.111111111111111E15)).isEqualTo("•••");
        assertThat(mask(PhoneNumber.class, 4.42079460063E11)).isEqualTo("•••");
        assertThat(mask(PhoneNumber.class, new BigDecimal("442079460063.5"))).isEqualTo("•••");
        assertThat(mask(PhoneNumber.class, new BigDecimal("1E+1000000000"))).isEqualTo("•••");
        assertThat(mask(Coordinates.class, Double.NaN)).isEqualTo("•••");
        assertThat(mask(Coordinates.class, Double.NEGATIVE_INFINITY)).isEqualTo("•••");
        assertThat(mask(Coordinates.class, new BigDecimal("1E-1000000000"))).isEqualTo("•••");
        assertThat(mask(Coordinates.class, 51)).isEqualTo("•••");
        assertThat(mask(IpAddress.class, new byte[] {1, 2, 3})).isEqualTo("•••");
        assertThat(mask(IpAddress.class, 3232235777L)).isEqualTo("•••");
        assertThat(mask(PostalAddress.class, 12)).isEqualTo("•••");
        assertThat(mask(Identifier.class, URI.create("urn:example:1234567890123")))
                .isEqualTo("•••");
        assertThat(mask(Identifier.class, Thread.State.TIMED_WAITING)).isEqualTo("•••");
    }

    @Test
    void givenADateOfOldTimes_whenMasked_thenTheYearThatItsOwnZoneHasRemains() {
        Calendar late = new GregorianCalendar(TimeZone.getTimeZone("Pacific/Kiritimati"));
        late.clear();
        late.set(1990, Calendar.JANUARY, 1);

        assertThat(mask(DateOfBirth.class, late)).isEqualTo("1990");
        assertThat(mask(
                        DateOfBirth.class,
                        Date.from(LocalDate.of(1990, 1, 1)
                                .atStartOfDay(ZoneId.systemDefault())
                                .toInstant())))
                .isEqualTo("1990");
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                DataCategory.class,
                ContactDetails.class,
                FreeText.class,
                HealthData.class,
                CriminalData.class,
                FinancialData.class,
                PurchaseHistory.class,
                JobTitle.class,
                UsageData.class,
                LocationData.class,
                Age.class
            })
    void givenACategoryOfWhichEveryPartTells_whenMasked_thenNothingRemains(Class<? extends DataCategory> category) {
        assertThat(mask(category, "ada@example.org 12345678901234 SW1A 2AA")).isEqualTo("•••");
        assertThat(mask(category, 37)).isEqualTo("•••");
    }

    @Test
    void givenTheLengthIsAskedFor_whenMasked_thenTheLastMarkIsAsWideAsNeeded() {
        Maskers counting = STANDARD.keepingLength(EmailAddress.class)
                .keepingLength(PersonName.class)
                .keepingLength(FreeText.class)
                .keepingLength(PhoneNumber.class);

        assertThat(counting.of(EmailAddress.class).mask("ada@example.org")).isEqualTo("a••@example.org");
        assertThat(counting.of(EmailAddress.class).mask("ada.bea.cleo@example.org"))
                .isEqualTo("a•••••••••••@example.org");
        assertThat(counting.of(PersonName.class).mask("Li")).isEqualTo("L•");
        assertThat(counting.of(PersonName.class).mask("Ada Example")).isEqualTo("A••• E•••••");
        assertThat(counting.of(PhoneNumber.class).mask("07700900123")).isEqualTo("•••••••••23");
        assertThat(counting.of(PhoneNumber.class).mask(447700900123L)).isEqualTo("••••••••••23");
        assertThat(counting.of(FreeText.class).mask("\uD83D\uDE00 yes")).isEqualTo("•••••");
        assertThat(counting.of(FreeText.class).mask("x".repeat(65))).isEqualTo("•".repeat(64));
        assertThat(counting.of(FreeText.class).mask("x".repeat(5000))).isEqualTo("•".repeat(64));
        assertThat(counting.of(FreeText.class).mask(LocalDate.of(1990, 2, 3))).isEqualTo("•••");
        assertThat(counting.of(FreeText.class).mask("")).isEqualTo("•••");
        assertThat(counting.of(PersonName.class).fits(byte[].class)).isFalse();
        assertThat(STANDARD.of(PersonName.class).mask("Li")).isEqualTo("L•••");
    }

    @Test
    void givenMasksToChooseFrom_whenUsed_thenAsManyPlacesAsAskedForRemainOfEnough() {
        assertThat(Masks.nothing().mask("x")).isEqualTo("•••");
        assertThat(Masks.lastDigits(4).mask("1234567890123")).isEqualTo("•••0123");
        assertThat(Masks.lastDigits(4).mask("123456789012")).isEqualTo("•••");
        assertThat(Masks.lastCharacters(1).mask("ab1c")).isEqualTo("•••c");
        assertThat(Masks.lastOfGroups(1).mask("ab 1c")).isEqualTo("•••c");
        assertThatThrownBy(() -> Masks.lastDigits(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("shown: is less than 1; a mask that shows nothing is Masks.nothing()");
        assertThatThrownBy(() -> Masks.lastCharacters(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Masks.lastOfGroups(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
