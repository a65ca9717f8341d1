/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.contract.PrivacyFailureException;
import dev.privet.ledger.LedgerDifference.Kind;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every ledger that can be sealed promises. An implementation is tested by a subclass that gives an empty one. */
public abstract class SealedLedgerContractTest {

    private static final int ENTRIES = 100;

    /** Begins the contract's tests. */
    protected SealedLedgerContractTest() {}

    /**
     * The ledger under test.
     *
     * @return an empty one for the first call in a test, the same one for every further call
     */
    protected abstract SealableLedger ledger();

    /**
     * Writes past the ledger under test.
     *
     * @return the vandal
     */
    protected abstract LedgerVandal vandal();

    private LedgerKeeper sealed() {
        SealedEntries.fill(ledger(), vandal(), ENTRIES);
        LedgerKeeper keeper = SealedEntries.keeper(ledger());
        keeper.seal();
        return keeper;
    }

    private List<StoredEntry> all() {
        return ledger().entries(Long.MIN_VALUE, Long.MAX_VALUE, 1_000);
    }

    private void replace(long number, LedgerBlock other) {
        vandal().takeBlock(number);
        vandal().putBlock(other);
    }

    private static Kind kind(LedgerVerification found) {
        return found.difference().map(LedgerDifference::kind).orElseThrow();
    }

    @Test
    void givenEntries_whenSealed_thenEachIsInOneBlockAndTheLedgerIsIntact() {
        LedgerKeeper keeper = sealed();

        List<LedgerBlock> blocks = ledger().blocks(0, 10);
        assertThat(blocks).extracting(LedgerBlock::number).containsExactly(1L, 2L, 3L);
        assertThat(blocks).extracting(LedgerBlock::entries).containsExactly(32L, 32L, 22L);
        assertThat(keeper.verify()).isEqualTo(new LedgerVerification.Intact(3, 86, 0, keeper.head()));
        assertThat(keeper.head()).contains(new LedgerHead(3, blocks.get(2).hash()));
    }

    @Test
    void givenSomebodyWhoEndsIt_whenVerified_thenNothingIsKnown() {
        LedgerKeeper keeper = sealed();

        assertThat(keeper.verifyUnless(() -> true)).isEmpty();
        assertThat(keeper.verifyUnless(() -> false)).contains(keeper.verify());
    }

    @Test
    void givenNothingNew_whenSealedAgain_thenNothingHappens() {
        LedgerKeeper keeper = sealed();

        assertThat(keeper.seal()).isEqualTo(new SealReport(0, 0, false, keeper.head()));
        assertThat(ledger().blocks(0, 10)).hasSize(3);
    }

    @Test
    void givenAnEmptyLedger_whenSealedAndVerified_thenThereIsNothing() {
        LedgerKeeper keeper = SealedEntries.keeper(ledger());

        assertThat(keeper.seal().blocks()).isZero();
        assertThat(keeper.head()).isEmpty();
        assertThat(keeper.verify()).isEqualTo(new LedgerVerification.Intact(0, 0, 0, keeper.head()));
    }

    @Test
    void givenBlocks_whenReadBack_thenTheyAreAsTheyWereAdded() {
        sealed();
        LedgerBlock last = ledger().newestBlock().orElseThrow();

        assertThat(ledger().blocks(2, 1)).containsExactly(last);
        assertThat(ledger().blockAt(last.firstPosition())).contains(last);
        assertThat(ledger().blockAt(last.lastPosition() + 1)).isEmpty();
        assertThat(ledger().add(last)).isFalse();
    }

    @Test
    void givenAPerson_whenTheirHistoryIsRead_thenItComesInPages() {
        LedgerKeeper keeper = sealed();
        List<StoredEntry> theirs = all().stream()
                .filter(entry -> "pseudonym-5".equals(entry.subject()))
                .toList();

        List<StoredEntry> first = keeper.history("pseudonym-5", 0, 3);

        assertThat(first).isEqualTo(theirs.subList(0, 3));
        assertThat(keeper.history("pseudonym-5", first.get(2).position(), 100))
                .isEqualTo(theirs.subList(3, theirs.size()));
        assertThat(keeper.history("nobody", 0, 3)).isEmpty();
    }

    @Test
    void givenEntriesOfPurposes_whenAskedForTheLast_thenEachIsThereWithItsNewestTime() {
        sealed();
        Map<String, Instant> newest = new TreeMap<>();
        for (StoredEntry entry : all()) {
            if (entry.purpose() != null) {
                newest.merge(entry.purpose(), entry.at(), (one, other) -> one.isAfter(other) ? one : other);
            }
        }

        assertThat(newest).hasSize(3);
        assertThat(ledger().lastEntries()).isEqualTo(newest);
    }

    @Test
    void givenASealedEntry_whenProved_thenTheRootOrTheHeadAloneShowsIt() {
        LedgerKeeper keeper = sealed();
        StoredEntry entry = all().get(40);
        LedgerBlock block = ledger().blockAt(entry.position()).orElseThrow();

        InclusionProof proof = InclusionProof.fromJson(
                keeper.prove(entry.entry().id()).orElseThrow().toJson());

        assertThat(proof.entry()).isEqualTo(entry);
        assertThat(proof.isUnder(block.root())).isTrue();
        assertThat(proof.isIn(block.head())).isTrue();
        assertThat(proof.isUnder(ledger().blocks(0, 1).get(0).root())).isFalse();
        assertThat(proof.isIn(keeper.head().orElseThrow())).isFalse();
        StoredEntry forged = entry.at(entry.position() + 1);
        assertThat(new InclusionProof(forged, proof.block(), proof.index(), proof.path()).isUnder(block.root()))
                .isFalse();
    }

    @Test
    void givenAnEntryThatIsNotSealedOrNotThere_whenProved_thenThereIsNoProof() {
        LedgerKeeper keeper = sealed();
        LedgerEntry late = SealedEntries.entry(1);
        ledger().append(late);

        assertThat(keeper.prove(late.id())).isEmpty();
        assertThat(keeper.prove(UUID.randomUUID())).isEmpty();
    }

    @Test
    void givenBlocksThatWereChanged_whenVerified_thenTheBlockIsNamed() {
        LedgerKeeper keeper = sealed();
        LedgerBlock first = ledger().blocks(0, 1).get(0);
        LedgerBlock second = ledger().blocks(1, 1).get(0);
        LedgerBlock later = Blocks.with(second, second.root(), second.sealedAt().plusSeconds(1), second.leaves());
        LedgerBlock otherLeaves = Blocks.with(second, second.root(), second.sealedAt(), first.leaves());
        LedgerBlock otherRoot = Blocks.with(second, first.root(), second.sealedAt(), second.leaves());

        for (LedgerBlock changed : List.of(later, otherLeaves, otherRoot)) {
            replace(2, changed);
            assertThat(keeper.verify().difference())
                    .hasValueSatisfying(found -> assertThat(found)
                            .extracting(LedgerDifference::kind, LedgerDifference::block)
                            .containsExactly(Kind.BLOCK_CHANGED, 2L));
        }
        replace(2, second);
        assertThat(keeper.verify()).isInstanceOf(LedgerVerification.Intact.class);
    }

    @Test
    void givenABlockThatIsGone_whenVerified_thenItIsNamed() {
        LedgerKeeper keeper = sealed();
        vandal().takeBlock(2);

        assertThat(keeper.verify().difference())
                .hasValueSatisfying(found -> assertThat(found)
                        .extracting(LedgerDifference::kind, LedgerDifference::block)
                        .containsExactly(Kind.BLOCK_MISSING, 2L));
    }

    @Test
    void givenAnEditedEntryAndABlockSealedAnew_whenVerified_thenTheNextBlockTellsThatTheChainIsBroken() {
        LedgerKeeper keeper = sealed();
        StoredEntry entry = all().get(3);
        vandal().take(entry.position());
        vandal().put(StoredEntry.of(entry.position(), SealedEntries.entry(99)));
        replace(1, LedgerBlock.over(all().subList(0, 32), null, SealedEntries.AT, null));

        assertThat(keeper.verify().difference())
                .hasValueSatisfying(found -> assertThat(found)
                        .extracting(LedgerDifference::kind, LedgerDifference::block)
                        .containsExactly(Kind.CHAIN_BROKEN, 2L));
    }

    @Test
    void givenEverythingSealedAnew_whenVerifiedAgainstAHeadThatWasKept_thenTheHeadIsLost() {
        LedgerKeeper keeper = sealed();
        LedgerHead kept = LedgerHead.of(keeper.head().orElseThrow().toString());
        StoredEntry last = all().get(85);
        vandal().take(last.position());
        List.of(1, 2, 3).forEach(number -> vandal().takeBlock(number));
        keeper.seal();

        assertThat(keeper.verify())
                .as("without a head it cannot be told")
                .isInstanceOf(LedgerVerification.Intact.class);
        assertThat(keeper.verifyAgainst(kept).difference())
                .hasValueSatisfying(found -> assertThat(found)
                        .extracting(LedgerDifference::kind, LedgerDifference::block)
                        .containsExactly(Kind.HEAD_LOST, 3L));
        vandal().takeBlock(3);
        assertThat(kind(keeper.verifyAgainst(kept))).isEqualTo(Kind.HEAD_LOST);
    }

    @Test
    void givenAHeadThatWasKept_whenVerifiedAfterFurtherBlocks_thenTheLedgerIsIntact() {
        LedgerKeeper keeper = sealed();
        LedgerHead kept = keeper.head().orElseThrow();
        ledger().append(SealedEntries.entry(7));
        keeper.seal();

        assertThat(keeper.verifyAgainst(kept)).isInstanceOf(LedgerVerification.Intact.class);
    }

    @Test
    void givenANewestBlockThatWasChanged_whenSealed_thenNothingIsSealedOnTopOfIt() {
        LedgerKeeper keeper = sealed();
        LedgerBlock last = ledger().newestBlock().orElseThrow();
        replace(3, Blocks.with(last, last.root(), last.sealedAt().plusSeconds(1), last.leaves()));
        ledger().append(SealedEntries.entry(7));

        assertThatThrownBy(keeper::seal)
                .isInstanceOf(PrivacyFailureException.class)
                .hasMessageContaining("PRIVET-0703")
                .hasMessageContaining("block 3");
        assertThat(ledger().blocks(0, 10)).hasSize(3);
    }

    @Test
    void givenAClockThatRunsBackwards_whenSealed_thenItIsRefusedAndNothingIsLost() {
        LedgerKeeper keeper = sealed();
        LedgerEntry late = SealedEntries.entry(7);
        ledger().append(late);
        Clock slow = Clock.offset(SealedEntries.CLOCK, Duration.ofMinutes(-6));
        LedgerKeeper behind = LedgerKeeper.of(ledger(), LedgerOptions.standard(), slow, ZoneOffset.UTC);

        assertThatThrownBy(behind::seal)
                .isInstanceOf(PrivacyFailureException.class)
                .hasMessageContaining("PRIVET-0705")
                .hasMessageContaining("set this machine's clock");
        assertThat(keeper.seal().entries()).isOne();
        assertThat(keeper.prove(late.id())).isPresent();
    }

    @Test
    void givenAClockThatIsALittleBehind_whenSealed_thenTheBlockIsNotOlderThanTheOneBefore() {
        sealed();
        ledger().append(SealedEntries.entry(7));
        Clock slow = Clock.offset(SealedEntries.CLOCK, Duration.ofMinutes(-4));
        LedgerKeeper behind = LedgerKeeper.of(ledger(), LedgerOptions.standard(), slow, ZoneOffset.UTC);

        assertThat(behind.seal().blocks()).isOne();
        assertThat(ledger().newestBlock().orElseThrow().sealedAt()).isEqualTo(SealedEntries.CLOCK.instant());
    }

    @Test
    void givenALedger_whenExported_thenEveryEntryAndBlockIsALineOfJson() {
        LedgerKeeper keeper = sealed();
        ledger().append(SealedEntries.entry(7));
        ByteArrayOutputStream target = new ByteArrayOutputStream();

        assertThat(keeper.export(target)).isEqualTo(87);

        List<String> lines = target.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(90);
        assertThat(lines.get(0)).startsWith("{\"entry\":{\"position\":").endsWith("}}");
        assertThat(lines.get(32)).startsWith("{\"block\":{\"number\":1,");
        assertThat(lines.get(88)).startsWith("{\"block\":{\"number\":3,");
        assertThat(lines.get(89)).contains("\"detail\":\"detail 7\"");
    }
}
