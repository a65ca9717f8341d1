/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.internal.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.jpa.Stack;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Ids of every shape. */
class MappedIdsTest {

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenIdsOfSeveralParts_whenRead_thenEachPartIsAValue(Stack stack) throws Exception {
        try (MappedRows rows = MappedRows.on(stack, Seat.class, SeatId.class, Room.class)) {
            Seat seat = new Seat();
            seat.id = new SeatId("b", 2);
            seat.note = "window";
            Room room = new Room();
            room.house = "north";
            room.number = 7;
            room.note = "quiet";
            rows.store(seat, room);

            assertThat(rows.row(Seat.class, values(rows, Seat.class, Map.of("id.row", "b", "id.number", 2))))
                    .isEqualTo(Map.of("id.row", "b", "id.number", 2, "note", "window"));
            assertThat(rows.row(Room.class, values(rows, Room.class, Map.of("house", "north", "number", 7))))
                    .isEqualTo(Map.of("house", "north", "number", 7, "note", "quiet"));
        }
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenIdsThatAreOtherRows_whenRead_thenTheirColumnsAreValuesAndReferences(Stack stack) throws Exception {
        try (MappedRows rows =
                MappedRows.on(stack, Person.class, Passport.class, Visit.class, Booking.class, BookingId.class)) {
            Person person = new Person();
            person.id = 5;
            Passport passport = new Passport();
            passport.person = person;
            passport.number = "X1";
            Visit visit = new Visit();
            visit.person = person;
            visit.day = 3;
            visit.note = "short";
            Booking booking = new Booking();
            booking.id = new BookingId();
            booking.id.seat = "b2";
            booking.guest = person;
            rows.store(person, passport, visit, booking);

            assertThat(rows.row(Passport.class, 5))
                    .containsEntry("number", "X1")
                    .hasSize(2);
            assertThat(rows.follow(Passport.class, "person", 5)).containsExactly(List.of(5));
            Object[] visited = values(rows, Visit.class, Map.of("person.id", 5, "day", 3));
            assertThat(rows.row(Visit.class, visited)).isEqualTo(Map.of("person.id", 5, "day", 3, "note", "short"));
            assertThat(rows.follow(Visit.class, "person", visited)).containsExactly(List.of(5));
            Object[] booked = values(rows, Booking.class, Map.of("id.guest", 5, "id.seat", "b2"));
            assertThat(rows.row(Booking.class, booked)).isEqualTo(Map.of("id.guest", 5, "id.seat", "b2"));
            assertThat(rows.follow(Booking.class, "guest", booked)).containsExactly(List.of(5));
        }
    }

    /** The parts of an id in the order of the mapping. */
    private static Object[] values(MappedRows rows, Class<?> type, Map<String, Object> parts) {
        return rows.entity(type).id().stream()
                .map(value -> Objects.requireNonNull(parts.get(value.path()), value.path()))
                .toArray();
    }

    @Entity
    @NullUnmarked
    static class Seat {

        @EmbeddedId
        SeatId id;

        String note;
    }

    @Embeddable
    @NullUnmarked
    static class SeatId implements Serializable {

        private static final long serialVersionUID = 1;

        @Column(name = "seat_row")
        String row;

        int number;

        SeatId() {}

        SeatId(String row, int number) {
            this.row = row;
            this.number = number;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof SeatId id && Objects.equals(id.row, row) && id.number == number;
        }

        @Override
        public int hashCode() {
            return Objects.hash(row, number);
        }
    }

    @Entity
    @IdClass(RoomId.class)
    @NullUnmarked
    static class Room {

        @Id
        String house;

        @Id
        int number;

        String note;
    }

    @NullUnmarked
    static class RoomId implements Serializable {

        private static final long serialVersionUID = 1;

        String house;
        int number;

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof RoomId id && Objects.equals(id.house, house) && id.number == number;
        }

        @Override
        public int hashCode() {
            return Objects.hash(house, number);
        }
    }

    @Entity
    @NullUnmarked
    static class Person {

        @Id
        Integer id;
    }

    @Entity
    @NullUnmarked
    static class Passport {

        @Id
        Integer id;

        @MapsId
        @OneToOne
        Person person;

        String number;
    }

    @Entity
    @IdClass(VisitId.class)
    @NullUnmarked
    static class Visit {

        @Id
        @ManyToOne
        Person person;

        @Id
        @Column(name = "visited")
        int day;

        String note;
    }

    @NullUnmarked
    static class VisitId implements Serializable {

        private static final long serialVersionUID = 1;

        Integer person;
        int day;

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof VisitId id && Objects.equals(id.person, person) && id.day == day;
        }

        @Override
        public int hashCode() {
            return Objects.hash(person, day);
        }
    }

    @Entity
    @NullUnmarked
    static class Booking {

        @EmbeddedId
        BookingId id;

        @MapsId("guest")
        @ManyToOne
        Person guest;
    }

    @Embeddable
    @NullUnmarked
    static class BookingId implements Serializable {

        private static final long serialVersionUID = 1;

        Integer guest;
        String seat;

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof BookingId id && Objects.equals(id.guest, guest) && Objects.equals(id.seat, seat);
        }

        @Override
        public int hashCode() {
            return Objects.hash(guest, seat);
        }
    }
}
