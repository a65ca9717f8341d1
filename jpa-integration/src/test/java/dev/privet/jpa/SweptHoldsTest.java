/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RetainFor;
import dev.privet.contract.PrivacyFailureException;
import dev.privet.jpa.shop.Purposes;
import dev.privet.retention.DisposedBatch;
import dev.privet.retention.DueRows;
import dev.privet.retention.HoldFixtures;
import dev.privet.retention.HoldScope;
import dev.privet.retention.HoldStore;
import dev.privet.retention.LeftReason;
import dev.privet.retention.LeftRows;
import dev.privet.retention.LegalHold;
import dev.privet.retention.RetentionPass;
import dev.privet.retention.SweepOrder;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.PersonName;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What legal holds on single records and persons keep from a sweep. */
class SweptHoldsTest {

    private static Swept swept(Stack stack) throws Exception {
        Swept swept = Swept.on(stack, Tenant.class, Letter.class, Meter.class);
        Tenant ada = new Tenant(1, "Ada Example");
        Tenant bob = new Tenant(2, "Bob Sample");
        swept.persist(
                ada,
                bob,
                new Letter(1, ada, null),
                new Letter(2, bob, ada),
                new Letter(3, bob, null),
                new Letter(4, bob, null),
                new Meter(2024, 1),
                new Meter(2024, 2),
                new Meter(2025, 1));
        return swept;
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenAHoldOnARecord_whenSwept_thenItAloneStaysAndIsTold(Stack stack) throws Exception {
        try (Swept swept = swept(stack)) {
            LegalHold hold = swept.hold(new HoldScope.OfRecord("Letter", "3"), "claim 17");
            LeftRows held = new LeftRows(LeftReason.HELD, "claim 17", 1);

            assertThat(swept.store.count(swept.cutOff(Letter.class), swept.holds.live()))
                    .isEqualTo(new DueRows(3, List.of(held), 4));
            assertThat(swept.pass(Letter.class, 2))
                    .containsExactly(
                            new DisposedBatch(2, List.of(), false),
                            new DisposedBatch(1, List.of(held), false),
                            new DisposedBatch(0, List.of(), true));
            assertThat(swept.sql("select min(id) from letter")).isEqualTo("3");

            HoldFixtures.release(swept.holds, hold.id());

            assertThat(swept.pass(Letter.class, 2))
                    .extracting(DisposedBatch::rows)
                    .containsExactly(1L);
        }
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenAHoldOnAPerson_whenSwept_thenRowsAboutThemByAnyLinkStay(Stack stack) throws Exception {
        try (Swept swept = swept(stack)) {
            swept.hold(new HoldScope.OfSubject("tenant", "1"), "claim 18");

            assertThat(swept.store.count(swept.cutOff(Letter.class), swept.holds.live()))
                    .isEqualTo(new DueRows(2, List.of(new LeftRows(LeftReason.HELD, "claim 18", 2)), 4));
            assertThat(swept.left(Letter.class)).containsExactly(new LeftRows(LeftReason.HELD, "claim 18", 2));
            assertThat(swept.sql("select sum(id) from letter")).isEqualTo("3");
            assertThat(swept.left(Tenant.class)).containsExactly(new LeftRows(LeftReason.HELD, "claim 18", 1));
            assertThat(swept.sql("select name from tenant where name <> 'x' and id = 1"))
                    .isEqualTo("Ada Example");
            assertThat(swept.sql("select name from tenant where id = 2")).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenAHoldOnARecordWithAComposedId_whenSwept_thenItStays(Stack stack) throws Exception {
        try (Swept swept = swept(stack)) {
            swept.hold(new HoldScope.OfRecord("Meter", "2/2024"), "claim 19");

            assertThat(swept.pass(Meter.class, 1).stream()
                            .mapToLong(DisposedBatch::rows)
                            .sum())
                    .isEqualTo(2);
            assertThat(swept.sql("select count(*) from meter where ofyear = 2024 and number = 2"))
                    .isEqualTo("1");
        }
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenHoldsThatCannotBeToldFromRows_whenSwept_thenAllOfTheTypeStay(Stack stack) throws Exception {
        try (Swept swept = swept(stack)) {
            LegalHold hold = swept.hold(new HoldScope.OfRecord("Letter", "three"), "claim 20");
            assertThat(swept.left(Letter.class)).containsExactly(new LeftRows(LeftReason.HELD, "claim 20", 4));
            HoldFixtures.release(swept.holds, hold.id());

            swept.hold(new HoldScope.OfSubject("landlord", "1"), "claim 21");

            assertThat(swept.left(Letter.class)).containsExactly(new LeftRows(LeftReason.HELD, "claim 21", 4));
            assertThat(swept.sql("select count(*) from letter")).isEqualTo("4");
        }
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenAHoldOnATypeOrPurpose_whenItComesDuringAPass_thenTheNextBatchLeavesAll(Stack stack) throws Exception {
        try (Swept swept = swept(stack)) {
            RetentionPass letters = swept.store.begin(swept.cutOff(Letter.class));
            RetentionPass meters = swept.store.begin(swept.cutOff(Meter.class));
            letters.next(swept.order(1));
            meters.next(swept.order(1));

            LegalHold hold = swept.hold(new HoldScope.OfType("Letter"), "claim 22");

            assertThat(letters.next(swept.order(10)))
                    .isEqualTo(new DisposedBatch(0, List.of(new LeftRows(LeftReason.HELD, "claim 22", 3)), true));
            HoldFixtures.release(swept.holds, hold.id());
            swept.hold(new HoldScope.OfPurpose("support"), "claim 23");
            assertThat(meters.next(swept.order(10)))
                    .isEqualTo(new DisposedBatch(0, List.of(new LeftRows(LeftReason.HELD, "claim 23", 2)), true));
        }
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenHoldsThatCannotBeRead_whenSwept_thenNothingGoes(Stack stack) throws Exception {
        try (Swept swept = swept(stack)) {
            HoldStore unreadable = new HoldFixtures.Away();
            SweepOrder order = swept.order(10);

            assertThatThrownBy(() -> swept.store
                            .begin(swept.cutOff(Letter.class))
                            .next(new SweepOrder(
                                    10, unreadable, order.archive(), order.pseudonyms(), order.evidence())))
                    .isInstanceOf(PrivacyFailureException.class)
                    .hasMessageContaining("PRIVET-0502 Letter");

            assertThat(swept.sql("select count(*) from letter")).isEqualTo("4");
        }
    }

    @Entity(name = "Tenant")
    @DataSubject("tenant")
    @RetainFor(period = "P1Y", from = "leftOn", then = Disposal.ANONYMISE)
    @NullUnmarked
    static class Tenant {
        @Id
        Integer id;

        @PersonalData(category = PersonName.class, purposes = Purposes.Support.class)
        String name;

        LocalDate leftOn = Swept.LONG_AGO;

        Tenant() {}

        Tenant(int id, String name) {
            this.id = id;
            this.name = name;
        }
    }

    @Entity(name = "Letter")
    @RetainFor(period = "P1Y", from = "writtenOn", then = Disposal.DELETE)
    @NullUnmarked
    static class Letter {
        @Id
        Integer id;

        @ManyToOne
        @AboutSubject
        Tenant writer;

        @ManyToOne
        @AboutSubject
        Tenant about;

        @PersonalData(category = FreeText.class, purposes = Purposes.Support.class)
        String text = "Dear landlord";

        LocalDate writtenOn = Swept.LONG_AGO;

        Letter() {}

        Letter(int id, Tenant writer, @Nullable Tenant about) {
            this.id = id;
            this.writer = writer;
            this.about = about;
        }
    }

    @Embeddable
    @NullUnmarked
    static class MeterKey {
        int ofYear;
        int number;

        @Override
        public boolean equals(Object other) {
            return other instanceof MeterKey key && key.ofYear == ofYear && key.number == number;
        }

        @Override
        public int hashCode() {
            return 31 * ofYear + number;
        }
    }

    @Entity(name = "Meter")
    @RetainFor(period = "P1Y", from = "readOn", then = Disposal.DELETE)
    @NullUnmarked
    static class Meter {
        @EmbeddedId
        MeterKey id;

        @PersonalData(category = FreeText.class, purposes = Purposes.Support.class)
        String text = "1 kWh";

        @ManyToOne
        @AboutSubject
        Tenant tenant;

        LocalDate readOn = Swept.LONG_AGO;

        Meter() {}

        Meter(int year, int number) {
            id = new MeterKey();
            id.ofYear = year;
            id.number = number;
        }
    }
}
