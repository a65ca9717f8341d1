/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.annotation.DataSubject;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RetainFor;
import dev.privet.jpa.shop.Purposes;
import dev.privet.retention.LeftReason;
import dev.privet.retention.LeftRows;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.PersonName;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows that only their holder knows: they go before it, and it does not go before them. */
class HeldRowsTest {

    private static Basket basket(int id, LocalDate day) {
        Basket basket = new Basket();
        basket.id = id;
        basket.owner = "Ada Example";
        basket.day = day;
        return basket;
    }

    private static ZItem item(int id, LocalDate day) {
        ZItem item = new ZItem();
        item.id = id;
        item.text = "Item " + id;
        item.day = day;
        return item;
    }

    private static ZLabel label(int id, LocalDate day) {
        ZLabel label = new ZLabel();
        label.id = id;
        label.text = "Label " + id;
        label.day = day;
        return label;
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenChildrenWithNoWayBack_whenAllAreDue_thenTheyGoBeforeTheirHolder(Stack stack) throws Exception {
        try (Swept swept = Swept.on(stack, Basket.class, ZItem.class, ZLabel.class)) {
            Basket basket = basket(1, Swept.LONG_AGO);
            basket.items.add(item(1, Swept.LONG_AGO));
            basket.labels.add(label(1, Swept.LONG_AGO));
            swept.persist(basket);

            // A label stays without what was personal in it, and a row about nobody needs no way to a person.
            assertThat(Swept.lines(swept.sweep.run()))
                    .containsExactly(
                            "ZItem: delete 1 with day up to 2025-11-21",
                            "ZLabel: anonymise 1 with day up to 2025-11-21",
                            "Basket: delete 1 with day up to 2025-11-21");
            assertThat(swept.sql("select count(*) from zlabel where text is null"))
                    .isEqualTo("1");
        }
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenAHolderThatIsDueBeforeItsChildren_whenSwept_thenItStaysAndIsTold(Stack stack) throws Exception {
        try (Swept swept = Swept.on(stack, Basket.class, ZItem.class, ZLabel.class)) {
            Basket basket = basket(1, Swept.LONG_AGO);
            basket.items.add(item(1, LocalDate.of(2026, 1, 1)));
            basket.items.add(item(2, LocalDate.of(2026, 1, 1)));
            swept.persist(basket);

            assertThat(swept.sweep.run().rows()).isZero();
            assertThat(swept.left(Basket.class))
                    .containsExactly(new LeftRows(LeftReason.REFERRED_TO, "Basket.items", 1));

            assertThat(swept.sql("select count(*) from basket")).isEqualTo("1");
            assertThat(swept.sql("select count(*) from zitem where basket_id = 1"))
                    .isEqualTo("2");
            assertThat(swept.jpa.ledger().latest(9)).isEmpty();
        }
    }

    /** No constraint of the database would stand against this: the table between the two would be cleared first. */
    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenAChildBehindATableOfItsOwn_whenItsHolderIsDueFirst_thenItKeepsItsWayToThePerson(Stack stack)
            throws Exception {
        try (Swept swept = Swept.on(stack, Basket.class, ZItem.class, ZLabel.class)) {
            Basket basket = basket(1, Swept.LONG_AGO);
            basket.labels.add(label(1, LocalDate.of(2026, 1, 1)));
            basket.labels.add(label(2, Swept.LONG_AGO));
            swept.persist(basket);

            assertThat(swept.sweep.run().rows()).isEqualTo(1);
            assertThat(swept.left(Basket.class))
                    .containsExactly(new LeftRows(LeftReason.REFERRED_TO, "Basket.labels", 1));

            assertThat(swept.sql("select count(*) from basket_zlabel")).isEqualTo("2");
            assertThat(swept.sql("select text from zlabel where id = 1")).isEqualTo("Label 1");
        }
    }

    @Entity(name = "Basket")
    @DataSubject("basket")
    @RetainFor(period = "P1Y", from = "day", then = Disposal.DELETE)
    @NullUnmarked
    static class Basket {
        @Id
        Integer id;

        @PersonalData(category = PersonName.class, purposes = Purposes.Delivery.class)
        String owner;

        @Column(name = "the_day")
        LocalDate day;

        @OneToMany(cascade = CascadeType.ALL)
        @JoinColumn(name = "basket_id")
        List<ZItem> items = new ArrayList<>();

        @OneToMany(cascade = CascadeType.ALL)
        List<ZLabel> labels = new ArrayList<>();
    }

    @Entity(name = "ZItem")
    @RetainFor(period = "P1Y", from = "day", then = Disposal.DELETE)
    @NullUnmarked
    static class ZItem {
        @Id
        Integer id;

        @PersonalData(category = FreeText.class, purposes = Purposes.Delivery.class)
        String text;

        @Column(name = "the_day")
        LocalDate day;
    }

    @Entity(name = "ZLabel")
    @RetainFor(period = "P1Y", from = "day", then = Disposal.ANONYMISE)
    @NullUnmarked
    static class ZLabel {
        @Id
        Integer id;

        @PersonalData(category = FreeText.class, purposes = Purposes.Delivery.class)
        String text;

        @Column(name = "the_day")
        LocalDate day;
    }
}
