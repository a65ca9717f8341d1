/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.vocabulary.DateOfBirth;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.HealthData;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.PhoneNumber;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.Date;
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
    @ValueSource(classes = {LocalDate.class, ZonedDateTime.class, YearMonth.class, Temporal.class, Object.class})
    void givenADate_whenMasked_thenTheYearFits(Class<?> type) {
        assertThat(maskers.of(DateOfBirth.class).fits(type)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(classes = {String.class, Instant.class, Year.class, LocalTime.class, Date.class, long.class})
    void givenNoDate_whenMasked_thenTheYearDoesNotFit(Class<?> type) {
        assertThat(maskers.of(DateOfBirth.class).fits(type)).isFalse();
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
