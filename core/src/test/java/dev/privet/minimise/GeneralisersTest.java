/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.vocabulary.Age;
import dev.privet.vocabulary.Coordinates;
import dev.privet.vocabulary.DataCategory;
import dev.privet.vocabulary.DateOfBirth;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.HealthData;
import dev.privet.vocabulary.IpAddress;
import dev.privet.vocabulary.LocationData;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.PostalAddress;
import dev.privet.vocabulary.Postcode;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Optional;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeneralisersTest {

    private static final Generalisers STANDARD = Generalisers.standard();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    private static Generaliser of(Class<? extends DataCategory> category) {
        return STANDARD.of(category).orElseThrow();
    }

    private static @Nullable Object coarser(Class<? extends DataCategory> category, Object value) {
        return of(category).generalise(value);
    }

    @Test
    void givenADateOfBirth_whenGeneralised_thenTheYearRemainsAsANumber() {
        assertThat(coarser(DateOfBirth.class, LocalDate.of(1990, 2, 3))).isEqualTo(1990);
        assertThat(coarser(DateOfBirth.class, YearMonth.of(1990, 2))).isEqualTo(1990);
        assertThat(coarser(DateOfBirth.class, ZonedDateTime.parse("1990-02-03T04:05:06Z")))
                .isEqualTo(1990);
        assertThat(coarser(DateOfBirth.class, startOf(LocalDate.of(1990, 12, 31))))
                .isEqualTo(1990);
    }

    @Test
    void givenWhatHasNoYearOrNothingElse_whenGeneralised_thenNothingRemains() {
        assertThat(coarser(DateOfBirth.class, Year.of(1990))).isNull();
        assertThat(coarser(DateOfBirth.class, Instant.EPOCH)).isNull();
        assertThat(coarser(DateOfBirth.class, "1990-02-03")).isNull();
        assertThat(coarser(DateOfBirth.class, 1990)).isNull();
    }

    @Test
    void givenADateOfBirth_whenItsTypeIsToStay_thenTheFirstOfJanuaryStandsForTheYear() {
        Generaliser year = of(DateOfBirth.class);

        assertThat(year.generaliseAs(LocalDate.class, LocalDate.of(1992, 2, 29)))
                .contains(LocalDate.of(1992, 1, 1));
        assertThat(year.generaliseAs(YearMonth.class, YearMonth.of(1990, 12))).contains(YearMonth.of(1990, 1));
        assertThat(year.generaliseAs(LocalDateTime.class, LocalDateTime.of(1990, 2, 3, 4, 5, 6, 7)))
                .contains(LocalDateTime.of(1990, 1, 1, 0, 0));
        assertThat(year.generaliseAs(OffsetDateTime.class, OffsetDateTime.parse("1990-02-03T04:05:06+09:00")))
                .contains(OffsetDateTime.parse("1990-01-01T00:00:00+09:00"));
        assertThat(year.generaliseAs(
                        ZonedDateTime.class, ZonedDateTime.parse("1990-07-03T04:05:06+02:00[Europe/Berlin]")))
                .contains(ZonedDateTime.parse("1990-01-01T00:00:00+01:00[Europe/Berlin]"));
        assertThat(year.generaliseAs(Object.class, LocalDate.of(1990, 2, 3))).contains(LocalDate.of(1990, 1, 1));
        assertThat(year.generaliseAs(Integer.class, LocalDate.of(1990, 2, 3))).contains(1990);
        assertThat(year.generaliseAs(String.class, LocalDate.of(1990, 2, 3))).isEmpty();
        assertThat(year.generaliseAs(Date.class, startOf(LocalDate.of(1990, 12, 31))))
                .contains(startOf(LocalDate.of(1990, 1, 1)));
    }

    @Test
    void givenACalendar_whenItsTypeIsToStay_thenItsZoneStaysToo() {
        TimeZone zone = TimeZone.getTimeZone("Pacific/Kiritimati");
        Calendar born = new GregorianCalendar(zone);
        born.clear();
        born.set(1996, Calendar.JUNE, 5);

        Calendar coarser =
                of(DateOfBirth.class).generaliseAs(Calendar.class, born).orElseThrow();

        assertThat(coarser.getTimeZone()).isEqualTo(zone);
        assertThat(coarser.toInstant())
                .isEqualTo(
                        LocalDate.of(1996, 1, 1).atStartOfDay(zone.toZoneId()).toInstant());
    }

    @Test
    void givenADateAtTheEndOfTime_whenGeneralised_thenNothingRemainsAndNothingFails() {
        assertThat(coarser(DateOfBirth.class, Date.from(Instant.ofEpochMilli(Long.MIN_VALUE))))
                .isNull();
        assertThat(of(DateOfBirth.class).generaliseAs(Date.class, Date.from(Instant.ofEpochMilli(Long.MIN_VALUE))))
                .isEmpty();
        assertThat(of(DateOfBirth.class).generaliseAs(LocalDate.class, LocalDate.MIN))
                .contains(LocalDate.MIN);
        assertThat(Generalisations.ageBand(10, CLOCK, ZoneOffset.UTC).generalise(LocalDate.MIN))
                .isNull();
        assertThat(Generalisations.ageBand(10, CLOCK, ZoneOffset.UTC).generalise(LocalDate.MAX))
                .isNull();
    }

    private static Date startOf(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }

    @ParameterizedTest
    @CsvSource({
        "SW1A 2AA, SW1A",
        "m11aa, M1",
        "CR2 6XH, CR2",
        "DN55 1PT, DN55",
        "EC1A 1BB, EC1A",
        "'1 Example Street, London SW1A 2AA', SW1A",
        "SW1A,",
        "10115 Berlin,",
        "1 Example Street,",
        "'',"
    })
    void givenAnAddress_whenGeneralised_thenTheOutwardCodeOfABritishPostcodeRemains(
            String text, @Nullable String code) {
        assertThat(coarser(PostalAddress.class, text)).isEqualTo(code);
        assertThat(coarser(Postcode.class, text)).isEqualTo(code);
        assertThat(of(Postcode.class).generaliseAs(String.class, text)).isEqualTo(Optional.ofNullable(code));
    }

    @ParameterizedTest
    @CsvSource({"0, 0-9", "9, 0-9", "30, 30-39", "37, 30-39", "89, 80-89", "90, 90+", "130, 90+", "131,", "-1,", "1990,"
    })
    void givenAnAge_whenGeneralised_thenItsBandRemains(int age, @Nullable String band) {
        assertThat(coarser(Age.class, age)).isEqualTo(band);
        assertThat(coarser(Age.class, (long) age)).isEqualTo(band);
        assertThat(coarser(Age.class, "" + age)).isEqualTo(band);
    }

    @Test
    void givenAnAge_whenItsTypeIsToStay_thenTheYoungestOfItsBandStandsForIt() {
        assertThat(of(Age.class).generaliseAs(int.class, 37)).contains(30);
        assertThat(of(Age.class).generaliseAs(Long.class, 37L)).contains(30L);
        assertThat(of(Age.class).generaliseAs(short.class, (short) 130)).contains((short) 90);
        assertThat(of(Age.class).generaliseAs(Byte.class, (byte) 5)).contains((byte) 0);
        assertThat(of(Age.class).generaliseAs(int.class, 131)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1990-03-01, 35-39",
        "1991-03-01, 35-39",
        "1991-03-02, 30-34",
        "2026-03-01, 0-4",
        "1930-01-01, 90+",
        "2026-03-02,",
        "1890-01-01,"
    })
    void givenADateOfBirth_whenAgeBandsAreAskedFor_thenTheBandOfTheAgeTodayRemains(
            LocalDate born, @Nullable String band) {
        Generaliser ages = Generalisations.ageBand(5, CLOCK, ZoneOffset.UTC);

        assertThat(ages.generalise(born)).isEqualTo(band);
        assertThat(ages.generaliseAs(LocalDate.class, born)).isEmpty();
    }

    @Test
    void givenAgeBandsOfDates_whenAskedForAges_thenTheyDoBoth() {
        Generaliser ages = Generalisations.ageBand(10, CLOCK, ZoneOffset.UTC);

        assertThat(ages.generalise(37)).isEqualTo("30-39");
        assertThat(ages.generalise(YearMonth.of(1990, 1))).isNull();
        assertThat(ages.fits(LocalDate.class)).isTrue();
        assertThat(Generalisations.ageBand(10).fits(LocalDate.class)).isFalse();
    }

    @Test
    void givenCoordinates_whenGeneralised_thenOneDecimalRemainsInTheSameType() {
        assertThat(coarser(Coordinates.class, 51.5074)).isEqualTo(51.5);
        assertThat(coarser(Coordinates.class, -0.04f)).isEqualTo(0.0f);
        assertThat(coarser(Coordinates.class, new BigDecimal("-0.1278"))).isEqualTo(new BigDecimal("-0.1"));
        assertThat(coarser(Coordinates.class, "51.5074, -0.1278")).isEqualTo("51.5, -0.1");
        assertThat(coarser(Coordinates.class, "51.5074")).isEqualTo("51.5");
        assertThat(of(Coordinates.class).generaliseAs(double.class, 51.5074)).contains(51.5);
        assertThat(Generalisations.rounded(0).generalise(51.5074)).isEqualTo(52.0);
    }

    @Test
    void givenWhatAreNoCoordinates_whenGeneralised_thenNothingRemains() {
        assertThat(coarser(Coordinates.class, 51)).isNull();
        assertThat(coarser(Coordinates.class, 180.1)).isNull();
        assertThat(coarser(Coordinates.class, Double.NaN)).isNull();
        assertThat(coarser(Coordinates.class, Float.POSITIVE_INFINITY)).isNull();
        assertThat(coarser(Coordinates.class, new BigDecimal("1E-1000000000"))).isNull();
        assertThat(coarser(Coordinates.class, new BigDecimal("1E+1000000000"))).isNull();
        assertThat(coarser(Coordinates.class, "1 Example Street")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.146, 192.0.2.0/24",
        "255.255.255.255, 255.255.255.0/24",
        "2001:db8:85a3:8d3:1319:8a2e:370:7348, 2001:db8:85a3::/48",
        "2001:db8::1, 2001:db8::/48",
        "::1, ::/48",
        "::ffff:192.0.2.146, 192.0.2.0/24",
        "host.example.org,",
        "'',"
    })
    void givenAnIpAddress_whenGeneralised_thenItsNetworkRemains(String address, @Nullable String network) {
        assertThat(coarser(IpAddress.class, address)).isEqualTo(network);
    }

    @Test
    void givenAnIpAddress_whenItsTypeIsToStay_thenTheFirstOfTheNetworkStandsForIt() throws UnknownHostException {
        byte[] bytes = {(byte) 192, 0, 2, (byte) 146};
        byte[] first = {(byte) 192, 0, 2, 0};
        Generaliser network = of(IpAddress.class);

        assertThat(network.generaliseAs(InetAddress.class, InetAddress.getByAddress("ada.example.org", bytes)))
                .hasValueSatisfying(address -> assertThat(address.toString()).isEqualTo("/192.0.2.0"));
        assertThat(network.generaliseAs(byte[].class, bytes))
                .hasValueSatisfying(kept -> assertThat(kept).isEqualTo(first));
        assertThat(network.generaliseAs(String.class, "192.0.2.146")).contains("192.0.2.0/24");
        assertThat(bytes[3]).isEqualTo((byte) 146);
        assertThat(Generalisations.network(20, 52).generalise("198.51.255.7")).isEqualTo("198.51.240.0/20");
        assertThat(Generalisations.network(20, 52).generalise("2001:db8:1:ffff::1"))
                .isEqualTo("2001:db8:1:f000::/52");
    }

    @ParameterizedTest
    @ValueSource(classes = {FreeText.class, PersonName.class, EmailAddress.class, HealthData.class, LocationData.class})
    void givenACategoryThatCannotBeMadeCoarser_whenAsked_thenThereIsNothing(Class<? extends DataCategory> category) {
        assertThat(STANDARD.of(category)).isEmpty();
    }

    interface Home extends Postcode {}

    @Test
    void givenAGeneraliserOfTheHosts_whenAdded_thenItCountsForItsCategoryAndTheCopyAlone() {
        Generalisers changed = STANDARD.with(Postcode.class, value -> "somewhere");

        assertThat(changed.of(Home.class).orElseThrow().generalise("x")).isEqualTo("somewhere");
        assertThat(changed.of(Home.class).orElseThrow().generaliseAs(String.class, "x"))
                .contains("somewhere");
        assertThat(changed.of(Home.class).orElseThrow().generaliseAs(Integer.class, "x"))
                .isEmpty();
        assertThat(changed.of(Home.class).orElseThrow().fits(byte[].class)).isTrue();
        assertThat(coarser(Home.class, "SW1A 2AA")).isEqualTo("SW1A");
    }

    @Test
    void givenBoundsThatMakeNothingCoarser_whenAskedFor_thenRefusedByName() {
        assertThatThrownBy(() -> Generalisations.ageBand(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("width: is not between 2 and 45 years");
        assertThatThrownBy(() -> Generalisations.rounded(4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("decimals: is not between 0 and 3");
        assertThatThrownBy(() -> Generalisations.network(25, 48))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("bits4: is not between 1 and 24");
        assertThatThrownBy(() -> Generalisations.network(24, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("bits6: is not between 1 and 64");
    }
}
