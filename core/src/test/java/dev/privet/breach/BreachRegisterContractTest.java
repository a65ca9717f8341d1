/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.breach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.ledger.Ledger;
import dev.privet.ledger.LedgerEntry;
import dev.privet.ledger.LedgerEvent;
import dev.privet.vocabulary.DutyFact;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every register of breaches keeps to. An implementation's test extends it and gives an empty one. */
public abstract class BreachRegisterContractTest {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00.123456Z");
    private static final ZonedDateTime AWARE = NOON.minusSeconds(99).atZone(ZoneId.of("Europe/London"));

    /**
     * The register under test.
     *
     * @return always the same within one test, empty at first
     */
    protected abstract BreachRegister register();

    /**
     * Where its evidence goes.
     *
     * @return the ledger
     */
    protected abstract Ledger ledger();

    private static BreachRecord version(UUID id, int version, BreachFacts facts) {
        return new BreachRecord(id, version, NOON.plusSeconds(version), facts);
    }

    private static BreachFacts facts() {
        return BreachFacts.of("dpo-1", AWARE, "A backup disk\nwas lost.");
    }

    private static LedgerEntry evidence() {
        return LedgerEntry.of(NOON, LedgerEvent.BREACH_RECORDED, "Breach", null, 1, "");
    }

    @Test
    void givenVersions_whenAppended_thenAllAreKeptAsTheyWere() {
        UUID id = UUID.randomUUID();
        BreachRecord first = version(id, 1, facts());
        BreachRecord second = version(
                id,
                2,
                facts().by("dpo-2")
                        .followedBy("Fraud.", "The disk was wiped from afar.")
                        .askedAt("desk 4")
                        .delayedBecause("A holiday.")
                        .judged("The disk was encrypted.", DutyFact.UNINTELLIGIBLE, DutyFact.HIGH_RISK)
                        .under(BreachCircumstance.PUBLIC_COMMUNICATIONS)
                        .authorityTold(NOON)
                        .personsTold(NOON.plusSeconds(1)));

        register().append(first, evidence());
        register().append(second, evidence());

        assertThat(register().versions(id)).containsExactly(first, second);
        assertThat(ledger().latest(9)).hasSize(2);
    }

    @Test
    void givenSeveralBreaches_whenTheLatestAreRead_thenEachIsThereOnceInTheOrderOfItsBeginning() {
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        register().append(version(one, 1, facts()), evidence());
        register().append(version(other, 1, facts()), evidence());
        register().append(version(one, 2, facts().askedAt("desk 4")), evidence());

        assertThat(register().latest())
                .containsExactly(version(one, 2, facts().askedAt("desk 4")), version(other, 1, facts()));
    }

    @Test
    void givenAVersionThatIsThereOrComesTooEarly_whenAppended_thenItIsRefusedWithoutEvidence() {
        UUID id = UUID.randomUUID();
        register().append(version(id, 1, facts()), evidence());

        for (int wrong : new int[] {1, 3}) {
            assertThatThrownBy(() -> register().append(version(id, wrong, facts().askedAt("x")), evidence()))
                    .isInstanceOf(RuntimeException.class);
        }

        assertThat(register().versions(id)).containsExactly(version(id, 1, facts()));
        assertThat(ledger().latest(9)).hasSize(1);
    }

    @Test
    void givenEvidenceThatIsThereAlready_whenAppended_thenNothingIsKept() {
        UUID id = UUID.randomUUID();
        LedgerEntry known = evidence();
        ledger().append(known);

        assertThatThrownBy(() -> register().append(version(id, 1, facts()), known))
                .isInstanceOf(RuntimeException.class);

        assertThat(register().versions(id)).isEmpty();
        assertThat(register().latest()).isEmpty();
    }
}
