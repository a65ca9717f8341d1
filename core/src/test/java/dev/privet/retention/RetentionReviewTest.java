/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.Lawful;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RetainFor;
import dev.privet.datamap.DataMap;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.LedgerEntry;
import dev.privet.ledger.LedgerEvent;
import dev.privet.sample.Sample;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.Purpose;
import dev.privet.vocabulary.Regime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What a person has to look at from time to time. */
@NullUnmarked // Rows as a framework fills them.
class RetentionReviewTest {

    @Lawful(title = "Care", basis = LawfulBasis.CONTRACT)
    interface Care extends Purpose {}

    @Lawful(title = "Old campaign", basis = LawfulBasis.CONTRACT)
    interface OldCampaign extends Purpose {}

    @DataSubject("guest")
    @RetainFor(period = "P1Y", from = "left", then = Disposal.REVIEW)
    static class Guest {
        LocalDate left;

        @PersonalData(category = PersonName.class, purposes = Care.class)
        String name;
    }

    static class Letter {
        @AboutSubject
        Guest guest;

        LocalDate day;

        @PersonalData(category = FreeText.class, purposes = Care.class)
        String text;

        @PersonalData(category = FreeText.class, purposes = Care.class)
        @RetainFor(period = "P30D", from = "day", then = Disposal.ANONYMISE)
        String draft;
    }

    @AboutSubject(path = "guest")
    static class Key {
        Guest guest;
    }

    private static DataMap map() {
        return DataMap.builder(Set.of(Regime.UK), Sample.DAY)
                .marked(Guest.class, Letter.class, Key.class)
                .contributor(marks -> marks.purpose(OldCampaign.class))
                .build();
    }

    private final Rows rows = new Rows(new InMemoryLedger());

    private void hold(LocalDate reviewOn) {
        HoldFixtures.place(
                rows.holds,
                new LegalHold(
                        new UUID(0, reviewOn.toEpochDay()),
                        new HoldScope.OfSubject("guest", "4711"),
                        "a claim at court",
                        "counsel",
                        Instant.parse("2026-01-01T00:00:00Z"),
                        reviewOn));
    }

    @Test
    void givenWhatNoSweepWillEnd_whenReviewed_thenItIsListedForAPerson() {
        rows.due.put("Guest", 3L);
        rows.notBegun.put("Guest", 1L);
        hold(LocalDate.of(2026, 11, 23));
        hold(LocalDate.of(2026, 11, 24));

        assertThat(rows.sweep(map()).review().text()).isEqualTo("""
                Retention review of 2026-11-24

                Kept without an end, as nothing says how long
                - Key: its rows, which are tied to persons
                - Letter: its rows, with text

                Kept without an end for now, as their period has not begun
                - Guest: no date in left (1 row)

                Purposes that no data is kept for any more
                - old-campaign: "Old campaign" is declared, and no data is marked for it

                Legal holds past their review date
                - the hold 00000000-0000-0000-0000-00000000512c: a claim at court; placed by counsel on one person (guest), \
                to be reviewed by 2026-11-23

                Past their period, to be decided by a person
                - Guest: left up to 2025-11-23 (3 rows)
                """);
    }

    private static LedgerEntry use(String day, String purpose) {
        return LedgerEntry.of(Instant.parse(day + "T23:30:00Z"), LedgerEvent.USED, "Guest", purpose, 1, "name shown");
    }

    private String idle(LedgerEntry... entries) {
        InMemoryLedger ledger = new InMemoryLedger();
        List.of(entries).forEach(ledger::append);
        return rows.sweep(map())
                .usesSeenIn(ledger)
                .review()
                .of(RetentionReview.Kind.PURPOSE_IDLE)
                .toString();
    }

    @Test
    void givenAPurposeThatNobodyUsedForAYear_whenReviewed_thenItIsListedWithWhatIsKeptForIt() {
        assertThat(idle(use("2025-11-23", "care")))
                .isEqualTo("[care: \"Care\" has no use in the ledger since 2025-11-23; kept for it: Guest.name,"
                        + " Letter.draft, Letter.text]");
        assertThat(idle(use("2025-11-23", "others"))).contains("has no use in the ledger since 2025-11-24;");
        assertThat(idle(use("2025-11-23", "care"), use("2025-11-24", "care"))).isEqualTo("[]");
    }

    @Test
    void givenALedgerThatDoesNotGoBackAYear_whenReviewed_thenItAccusesNoPurpose() {
        assertThat(idle()).isEqualTo("[]");
        assertThat(idle(use("2025-11-24", "others"))).isEqualTo("[]");
    }

    @Test
    void givenRowsThatAPersonDecidesOn_whenSwept_thenTheyStayAndAreTold() {
        rows.due.put("Guest", 3L);

        SweepReport report = rows.sweep(map()).over(Guest.class).run();

        assertThat(report.lines())
                .extracting(SweepReport.Line::toString)
                .containsExactly(
                        "Guest: review 0 with left up to 2025-11-23; 3 left, to be reviewed: a person decides");
        assertThat(rows.batches).isEmpty();
    }

    @Test
    void givenNothingToLookAt_whenReviewed_thenItSaysSo() {
        assertThat(rows.sweep(Sample.map()).review().of(RetentionReview.Kind.HOLD_PAST_REVIEW))
                .isEmpty();
        assertThat(new RetentionReview(Sample.DAY, List.of()).text())
                .isEqualTo("Retention review of 2026-11-24\n\nNothing to look at.\n");
    }
}
