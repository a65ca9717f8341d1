/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.annotation.DataSubject;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RetainFor;
import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.jpa.shop.Purposes;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.FreeText;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Dates that a converter writes in its own way. */
public class ClockOrderTest {

    @ParameterizedTest
    @EnumSource
    void givenDatesThatBeginWithTheDay_whenSetUp_thenItIsRefused(Stack stack) {
        assertThatThrownBy(() -> Swept.on(stack, Note.class, DayFirst.class))
                .isInstanceOf(PrivacyConfigurationException.class)
                .hasMessageContaining("Note: its period runs from leftOn");
    }

    @ParameterizedTest
    @EnumSource
    void givenDatesThatAreCounted_whenSwept_thenThoseThatAreDueGo(Stack stack) throws Exception {
        try (Swept swept = Swept.on(stack, Counted.class, Days.class)) {
            Counted old = new Counted();
            old.id = 1;
            Counted young = new Counted();
            young.id = 2;
            young.leftOn = Swept.TODAY;
            swept.persist(old, young);

            swept.pass(Counted.class, 10);

            assertThat(swept.sql("select sum(id) from counted")).isEqualTo("2");
        }
    }

    /** Such as 31.12.1999. */
    @Converter
    public static class DayFirst implements AttributeConverter<@Nullable LocalDate, @Nullable String> {

        private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("dd.MM.yyyy");

        /** For the provider. */
        public DayFirst() {}

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable LocalDate date) {
            return date == null ? null : FORM.format(date);
        }

        @Override
        public @Nullable LocalDate convertToEntityAttribute(@Nullable String text) {
            return text == null ? null : LocalDate.parse(text, FORM);
        }
    }

    /** Days since 1970. */
    @Converter
    public static class Days implements AttributeConverter<@Nullable LocalDate, @Nullable Long> {

        /** For the provider. */
        public Days() {}

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable LocalDate date) {
            return date == null ? null : date.toEpochDay();
        }

        @Override
        public @Nullable LocalDate convertToEntityAttribute(@Nullable Long days) {
            return days == null ? null : LocalDate.ofEpochDay(days);
        }
    }

    @Entity(name = "Note")
    @DataSubject("writer")
    @RetainFor(period = "P1Y", from = "leftOn", then = Disposal.DELETE)
    @NullUnmarked
    static class Note {
        @Id
        Integer id;

        @PersonalData(category = FreeText.class, purposes = Purposes.Support.class)
        String text = "Hello";

        @Convert(converter = DayFirst.class)
        LocalDate leftOn = Swept.LONG_AGO;
    }

    @Entity(name = "Counted")
    @DataSubject("writer")
    @RetainFor(period = "P1Y", from = "leftOn", then = Disposal.DELETE)
    @NullUnmarked
    static class Counted {
        @Id
        Integer id;

        @PersonalData(category = FreeText.class, purposes = Purposes.Support.class)
        String text = "Hello";

        @Convert(converter = Days.class)
        LocalDate leftOn = Swept.LONG_AGO;
    }
}
