/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.internal.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.jpa.Stack;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Plain values of every kind, read back from where the mapping says that they lie. */
class MappedValuesTest {

    private static final UUID ID = UUID.fromString("6f1c7a52-9a3e-4c7e-8f57-0a4d0c2b1e11");
    private static final Instant THEN = Instant.parse("2026-11-26T19:05:07.123456Z");

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenValuesOfEveryKind_whenReadFromTheTables_thenTheyAreWhatTheProviderStored(Stack stack) throws Exception {
        try (MappedRows rows = MappedRows.on(stack, Everything.class, Codes.class)) {
            rows.store(Everything.full());

            Map<String, @Nullable Object> row = rows.row(Everything.class, ID);

            assertThat(row)
                    .hasSize(21)
                    .containsEntry("id", ID)
                    .containsEntry("text", "Ada Example")
                    .containsEntry("whole", 7)
                    .containsEntry("large", 8L)
                    .containsEntry("truth", true)
                    .containsEntry("letter", 'x')
                    .containsEntry("amount", new BigDecimal("12.50"))
                    .containsEntry("real", 0.5)
                    .containsEntry("named", Level.HIGH)
                    .containsEntry("counted", Level.HIGH)
                    .containsEntry("converted", new Code("AB"))
                    .containsEntry("other", new UUID(1, 2))
                    .containsEntry("day", LocalDate.of(2026, 11, 26))
                    .containsEntry("time", LocalTime.of(19, 5, 7))
                    .containsEntry("moment", LocalDateTime.of(2026, 11, 26, 19, 5, 7))
                    .containsEntry("instant", THEN)
                    .containsEntry("bytes", new byte[] {1, 2})
                    .containsEntry("file", new byte[] {3, 4})
                    .containsEntry("essay", "long text")
                    .containsKey("version");
            assertThat(row.get("offset"))
                    .isInstanceOfSatisfying(
                            OffsetDateTime.class,
                            at -> assertThat(at.toInstant()).isEqualTo(THEN));
        }
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenValuesOfEveryKind_whenWrittenByTheMapping_thenTheProviderReadsThem(Stack stack) throws Exception {
        try (MappedRows rows = MappedRows.on(stack, Everything.class, Codes.class)) {
            rows.store(Everything.full());
            Map<String, @Nullable Object> before = rows.row(Everything.class, ID);

            assertThat(rows.write(Everything.class, ID)).isEqualTo(before.size());

            assertThat(rows.row(Everything.class, ID))
                    .usingRecursiveComparison()
                    .isEqualTo(before);
            rows.factory.getCache().evictAll();
            rows.inTransaction(manager -> {
                Everything read = manager.find(Everything.class, ID);
                assertThat(read)
                        .usingRecursiveComparison()
                        .ignoringFields("offset", "version")
                        .isEqualTo(Everything.full());
                assertThat(read.offset.toInstant()).isEqualTo(THEN);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenARowWithoutValues_whenReadAndWritten_thenEveryValueIsNull(Stack stack) throws Exception {
        try (MappedRows rows = MappedRows.on(stack, Everything.class, Codes.class)) {
            Everything empty = new Everything();
            empty.id = ID;
            empty.other = ID; // EclipseLink cannot write one that is null on PostgreSQL, as the mapping can.
            rows.store(empty);
            rows.execute(
                    "update " + rows.entity(Everything.class).tables().get(0).name() + " set other = null");

            Map<String, @Nullable Object> row = rows.row(Everything.class, ID);

            row.keySet().removeAll(Set.of("id", "version", "whole", "truth"));
            assertThat(row.values()).hasSize(17).containsOnlyNulls();
            assertThat(rows.write(Everything.class, ID)).isEqualTo(21);
        }
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenLargeValues_whenAsked_thenThoseThatLieOutsideTheRowAreTold(Stack stack) throws Exception {
        try (MappedRows rows = MappedRows.on(stack, Everything.class, Codes.class)) {
            Map<String, MappedValue> values = rows.entity(Everything.class).values();

            assertThat(values.values())
                    .filteredOn(value -> value.codec().isLargeObject())
                    .extracting(MappedValue::path)
                    .containsExactlyInAnyOrder(
                            stack == Stack.HIBERNATE_POSTGRESQL ? new String[] {"file", "essay"} : new String[] {});
        }
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenEmbeddedObjectsAndOddNames_whenRead_thenEachPartHasItsColumn(Stack stack) throws Exception {
        try (MappedRows rows = MappedRows.on(stack, Household.class, Address.class, Place.class, Codes.class)) {
            Household household = new Household();
            household.id = 5;
            household.order = "reserved word";
            household.home = new Address("1 Sample Street", new Place("London", new Code("GB")));
            household.work = new Address("2 Sample Street", new Place("Paris", new Code("FR")));
            household.left = "left out";
            rows.store(household);

            assertThat(rows.row(Household.class, 5))
                    .isEqualTo(Map.of(
                            "id", 5,
                            "order", "reserved word",
                            "home.street", "1 Sample Street",
                            "home.place.city", "London",
                            "home.place.country", new Code("GB"),
                            "work.street", "2 Sample Street",
                            "work.place.city", "Paris",
                            "work.place.country", new Code("FR")));
            assertThat(rows.write(Household.class, 5)).isEqualTo(8);
            assertThat(rows.entity(Household.class).name()).isEqualTo("Family");
            assertThat(rows.sql("select work_city from \"group\"")).containsExactly("Paris");
        }
    }

    enum Level {
        LOW,
        HIGH
    }

    record Code(String text) {}

    /** Public, because EclipseLink calls it by reflection. */
    @Converter
    public static class Codes implements AttributeConverter<Code, String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable Code code) {
            return code == null ? null : code.text().toLowerCase(Locale.ROOT);
        }

        @Override
        public @Nullable Code convertToEntityAttribute(@Nullable String column) {
            return column == null ? null : new Code(column.toUpperCase(Locale.ROOT));
        }
    }

    @Entity
    @NullUnmarked
    static class Everything {

        @Id
        @Column(columnDefinition = "uuid") // EclipseLink would have H2 make a number of it.
        UUID id;

        String text;
        int whole;
        Long large;
        boolean truth;
        Character letter;

        @Column(precision = 10, scale = 2)
        BigDecimal amount;

        @Column(name = "real_number")
        Double real;

        @Enumerated(EnumType.STRING)
        Level named;

        Level counted;

        @Convert(converter = Codes.class)
        Code converted;

        @Column(columnDefinition = "uuid")
        UUID other;

        @Column(name = "on_day")
        LocalDate day;

        @Column(name = "at_time")
        LocalTime time;

        LocalDateTime moment;
        Instant instant;

        @Column(name = "at_offset")
        OffsetDateTime offset;

        byte[] bytes;

        @Lob
        byte[] file;

        @Lob
        String essay;

        @Version
        int version;

        static Everything full() {
            Everything full = new Everything();
            full.id = ID;
            full.text = "Ada Example";
            full.whole = 7;
            full.large = 8L;
            full.truth = true;
            full.letter = 'x';
            full.amount = new BigDecimal("12.50");
            full.real = 0.5;
            full.named = Level.HIGH;
            full.counted = Level.HIGH;
            full.converted = new Code("AB");
            full.other = new UUID(1, 2);
            full.day = LocalDate.of(2026, 11, 26);
            full.time = LocalTime.of(19, 5, 7);
            full.moment = LocalDateTime.of(2026, 11, 26, 19, 5, 7);
            full.instant = THEN;
            full.offset = THEN.atOffset(ZoneOffset.ofHours(3));
            full.bytes = new byte[] {1, 2};
            full.file = new byte[] {3, 4};
            full.essay = "long text";
            return full;
        }
    }

    @MappedSuperclass
    @NullUnmarked
    abstract static class Numbered {

        @Id
        Integer id;
    }

    @Entity(name = "Family")
    @Table(name = "\"group\"")
    @NullUnmarked
    static class Household extends Numbered {

        @Column(name = "\"order\"")
        String order;

        @Embedded
        Address home;

        @AttributeOverride(name = "street", column = @Column(name = "work_street"))
        @AttributeOverride(name = "place.city", column = @Column(name = "work_city"))
        @AttributeOverride(name = "place.country", column = @Column(name = "work_country"))
        Address work;

        @Transient
        String left;
    }

    @Embeddable
    @NullUnmarked
    static class Address {

        String street;

        @Embedded
        Place place;

        Address() {}

        Address(String street, Place place) {
            this.street = street;
            this.place = place;
        }
    }

    @Embeddable
    @NullUnmarked
    static class Place {

        String city;

        @Convert(converter = Codes.class)
        Code country;

        Place() {}

        Place(String city, Code country) {
            this.city = city;
            this.country = country;
        }
    }
}
