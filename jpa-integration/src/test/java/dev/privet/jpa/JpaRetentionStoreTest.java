/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.privet.contract.PrivacyFailureException;
import dev.privet.jpa.shop.Client;
import dev.privet.ledger.LedgerEntry;
import dev.privet.ledger.LedgerEvent;
import dev.privet.retention.SweepReport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a sweep does to the rows of the shop. On the day of these tests, the periods end with 21 November. */
class JpaRetentionStoreTest {

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenRowsPastTheirPeriod_whenSwept_thenTheyGoWithTheirCollectionsAndTheRestStays(Stack stack)
            throws Exception {
        try (Shop shop = Shop.on(stack)) {
            shop.open();

            SweepReport planned = shop.privet.sweep().dryRun();

            assertThat(planned.lines())
                    .extracting(SweepReport.Line::toString)
                    .containsExactly(
                            "Complaint: delete 3 with purchase.boughtOn up to 2024-11-21",
                            "Purchase: delete 1 with boughtOn up to 2024-11-21",
                            "Client: anonymise 1 with closedAt up to 2025-11-21");
            assertThat(shop.sql("select count(*) from purchase")).isEqualTo(3);

            SweepReport done = shop.privet.sweep().inBatchesOf(2).run();

            assertThat(done.lines()).extracting(SweepReport.Line::rows).containsExactly(3L, 1L, 1L);
            assertThat(done.lines()).extracting(SweepReport.Line::batches).containsExactly(2, 1, 1);
            assertThat(shop.sql("select count(*) from complaint")).isEqualTo(1);
            assertThat(shop.sql("select count(*) from purchase")).isEqualTo(2);
            assertThat(shop.sql("select count(*) from purchase_notes")).isZero();
            assertThat(shop.sql("select count(*) from purchase_product")).isZero();
            assertThat(shop.privet.sweep().dryRun().rows()).isZero();
            assertThat(shop.privet.sweep().run().rows()).isZero();
            assertThat(shop.jpa.ledger().latest(10))
                    .extracting(LedgerEntry::event, LedgerEntry::type, LedgerEntry::count)
                    .containsExactly(
                            tuple(LedgerEvent.DISPOSED, "Complaint", 2L),
                            tuple(LedgerEvent.DISPOSED, "Complaint", 1L),
                            tuple(LedgerEvent.DISPOSED, "Purchase", 1L),
                            tuple(LedgerEvent.DISPOSED, "Client", 1L));
        }
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenAPersonPastTheirPeriod_whenSwept_thenNothingOfThemIsLeftInTheRow(Stack stack) throws Exception {
        try (Shop shop = Shop.on(stack)) {
            shop.open();
            shop.factory.runInTransaction(manager -> {
                Client carol = Shop.client(3, "Carol Sample", "carol@example.org");
                carol.closedAt = Shop.NOW.minusSeconds(3600L * 24 * 800);
                manager.persist(carol);
            });

            shop.privet.sweep().run();

            assertThat(shop.sql("select count(*) from client where name = 'anonymised' and email like 'anonymised-%'"
                            + " and street is null and city is null and born is null and photo is null"
                            + " and closedat is not null and level = 'REGULAR' and version = "
                            + stack.version(1)))
                    .isEqualTo(2);
            assertThat(shop.sql("select count(distinct email) from client")).isEqualTo(3);
            assertThat(shop.sql(
                            "select count(*) from client where name = 'Ada Example' and version = " + stack.version(0)))
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenAnEntityInTheSharedCache_whenAnonymised_thenTheCacheForgetsIt(Stack stack) throws Exception {
        try (Shop shop = Shop.on(stack)) {
            shop.open();

            shop.privet.sweep().run();

            assertThat(shop.factory.<String>callInTransaction(manager -> manager.find(Client.class, Shop.BOB).name))
                    .isEqualTo("anonymised");
        }
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenABatchThatFails_whenSwept_thenDatabaseAndLedgerAreAsBefore(Stack stack) throws Exception {
        try (Shop shop = Shop.on(stack)) {
            shop.open();
            // Known as it was before the table below was there.
            shop.privet.sweep().dryRun();
            shop.execute("create table receipt (purchase uuid references purchase (id))");
            shop.execute("insert into receipt select id from purchase where greeting = 'Greeting 1'");

            assertThatThrownBy(() -> shop.privet.sweep().run())
                    .isInstanceOf(PrivacyFailureException.class)
                    .hasMessageContaining("PRIVET-0502 Purchase")
                    .hasMessageMatching("(?s).*\\((JdbcSQL\\w+|PSQL)Exception\\).*")
                    .hasMessageNotContaining("00000000-0000");

            assertThat(shop.sql("select count(*) from purchase")).isEqualTo(3);
            assertThat(shop.sql("select count(*) from purchase_notes")).isEqualTo(2);
            assertThat(shop.jpa.ledger().latest(10))
                    .extracting(LedgerEntry::type)
                    .containsExactly("Complaint");
        }
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenRowsToWhichAnUnmappedTableRefers_whenSwept_thenTheseStayAndTheOthersGo(Stack stack) throws Exception {
        try (Shop shop = Shop.on(stack)) {
            shop.open();
            shop.execute("update purchase set boughton = date '2020-01-01'");
            shop.execute("create table receipt (purchase uuid references purchase (id))");
            shop.execute("insert into receipt select id from purchase where greeting = 'Greeting 1'");

            SweepReport done = shop.privet.sweep().run();

            assertThat(done.lines()).extracting(SweepReport.Line::rows).containsExactly(4L, 2L, 1L);
            assertThat(shop.sql("select count(*) from purchase where greeting = 'Greeting 1'"))
                    .isEqualTo(1);
            assertThat(shop.sql("select count(*) from purchase")).isEqualTo(1);
            assertThat(shop.sql("select count(*) from receipt where purchase is not null"))
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenALedgerThatRefuses_whenSwept_thenNoRowGoes(Stack stack) throws Exception {
        try (Shop shop = Shop.on(stack)) {
            shop.open();
            shop.execute("drop table privet_ledger");

            assertThatThrownBy(() -> shop.privet.sweep().run())
                    .isInstanceOf(PrivacyFailureException.class)
                    .hasMessageContaining("PRIVET-0502 Complaint");

            assertThat(shop.sql("select count(*) from complaint")).isEqualTo(4);
        }
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenRowsThatAnotherTransactionHolds_whenSwept_thenTheyArePassedOver(Stack stack) throws Exception {
        try (Shop shop = Shop.on(stack)) {
            shop.open();
            shop.execute("delete from complaint");
            shop.execute("update purchase set boughton = date '2020-01-01'");
            shop.execute("delete from purchase_notes");
            try (var other = Databases.connect(shop.url);
                    var statement = other.createStatement()) {
                other.setAutoCommit(false);
                statement.execute("select id from purchase where greeting = 'Greeting 2' for update");

                assertThat(shop.privet.sweep().run().lines().get(1).rows()).isEqualTo(2);

                other.rollback();
            }
            assertThat(shop.sql("select count(*) from purchase")).isEqualTo(1);
        }
    }
}
