/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RetainFor;
import dev.privet.jpa.shop.Purposes;
import dev.privet.retention.DisposedBatch;
import dev.privet.retention.DueRows;
import dev.privet.retention.LeftReason;
import dev.privet.retention.LeftRows;
import dev.privet.retention.RetentionReview;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.PersonName;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows to which others refer: those that must stay do, and the others of the batch go. */
class SweptReferencesTest {

    private static final LocalDate NOT_LONG_AGO = LocalDate.of(2026, 1, 1);

    private static Swept swept(Stack stack) throws Exception {
        Swept swept = Swept.on(stack, Customer.class, Invoice.class, Basket.class);
        Customer ada = new Customer(1, null);
        Customer bob = new Customer(2, ada);
        Customer carol = new Customer(3, null);
        Customer dora = new Customer(4, null);
        swept.persist(ada, bob, carol, dora);
        swept.persist(new Invoice(1, carol, NOT_LONG_AGO), new Invoice(2, dora, Swept.LONG_AGO), new Basket(1, dora));
        return swept;
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenRowsThatAreKeptLonger_whenSwept_thenWhatTheyReferToStaysAndTheRestGoes(Stack stack) throws Exception {
        try (Swept swept = swept(stack)) {
            LeftRows left = new LeftRows(LeftReason.REFERRED_TO, "Invoice.customer", 1);

            assertThat(swept.store.count(swept.cutOff(Customer.class), List.of()))
                    .as("the second invoice goes before, on the same day")
                    .isEqualTo(new DueRows(3, List.of(left), 4));
            assertThat(swept.sweep.run().rows()).isEqualTo(4);
            assertThat(swept.left(Customer.class)).containsExactly(left);

            assertThat(swept.sql("select min(id) from customer where id = 3")).isEqualTo("3");
            assertThat(swept.sql("select count(*) from customer")).isEqualTo("1");
            assertThat(swept.sql("select count(*) from basket where lasttouchedby_id is null"))
                    .as("a row about nobody lets go")
                    .isEqualTo("1");
        }
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenCascadesOfTheDatabase_whenSwept_thenNothingAboutSomebodyGoesAlong(Stack stack) throws Exception {
        try (Swept swept = swept(stack)) {
            swept.execute(
                    "create table account (id int primary key, owner int references customer (id) on delete cascade)");
            swept.execute("alter table invoice add account int references account (id) on delete cascade");
            swept.execute("insert into account values (1, 1), (2, 2)");
            swept.execute("update invoice set account = 1 where id = 1");

            assertThat(swept.sweep.run().rows()).isEqualTo(3);

            assertThat(swept.sql("select count(*) from invoice where id = 1")).isEqualTo("1");
            assertThat(swept.sql("select sum(id) from customer")).isEqualTo("4");
            assertThat(swept.sql("select count(*) from account"))
                    .as("what is about nobody goes with its owner")
                    .isEqualTo("1");
            assertThat(swept.left(Customer.class))
                    .containsExactlyInAnyOrder(
                            new LeftRows(LeftReason.REFERRED_TO, fold(stack), 1),
                            new LeftRows(LeftReason.REFERRED_TO, "Invoice.customer", 1));
        }
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenRowsWithoutADate_whenReviewed_thenTheyAreCounted(Stack stack) throws Exception {
        try (Swept swept = swept(stack)) {
            swept.execute("update customer set lefton = null where id < 3");

            assertThat(swept.sweep.review().of(RetentionReview.Kind.NOT_BEGUN))
                    .extracting(RetentionReview.Point::toString)
                    .containsExactly("Customer: no date in leftOn (2 rows)");
        }
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenTheEndOfAMonth_whenCounted_thenWhatReferredAndIsDueThatDayKeepsNothing(Stack stack) throws Exception {
        try (Swept swept = Swept.on(stack, Visitor.class, Visit.class)) {
            LocalDate endOfFebruary = LocalDate.of(2026, 2, 28);
            Visitor eve = new Visitor(1, endOfFebruary);
            swept.persist(eve, new Visit(1, eve, endOfFebruary));

            assertThat(swept.store.count(swept.cutOff(Visitor.class, LocalDate.of(2026, 3, 31)), List.of()))
                    .isEqualTo(new DueRows(1, List.of(), 1));
            assertThat(swept.store.count(swept.cutOff(Visitor.class, LocalDate.of(2026, 3, 30)), List.of()))
                    .isEqualTo(new DueRows(0, List.of(new LeftRows(LeftReason.REFERRED_TO, "Visit.visitor", 1)), 1));
        }
    }

    private static String fold(Stack stack) {
        return stack.isPostgreSql() ? "invoice.account" : "INVOICE.ACCOUNT";
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenTwoPasses_whenTheyTakeTurns_thenEachRowGoesOnce(Stack stack) throws Exception {
        try (Swept swept = swept(stack)) {
            swept.execute("delete from invoice");
            swept.execute("delete from basket");
            swept.execute("insert into customer (id, name, lefton) select x.id + 10, 'Sample', date '2001-02-03' from ("
                    + "select row_number() over () as id from (values (1), (2), (3), (4), (5), (6), (7)) a (v),"
                    + " (values (1), (2), (3), (4), (5), (6), (7)) b (w)) x");
            var one = swept.store.begin(swept.cutOff(Customer.class));
            var other = swept.store.begin(swept.cutOff(Customer.class));
            long rows = 0;
            DisposedBatch last;
            do {
                rows += one.next(swept.order(5)).rows();
                last = other.next(swept.order(7));
                rows += last.rows();
            } while (!last.isLast());

            assertThat(rows).isEqualTo(53);
            assertThat(swept.sql("select count(*) from customer")).isEqualTo("0");
            assertThat(swept.jpa.ledger().latest(100).stream()
                            .mapToLong(entry -> entry.count())
                            .sum())
                    .isEqualTo(53);
        }
    }

    @Entity(name = "Customer")
    @DataSubject("customer")
    @RetainFor(period = "P1Y", from = "leftOn", then = Disposal.DELETE)
    @NullUnmarked
    static class Customer {
        @Id
        Integer id;

        @PersonalData(category = PersonName.class, purposes = Purposes.Support.class)
        String name = "Ada Example";

        @ManyToOne
        Customer broughtBy;

        LocalDate leftOn = Swept.LONG_AGO;

        Customer() {}

        Customer(int id, @Nullable Customer broughtBy) {
            this.id = id;
            this.broughtBy = broughtBy;
        }
    }

    @Entity(name = "Invoice")
    @RetainFor(period = "P1Y", from = "issuedOn", then = Disposal.DELETE)
    @NullUnmarked
    static class Invoice {
        @Id
        Integer id;

        @ManyToOne
        @AboutSubject
        Customer customer;

        @PersonalData(category = FreeText.class, purposes = Purposes.Support.class)
        String text;

        LocalDate issuedOn;

        Invoice() {}

        Invoice(int id, Customer customer, LocalDate issuedOn) {
            this.id = id;
            this.customer = customer;
            this.issuedOn = issuedOn;
        }
    }

    @Entity(name = "Basket")
    @NullUnmarked
    static class Basket {
        @Id
        Integer id;

        @ManyToOne
        Customer lastTouchedBy;

        Basket() {}

        Basket(int id, Customer lastTouchedBy) {
            this.id = id;
            this.lastTouchedBy = lastTouchedBy;
        }
    }

    @Entity(name = "Visitor")
    @DataSubject("visitor")
    @RetainFor(period = "P1M", from = "leftOn", then = Disposal.DELETE)
    @NullUnmarked
    static class Visitor {
        @Id
        Integer id;

        @PersonalData(category = PersonName.class, purposes = Purposes.Support.class)
        String name = "Eve Example";

        LocalDate leftOn;

        Visitor() {}

        Visitor(int id, LocalDate leftOn) {
            this.id = id;
            this.leftOn = leftOn;
        }
    }

    @Entity(name = "Visit")
    @RetainFor(period = "P30D", from = "madeOn", then = Disposal.DELETE)
    @NullUnmarked
    static class Visit {
        @Id
        Integer id;

        @ManyToOne
        @AboutSubject
        Visitor visitor;

        LocalDate madeOn;

        Visit() {}

        Visit(int id, Visitor visitor, LocalDate madeOn) {
            this.id = id;
            this.visitor = visitor;
            this.madeOn = madeOn;
        }
    }
}
