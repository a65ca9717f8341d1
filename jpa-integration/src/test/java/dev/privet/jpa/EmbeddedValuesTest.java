/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.privet.annotation.DataSubject;
import dev.privet.annotation.NotPersonalData;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RetainFor;
import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.jpa.shop.Purposes;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.LocationData;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.PhoneNumber;
import dev.privet.vocabulary.PostalAddress;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Personal values in objects that are embedded in rows: no mark of their class may outlive the row's period. */
class EmbeddedValuesTest {

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenAMarkedEmbeddableTwiceInOneRow_whenAnonymised_thenNothingOfEitherIsLeft(Stack stack) throws Exception {
        try (Swept swept = Swept.on(stack, Buyer.class)) {
            Buyer buyer = new Buyer();
            buyer.id = 1;
            buyer.billing = address("Billing Street");
            buyer.shipping = address("Shipping Street");
            buyer.depot = address("Depot Street");
            buyer.phone = new Phone("+44", "20 7946 0000");
            buyer.seat = new Seat();
            buyer.seat.seatRow = "A";
            buyer.seat.guest = "Bob Sample";
            buyer.leftOn = Swept.LONG_AGO;
            swept.persist(buyer);

            assertThat(Swept.lines(swept.sweep.run()))
                    .containsExactly("Buyer: anonymise 1 with leftOn up to 2025-11-21");

            assertThat(swept.sql("select count(*) from buyer where street is null and lat is null and zip = '1'"
                            + " and ship_street = 'anonymised' and ship_lat is null and ship_zip = '1'"))
                    .isEqualTo("1");
            assertThat(swept.sql("select depot_street from buyer"))
                    .as("said not to be personal there")
                    .isEqualTo("Depot Street");
            assertThat(swept.sql("select prefix || coalesce(number, '-') from buyer"))
                    .isEqualTo("+44-");
            assertThat(swept.sql("select seatrow || coalesce(guest, '-') from buyer"))
                    .isEqualTo("A-");
            assertThat(swept.sweep.run().rows()).isZero();
        }
    }

    @Test
    void givenValuesInTablesOfTheirOwn_whenSetUp_thenEachIsTold() {
        PrivacyConfigurationException refused = catchThrowableOfType(
                PrivacyConfigurationException.class, () -> Swept.on(Stack.HIBERNATE_H2, Mover.class));

        assertThat(refused.problems())
                .extracting(Problem::place, Problem::why)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(
                                "Mover.home.names", "it holds many values in a table of their own."),
                        org.assertj.core.groups.Tuple.tuple(
                                "Mover.past", "it holds many values in a table of their own."),
                        org.assertj.core.groups.Tuple.tuple(
                                "Mover.byYear", "it holds many values in a table of their own."));
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenOnePartOfAnEmbeddedObjectThatEndsEarlier_whenSwept_thenThatPartGoesAlone(Stack stack) throws Exception {
        try (Swept swept = Swept.on(
                stack,
                marks -> marks.type(Walker.class)
                        .retainFor(kept -> kept.on("last.lat").period("P1M").then(Disposal.ANONYMISE)),
                Walker.class)) {
            Walker walker = new Walker();
            walker.id = 1;
            walker.name = "Ada Example";
            walker.last = new Point();
            walker.last.lat = "51.5";
            walker.last.seenOn = LocalDate.of(2026, 1, 1);
            swept.persist(walker);

            assertThat(Swept.lines(swept.sweep.run()))
                    .containsExactly(
                            "Walker: anonymise last.lat of 1 with last.seenOn up to 2026-10-21",
                            "Walker: anonymise 0 with last.seenOn up to 2024-11-21");
            assertThat(swept.sql("select name || coalesce(lat, '-') from walker"))
                    .isEqualTo("Ada Example-");
        }
    }

    private static Address address(String street) {
        Address address = new Address();
        address.street = street;
        address.zip = "1";
        address.point = new Coordinate();
        address.point.lat = "51.5";
        return address;
    }

    @Embeddable
    @NullUnmarked
    static class Address {
        @PersonalData(category = PostalAddress.class, purposes = Purposes.Delivery.class)
        String street;

        String zip;

        @Embedded
        Coordinate point;
    }

    @Embeddable
    @NullUnmarked
    static class Coordinate {
        @PersonalData(category = LocationData.class, purposes = Purposes.Delivery.class)
        String lat;
    }

    @Embeddable
    public record Phone(
            String prefix,

            @Nullable @PersonalData(category = PhoneNumber.class, purposes = Purposes.Delivery.class)
            String number) {}

    @Embeddable
    @NullUnmarked
    static class Seat {
        String seatRow;
        String guest;
    }

    @Entity(name = "Buyer")
    @DataSubject("buyer")
    @RetainFor(period = "P1Y", from = "leftOn", then = Disposal.ANONYMISE)
    @PersonalData(category = PersonName.class, purposes = Purposes.Delivery.class, members = "seat.guest")
    @NullUnmarked
    static class Buyer {
        @Id
        Integer id;

        @Embedded
        Address billing;

        @Embedded
        @AttributeOverride(name = "street", column = @Column(name = "ship_street", nullable = false))
        @AttributeOverride(name = "zip", column = @Column(name = "ship_zip"))
        @AttributeOverride(name = "point.lat", column = @Column(name = "ship_lat"))
        Address shipping;

        @Embedded
        @NotPersonalData(because = "a place of ours")
        @AttributeOverride(name = "street", column = @Column(name = "depot_street"))
        @AttributeOverride(name = "zip", column = @Column(name = "depot_zip"))
        @AttributeOverride(name = "point.lat", column = @Column(name = "depot_lat"))
        Address depot;

        Phone phone;

        @Embedded
        Seat seat;

        LocalDate leftOn;
    }

    @Embeddable
    @NullUnmarked
    static class Home {
        @ElementCollection
        @PersonalData(category = PersonName.class, purposes = Purposes.Delivery.class)
        Set<String> names;
    }

    @Entity(name = "Mover")
    @DataSubject("mover")
    @RetainFor(period = "P1Y", from = "leftOn", then = Disposal.ANONYMISE)
    @NullUnmarked
    static class Mover {
        @Id
        Integer id;

        @Embedded
        Home home;

        @ElementCollection
        List<Coordinate> past;

        @ElementCollection
        Map<Integer, Coordinate> byYear;

        @ElementCollection
        List<String> colours;

        LocalDate leftOn;
    }

    @Embeddable
    @NullUnmarked
    static class Point {
        String lat;
        LocalDate seenOn;
    }

    @Entity(name = "Walker")
    @DataSubject("walker")
    @RetainFor(period = "P2Y", from = "last.seenOn", then = Disposal.ANONYMISE)
    @PersonalData(category = LocationData.class, purposes = Purposes.Delivery.class, members = "last.lat")
    @NullUnmarked
    static class Walker {
        @Id
        Integer id;

        @PersonalData(category = PersonName.class, purposes = Purposes.Delivery.class)
        String name;

        @Embedded
        Point last;
    }
}
