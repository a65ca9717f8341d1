/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.PrivacyFailureException;
import dev.privet.ledger.LedgerDifference.Kind;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Entries of the ledger go when they are past their period, never earlier, and what is left is verified as before. */
class LedgerTrimTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final InMemoryLedger ledger = new InMemoryLedger();

    private void append(Instant at) {
        ledger.append(LedgerEntry.of(at, LedgerEvent.USED, "Customer", null, 1, ""));
    }

    private LedgerKeeper keeper(LedgerOptions options, Instant now, ZoneId zone) {
        return LedgerKeeper.of(ledger, options.blocksOf(2), Clock.fixed(now, ZoneOffset.UTC), zone);
    }

    private static LedgerOptions kept(String period) {
        return LedgerOptions.standard().keptFor(Period.parse(period));
    }

    private long trimmedAt(LedgerOptions options, Instant now, ZoneId zone) {
        return keeper(options, now, zone).trim().entries();
    }

    /** The last moment at which the entry stays, and the first at which it goes. */
    @ParameterizedTest
    @CsvSource({
        // A leap day: a year later there is none, and the day before it is over first.
        "2024-02-29T12:00:00Z, P1Y, Europe/London, 2025-02-28T23:59:59.999999Z, 2025-03-01T00:00:00Z",
        "2023-02-28T12:00:00Z, P1Y, Europe/London, 2024-02-28T23:59:59.999999Z, 2024-02-29T00:00:00Z",
        // Five years are not 1,825 days.
        "2020-01-01T00:00:00Z, P5Y, Europe/London, 2025-01-01T23:59:59.999999Z, 2025-01-02T00:00:00Z",
        // The clocks change in between; the day ends an hour earlier in UTC.
        "2026-01-15T12:00:00Z, P6M, Europe/London, 2026-07-15T22:59:59.999999Z, 2026-07-15T23:00:00Z",
        // Already the next day where the organisation is.
        "2026-07-14T23:30:00Z, P1D, Europe/London, 2026-07-16T22:59:59.999999Z, 2026-07-16T23:00:00Z",
        "2026-01-31T12:00:00Z, P1M, Pacific/Kiritimati, 2026-03-01T09:59:59.999999Z, 2026-03-01T10:00:00Z",
    })
    void givenAnEntry_whenItsPeriodIsOverByTheCalendar_thenItGoesAndNotAMomentEarlier(
            Instant at, String period, String zone, Instant stays, Instant goes) {
        append(at);
        keeper(LedgerOptions.standard(), at, LONDON).seal();

        assertThat(trimmedAt(kept(period), stays, ZoneId.of(zone))).isZero();
        assertThat(trimmedAt(kept(period), goes, ZoneId.of(zone))).isOne();
    }

    @Property(tries = 300)
    void noEntryGoesBeforeItsPeriodIsOver(
            @ForAll @IntRange(max = 4_000) int day,
            @ForAll @IntRange(max = 3) int years,
            @ForAll @IntRange(max = 14) int months,
            @ForAll @IntRange(min = 4, max = 40) int days,
            @ForAll @IntRange(min = -3, max = 3) int off) {
        LedgerTrimTest fresh = new LedgerTrimTest();
        Instant at = LocalDate.of(2019, 1, 1)
                .plusDays(day)
                .atStartOfDay(LONDON)
                .plusHours(day % 24)
                .toInstant();
        Period period = Period.of(years, months, days);
        Instant now = at.atZone(LONDON).plus(period).plusDays(off).toInstant();
        fresh.append(at);
        fresh.keeper(LedgerOptions.standard(), at, LONDON).seal();

        long trimmed = fresh.trimmedAt(LedgerOptions.standard().keptFor(period), now, LONDON);

        if (trimmed == 1) {
            assertThat(at.atZone(LONDON).plus(period).toInstant()).isBefore(now);
        } else {
            assertThat(off).isLessThanOrEqualTo(0);
        }
    }

    private static final Instant OLD = Instant.parse("2020-05-01T10:00:00Z");
    private static final Instant NEW = Instant.parse("2026-05-01T10:00:00Z");

    private void sixOldAndTwoNew(LedgerOptions options) {
        for (int i = 0; i < 6; i++) {
            append(OLD);
        }
        append(NEW);
        append(NEW);
        keeper(options, NEW, LONDON).seal();
    }

    @Test
    void givenOldAndNewEntries_whenTrimmed_thenTheOldGoTheBlocksStayAndAnEntrySaysSo() {
        sixOldAndTwoNew(LedgerOptions.standard());
        LedgerKeeper keeper = keeper(kept("P3Y"), NEW, LONDON);
        LedgerHead kept = keeper.head().orElseThrow();

        assertThat(keeper.trim()).isEqualTo(new TrimReport(3, 6));

        assertThat(ledger.latest(10)).hasSize(3).last().satisfies(entry -> {
            assertThat(entry.event()).isEqualTo(LedgerEvent.LEDGER_TRIMMED);
            assertThat(entry.count()).isEqualTo(3);
            assertThat(entry.detail()).startsWith("entries up to block 3 dropped after P3Y; sha256 ");
        });
        keeper.seal();
        assertThat(keeper.verifyAgainst(kept)).isEqualTo(new LedgerVerification.Intact(5, 3, 3, keeper.head()));
        assertThat(keeper.trim()).isEqualTo(new TrimReport(3, 0));
    }

    @Test
    void givenATrimmedLedger_whenTheEntryThatSaysSoIsPastItsPeriodToo_thenTheNextOneSpeaksForAll() {
        sixOldAndTwoNew(LedgerOptions.standard());
        keeper(kept("P3Y"), NEW, LONDON).trim();
        keeper(kept("P3Y"), NEW, LONDON).seal();
        Instant later = Instant.parse("2031-01-01T10:00:00Z");

        LedgerKeeper keeper = keeper(kept("P3Y"), later, LONDON);

        assertThat(keeper.trim()).isEqualTo(new TrimReport(5, 3));
        assertThat(keeper.verify()).isEqualTo(new LedgerVerification.Intact(5, 0, 5, keeper.head()));
    }

    @Test
    void givenAnEntryAmongDroppedOnes_whenVerified_thenItIsFound() {
        sixOldAndTwoNew(LedgerOptions.standard());
        LedgerKeeper keeper = keeper(kept("P3Y"), NEW, LONDON);
        keeper.trim();
        new InMemoryVandal(ledger).put(StoredEntry.of(2, SealedEntries.entry(1)));

        assertThat(keeper.verify().difference())
                .hasValueSatisfying(found -> assertThat(found)
                        .extracting(LedgerDifference::kind, LedgerDifference::block, LedgerDifference::position)
                        .containsExactly(Kind.INSERTED, 1L, 2L));
    }

    @Test
    void givenAnAlteredEntry_whenTrimmed_thenNothingIsDropped() {
        sixOldAndTwoNew(LedgerOptions.standard());
        new InMemoryVandal(ledger).put(StoredEntry.of(2, SealedEntries.entry(1)));

        assertThatThrownBy(keeper(kept("P3Y"), NEW, LONDON)::trim)
                .isInstanceOf(PrivacyFailureException.class)
                .hasMessageContaining("PRIVET-0703")
                .hasMessageContaining("position 2");
        assertThat(ledger.latest(10)).hasSize(8);
    }

    @Test
    void givenEntriesRemovedByWhoeverHasNoKey_whenTheyClaimATrimming_thenItIsNotBelieved()
            throws NoSuchAlgorithmException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        LedgerOptions signed = kept("P3Y").signedBy(new LedgerSigner(pair));
        sixOldAndTwoNew(signed);
        LedgerBlock last = ledger.blocks(2, 1).get(0);
        ledger.trim(last, Trimming.evidence(last, Period.ofYears(3), NEW, null));

        LedgerKeeper keeper = keeper(signed, NEW, LONDON);
        assertThat(keeper.verify().difference())
                .hasValueSatisfying(found -> assertThat(found.kind()).isEqualTo(Kind.TRIMMING_UNPROVED));
        keeper.seal();
        assertThat(keeper.verify().difference())
                .hasValueSatisfying(found -> assertThat(found.kind()).isEqualTo(Kind.TRIMMING_UNPROVED));
    }

    @Test
    void givenSignedBlocks_whenTrimmed_thenTheTrimmingIsVouchedFor() throws NoSuchAlgorithmException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        LedgerOptions signed = kept("P3Y").signedBy(new LedgerSigner(pair));
        sixOldAndTwoNew(signed);
        LedgerKeeper keeper = keeper(signed, NEW, LONDON);

        keeper.trim();
        keeper.seal();

        assertThat(keeper.verify()).isInstanceOf(LedgerVerification.Intact.class);
    }

    @Test
    void givenAnEntryThatClaimsATrimmingWithoutProof_whenVerified_thenItIsFound() {
        sixOldAndTwoNew(LedgerOptions.standard());
        ledger.append(LedgerEntry.of(NEW, LedgerEvent.LEDGER_TRIMMED, "privet_ledger", null, 2, "all gone"));

        assertThat(keeper(kept("P3Y"), NEW, LONDON).verify().difference())
                .hasValueSatisfying(found -> assertThat(found)
                        .extracting(LedgerDifference::kind, LedgerDifference::position)
                        .containsExactly(Kind.TRIMMING_UNPROVED, 9L));
    }

    @Test
    void givenNoPeriodOrNoneThatIsLongerThanNothing_whenSetUp_thenItIsRefused() {
        assertThatThrownBy(keeper(LedgerOptions.standard(), NEW, LONDON)::trim)
                .isInstanceOf(PrivacyConfigurationException.class)
                .hasMessageContaining("LedgerOptions.keptFor");
        assertThatThrownBy(() -> kept("P0D")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> kept("P-1Y")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> kept("P1M-31D")).isInstanceOf(IllegalArgumentException.class);
    }
}
