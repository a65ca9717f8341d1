/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.annotation.DataSubject;
import dev.privet.annotation.Lawful;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RetainFor;
import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.ledger.LedgerEntry;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.FinancialData;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.PhoneNumber;
import dev.privet.vocabulary.Purpose;
import dev.privet.vocabulary.UsageData;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows that several purposes need, each for a period of its own from a date of its own, and fields that end before their row. */
class SeveralPeriodsTest {

    private static final LocalDate BILLING_OVER = LocalDate.of(2019, 11, 21);
    private static final LocalDate SUPPORT_OVER = LocalDate.of(2024, 11, 21);

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenTwoPurposes_whenSwept_thenARowGoesOnlyOnceBothPeriodsHavePassed(Stack stack) throws Exception {
        try (Swept swept = Swept.on(stack, Account.class)) {
            swept.persist(
                    new Account(1, BILLING_OVER, SUPPORT_OVER),
                    new Account(2, BILLING_OVER.plusDays(1), SUPPORT_OVER),
                    new Account(3, BILLING_OVER, SUPPORT_OVER.plusDays(1)),
                    new Account(4, BILLING_OVER, null),
                    new Account(5, null, SUPPORT_OVER),
                    new Account(6, null, null));

            assertThat(Swept.lines(swept.sweep.dryRun()))
                    .containsExactly(
                            "Account: anonymise iban of 3 with billedOn up to 2019-11-21",
                            "Account: anonymise phone of 3 with helpedAt up to 2024-11-21",
                            "Account: delete 1 with billedOn up to 2019-11-21 and helpedAt up to 2024-11-21");
            assertThat(swept.sweep.inBatchesOf(2).run().rows()).isEqualTo(7);

            assertThat(swept.sql("select count(*) from account where id = 1")).isEqualTo("0");
            assertThat(swept.sql("select count(*) from account")).isEqualTo("5");
            assertThat(swept.sql("select count(*) from account where name is not null"))
                    .as("what both need is there as long as one does")
                    .isEqualTo("5");
            assertThat(left(swept, "iban")).isEqualTo("2,5,6");
            assertThat(left(swept, "phone")).isEqualTo("3,4,6");
            assertThat(swept.sweep.run().rows()).isZero();
            assertThat(swept.jpa.ledger().latest(9))
                    .extracting(LedgerEntry::detail)
                    .last()
                    .isEqualTo(
                            "Account: delete 1 with billedOn up to 2019-11-21 and helpedAt up to 2024-11-21 after P7Y and"
                                    + " P2Y; tax law");
        }
    }

    private static @Nullable String left(Swept swept, String column) throws Exception {
        return swept.sql("select string_agg(cast(id as varchar), ',' order by id) from account where " + column
                + " is not null");
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenAFieldThatEndsBeforeItsRow_whenSwept_thenItAloneIsAnonymisedAndStaleCopiesFail(Stack stack)
            throws Exception {
        try (Swept swept = Swept.on(stack, Caller.class)) {
            Caller caller = new Caller();
            caller.id = 1;
            caller.name = "Ada Example";
            caller.lastPlace = "Sample Street";
            caller.calledOn = LocalDate.of(2026, 8, 23);
            swept.persist(caller);
            Caller stale = swept.factory.callInTransaction(manager -> manager.find(Caller.class, 1));

            assertThat(Swept.lines(swept.sweep.run()))
                    .containsExactly(
                            "Caller: anonymise lastPlace of 1 with calledOn up to 2026-08-23",
                            "Caller: anonymise 0 with calledOn up to 2023-11-21");

            assertThat(swept.sql("select name from caller where lastplace is null and version = " + stack.version(1)))
                    .isEqualTo("Ada Example");
            stale.name = "Ada Other";
            assertThatThrownBy(() -> swept.factory.runInTransaction(manager -> manager.merge(stale)))
                    .hasStackTraceContaining("OptimisticLock");
        }
    }

    @Test
    void givenAPeriodThatRunsFromADateThatEndsEarlier_whenSetUp_thenRefused() {
        assertThatThrownBy(() -> Swept.on(Stack.HIBERNATE_H2, Tracked.class))
                .isInstanceOf(PrivacyConfigurationException.class)
                .hasMessageContaining("PRIVET-0501 Tracked.seenOn")
                .hasMessageContaining(
                        "it may be emptied before a period of Tracked is over, which runs from it and would then never end.");
    }

    @Lawful(title = "Bill", basis = LawfulBasis.CONTRACT)
    interface Billing extends Purpose {}

    @Lawful(title = "Help", basis = LawfulBasis.CONTRACT)
    interface Help extends Purpose {}

    @Entity(name = "Account")
    @DataSubject("account")
    @RetainFor(period = "P7Y", from = "billedOn", then = Disposal.DELETE, because = "tax law", purposes = Billing.class)
    @RetainFor(period = "P2Y", from = "helpedAt", then = Disposal.DELETE, purposes = Help.class)
    static class Account {
        @Id
        Integer id;

        @PersonalData(
                category = PersonName.class,
                purposes = {Billing.class, Help.class})
        String name = "Ada Example";

        @PersonalData(category = FinancialData.class, purposes = Billing.class)
        String iban = "GB00";

        @PersonalData(category = PhoneNumber.class, purposes = Help.class)
        String phone = "1";

        @Nullable
        LocalDate billedOn;

        @Nullable
        Instant helpedAt;

        Account() {}

        Account(int id, @Nullable LocalDate billedOn, @Nullable LocalDate helpedOn) {
            this.id = id;
            this.billedOn = billedOn;
            this.helpedAt =
                    helpedOn == null ? null : helpedOn.atTime(23, 59, 59).toInstant(ZoneOffset.UTC);
        }
    }

    @Entity(name = "Caller")
    @DataSubject("caller")
    @NullUnmarked
    @RetainFor(period = "P3Y", from = "calledOn", then = Disposal.ANONYMISE)
    static class Caller {
        @Id
        Integer id;

        @PersonalData(category = PersonName.class, purposes = Help.class)
        String name;

        @RetainFor(period = "P90D", then = Disposal.ANONYMISE)
        @PersonalData(category = UsageData.class, purposes = Help.class)
        String lastPlace;

        LocalDate calledOn;

        @Version
        int version;
    }

    @Entity(name = "Tracked")
    @DataSubject("tracked")
    @NullUnmarked
    @RetainFor(period = "P3Y", from = "seenOn", then = Disposal.DELETE)
    static class Tracked {
        @Id
        Integer id;

        @RetainFor(period = "P90D", then = Disposal.ANONYMISE)
        @PersonalData(category = UsageData.class, purposes = Help.class)
        LocalDate seenOn;
    }
}
