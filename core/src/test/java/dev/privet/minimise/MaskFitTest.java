/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.vocabulary.BankAccount;
import dev.privet.vocabulary.Coordinates;
import dev.privet.vocabulary.DateOfBirth;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.HealthData;
import dev.privet.vocabulary.Identifier;
import dev.privet.vocabulary.IpAddress;
import dev.privet.vocabulary.NationalIdentifier;
import dev.privet.vocabulary.OnlineIdentifier;
import dev.privet.vocabulary.PaymentCard;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.PhoneNumber;
import dev.privet.vocabulary.PostalAddress;
import dev.privet.vocabulary.Postcode;
import java.io.Serializable;
import java.net.Inet6Address;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of which types a mask has anything to show. */
class MaskFitTest {

    private final Maskers maskers = Maskers.standard();

    @ParameterizedTest
    @ValueSource(
            classes = {
                String.class,
                StringBuilder.class,
                CharSequence.class,
                Long.class,
                int.class,
                Number.class,
                Object.class,
                Comparable.class,
                Serializable.class,
                Optional.class
            })
    void givenText_whenMasked_thenMasksOfTextFit(Class<?> type) {
        assertThat(maskers.of(PersonName.class).fits(type)).isTrue();
        assertThat(maskers.of(EmailAddress.class).fits(type)).isTrue();
        assertThat(maskers.of(PhoneNumber.class).fits(type)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {byte[].class, List.class, Map.class, LocalDate.class, UUID.class, boolean.class, char.class})
    void givenNoText_whenMasked_thenMasksOfTextDoNotFit(Class<?> type) {
        assertThat(maskers.of(PersonName.class).fits(type)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                LocalDate.class,
                ZonedDateTime.class,
                YearMonth.class,
                Temporal.class,
                Object.class,
                Date.class,
                GregorianCalendar.class
            })
    void givenADate_whenMasked_thenTheYearFits(Class<?> type) {
        assertThat(maskers.of(DateOfBirth.class).fits(type)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(classes = {String.class, Instant.class, Year.class, LocalTime.class, long.class})
    void givenNoDate_whenMasked_thenTheYearDoesNotFit(Class<?> type) {
        assertThat(maskers.of(DateOfBirth.class).fits(type)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(classes = {String.class, char[].class, StringBuilder.class, Object.class})
    void givenWords_whenMasked_thenEveryMaskOfWordsFits(Class<?> type) {
        assertThat(List.of(
                        PostalAddress.class,
                        Postcode.class,
                        BankAccount.class,
                        PaymentCard.class,
                        IpAddress.class,
                        NationalIdentifier.class,
                        OnlineIdentifier.class,
                        Coordinates.class))
                .allMatch(category -> maskers.of(category).fits(type));
    }

    @Test
    void givenOtherTypes_whenMasked_thenOnlyTheMaskThatKnowsThemFits() {
        assertThat(maskers.of(Identifier.class).fits(UUID.class)).isTrue();
        assertThat(maskers.of(NationalIdentifier.class).fits(UUID.class)).isFalse();
        assertThat(maskers.of(PaymentCard.class).fits(long.class)).isTrue();
        assertThat(maskers.of(IpAddress.class).fits(Inet6Address.class)).isTrue();
        assertThat(maskers.of(IpAddress.class).fits(byte[].class)).isTrue();
        assertThat(maskers.of(IpAddress.class).fits(long.class)).isFalse();
        assertThat(maskers.of(Coordinates.class).fits(double.class)).isTrue();
        assertThat(maskers.of(Coordinates.class).fits(int.class)).isFalse();
        assertThat(maskers.of(PostalAddress.class).fits(int.class)).isFalse();
        assertThat(maskers.of(Identifier.class).fits(URI.class)).isFalse();
        assertThat(maskers.of(Identifier.class).fits(Thread.State.class)).isFalse();
    }

    @Test
    void givenACategoryWithoutAMaskOrOneOfTheHosts_whenAsked_thenEverythingFits() {
        assertThat(maskers.of(HealthData.class).fits(byte[].class)).isTrue();
        assertThat(maskers.with(PersonName.class, value -> "host")
                        .of(PersonName.class)
                        .fits(byte[].class))
                .isTrue();
    }
}
