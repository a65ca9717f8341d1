/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.Lawful;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RetainFor;
import dev.privet.datamap.RetentionClock;
import dev.privet.datamap.RetentionRule;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.LedgerEntry;
import dev.privet.sample.Sample;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.FinancialData;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.PhoneNumber;
import dev.privet.vocabulary.Purpose;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What is due, and in which order, where several periods hold. */
@NullUnmarked // Rows as a framework fills them.
class RetentionScheduleTest {

    @Lawful(title = "Bill", basis = LawfulBasis.CONTRACT)
    interface Billing extends Purpose {}

    @Lawful(title = "Help", basis = LawfulBasis.CONTRACT)
    interface Support extends Purpose {}

    @DataSubject("client")
    @RetainFor(period = "P7Y", from = "billedOn", then = Disposal.DELETE, because = "tax law", purposes = Billing.class)
    @RetainFor(period = "P2Y", from = "helpedOn", then = Disposal.DELETE, purposes = Support.class)
    static class Client {
        LocalDate billedOn;
        LocalDate helpedOn;
        LocalDate askedOn;

        @PersonalData(
                category = PersonName.class,
                purposes = {Billing.class, Support.class})
        String name;

        @PersonalData(category = FinancialData.class, purposes = Billing.class)
        String account;

        @PersonalData(category = PhoneNumber.class, purposes = Support.class)
        String phone;

        @PersonalData(category = EmailAddress.class, purposes = Support.class)
        String email;

        @RetainFor(period = "P90D", from = "askedOn", then = Disposal.ANONYMISE)
        @PersonalData(category = FreeText.class, purposes = Support.class)
        String question;
    }

    @DataSubject("visitor")
    @RetainFor(period = "P1Y", from = "day", then = Disposal.ANONYMISE)
    static class Visitor {
        LocalDate day;

        @RetainFor(period = "P1Y", from = "day", then = Disposal.ANONYMISE, because = "as its row")
        @PersonalData(category = PersonName.class, purposes = Support.class)
        String name;

        @RetainFor(period = "P12M3D", from = "day", then = Disposal.ANONYMISE)
        @PersonalData(category = PhoneNumber.class, purposes = Support.class)
        String phone;

        @RetainFor(period = "P30D", from = "day", then = Disposal.ANONYMISE)
        @PersonalData(category = FreeText.class, purposes = Support.class)
        String note;
    }

    @DataSubject("member")
    static class KeptOn {
        LocalDate day;

        @RetainFor(period = "P1Y", from = "day", then = Disposal.ANONYMISE)
        @PersonalData(category = PersonName.class, purposes = Support.class)
        String name;
    }

    @RetainFor(period = "P2Y", from = "day", then = Disposal.DELETE)
    static class ZNote {
        @AboutSubject
        Visitor visitor;

        LocalDate day;

        @RetainFor(period = "P1M", from = "day", then = Disposal.ANONYMISE)
        @PersonalData(category = FreeText.class, purposes = Support.class)
        String text;
    }

    private static List<String> lines(Class<?>... classes) {
        return RetentionSchedule.of(Sample.map(classes), ZoneOffset.UTC).on(Sample.DAY).stream()
                .map(cutOff -> new SweepReport.Line(cutOff, 3, 0).toString())
                .toList();
    }

    @Test
    void givenPurposesWithPeriodsOfTheirOwn_whenScheduled_thenARowNeedsAllAndAFieldOnlyItsOwn() {
        assertThat(lines(Client.class))
                .containsExactly(
                        "Client: anonymise account of 3 with billedOn up to 2019-11-23",
                        "Client: anonymise email and phone of 3 with helpedOn up to 2024-11-23",
                        "Client: anonymise question of 3 with askedOn up to 2026-08-25",
                        "Client: delete 3 with billedOn up to 2019-11-23 and helpedOn up to 2024-11-23");
    }

    @Test
    void givenFieldsThatEndNoEarlierThanTheirRow_whenScheduled_thenTheyEndWithIt() {
        assertThat(lines(Visitor.class))
                .containsExactly(
                        "Visitor: anonymise note of 3 with day up to 2026-10-24",
                        "Visitor: anonymise 3 with day up to 2025-11-23");
    }

    @Test
    void givenAFieldInARowThatIsKeptOn_whenScheduled_thenTheFieldEndsAlone() {
        assertThat(lines(KeptOn.class)).containsExactly("KeptOn: anonymise name of 3 with day up to 2025-11-23");
    }

    @Test
    void givenRowsThatReferToOthers_whenScheduled_thenEachTypesFieldsComeBeforeItsRows() {
        assertThat(lines(Visitor.class, ZNote.class))
                .extracting(line -> line.replaceAll(" of? ?3.*", ""))
                .containsExactly(
                        "ZNote: anonymise text",
                        "ZNote: delete 3 with day up to 2024-11-23",
                        "Visitor: anonymise note",
                        "Visitor: anonymise 3 with day up to 2025-11-23");
    }

    @Test
    void givenTheSameDay_whenScheduledTwice_thenTheReportsAreEqual() {
        SweepReport one = report();

        assertThat(report()).isEqualTo(one).hasSameHashCodeAs(one);
    }

    private static SweepReport report() {
        return new SweepReport(
                true,
                RetentionSchedule.of(Sample.map(Client.class), ZoneOffset.UTC).on(Sample.DAY).stream()
                        .map(cutOff -> new SweepReport.Line(cutOff, 1, 0))
                        .toList());
    }

    @Test
    void givenFieldsAndSeveralPeriods_whenSwept_thenTheEvidenceNamesThemAll() {
        InMemoryLedger ledger = new InMemoryLedger();
        Rows rows = new Rows(ledger);
        rows.everywhere(1);

        rows.sweep(Sample.map(Client.class)).run();

        assertThat(ledger.latest(9))
                .extracting(LedgerEntry::detail)
                .containsExactly(
                        "Client: anonymise account of 1 with billedOn up to 2019-11-23 after P7Y; tax law",
                        "Client: anonymise email and phone of 1 with helpedOn up to 2024-11-23 after P2Y",
                        "Client: anonymise question of 1 with askedOn up to 2026-08-25 after P90D",
                        "Client: delete 1 with billedOn up to 2019-11-23 and helpedOn up to 2024-11-23 after P7Y and P2Y;"
                                + " tax law");
    }

    @Test
    void givenOneOfTwoClocksThatHasNotBegun_whenAskedOfARow_thenItIsKept() {
        CutOff rows = RetentionSchedule.of(Sample.map(Client.class), ZoneOffset.UTC)
                .on(Sample.DAY)
                .get(3);
        LocalDate longAgo = LocalDate.of(1990, 1, 1);

        assertThat(rows.limits())
                .extracting(CutOff.Limit::rule)
                .extracting(RetentionRule::from)
                .containsExactly(RetentionClock.of("billedOn"), RetentionClock.of("helpedOn"));
        assertThat(rows.covers(from -> longAgo)).isTrue();
        assertThat(rows.covers(from -> from.equals(List.of("billedOn")) ? longAgo : null))
                .isFalse();
        assertThat(rows.covers(from -> from.equals(List.of("helpedOn")) ? longAgo : null))
                .isFalse();
    }
}
