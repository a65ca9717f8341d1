/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.actuate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.Privet;
import dev.privet.PrivetBuilder;
import dev.privet.breach.BreachFacts;
import dev.privet.breach.BreachReader;
import dev.privet.breach.InMemoryBreachRegister;
import dev.privet.gate.GateMode;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.Ledger;
import dev.privet.ledger.LedgerEntry;
import dev.privet.retention.HoldScope;
import dev.privet.retention.InMemoryHoldStore;
import dev.privet.sample.Canary;
import dev.privet.spring.sample.shop.Buyer;
import dev.privet.spring.schedule.Job;
import dev.privet.spring.schedule.JobRun;
import dev.privet.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.mock.env.MockEnvironment;

/** What is told of the protection's health, what ends it, and how often the storage is asked. */
class PrivetHealthIndicatorTest {

    private final SettableClock clock = SettableClock.at("2026-11-27T09:30:00Z");
    private final JobRuns runs = new JobRuns();
    private final MockEnvironment environment = new MockEnvironment();

    private PrivetBuilder builder(Ledger ledger) {
        return Privet.builder().marked(Buyer.class).ledger(ledger).clock(clock);
    }

    private PrivetHealthIndicator indicator(Privet privet) {
        return indicator(privet, Map::of);
    }

    private PrivetHealthIndicator indicator(Privet privet, JobsAnywhere anywhere) {
        return new PrivetHealthIndicator(
                privet.gate().mode(),
                new Standings(privet, Optional.empty(), anywhere, Duration.ofSeconds(30), clock),
                runs,
                environment);
    }

    private void ended(Job job, JobRun.Outcome outcome) {
        runs.ended(new JobRun(job, clock.instant(), Duration.ofMillis(5), outcome, 12, "12 things done."));
    }

    @Test
    void givenNothingWrong_whenAsked_thenItIsUp() {
        Health health = indicator(builder(new InMemoryLedger()).build()).health();

        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails()).containsOnlyKeys("protection").containsEntry("protection", "on");
    }

    @Test
    void givenASweep_whenAsked_thenItIsToldWhenItRanAndHowItEnded() {
        ended(Job.SWEEP, JobRun.Outcome.DONE);

        assertThat(indicator(builder(new InMemoryLedger()).build()).health().getDetails())
                .containsEntry("sweep", "last ran 2026-11-27T09:30:00Z, DONE, 12: 12 things done.");
    }

    @Test
    void givenJobsOfOtherNodes_whenAsked_thenItIsToldWhenTheyEnded() {
        Privet privet = builder(new InMemoryLedger()).build();
        Instant earlier = clock.instant().minusSeconds(90);
        Health health = indicator(privet, () -> Map.of(Job.SWEEP, earlier)).health();

        assertThat(health.getDetails())
                .containsEntry("lastEndedOnAnyNode", Map.of("sweep", earlier.toString()))
                .doesNotContainKey("sweep");
    }

    @Test
    void givenATableOfJobsThatCannotBeRead_whenAsked_thenItIsUpAndLeavesThemOut() {
        Privet privet = builder(new InMemoryLedger()).build();
        Health health = indicator(privet, () -> {
                    throw new IllegalStateException(Canary.NAME);
                })
                .health();

        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails()).doesNotContainKey("lastEndedOnAnyNode");
    }

    @Test
    void givenASweepThatFailsAgainAndAgain_whenAsked_thenItIsToldAndStaysUp() {
        ended(Job.SWEEP, JobRun.Outcome.FAILED);
        ended(Job.SWEEP, JobRun.Outcome.FAILED);
        ended(Job.SWEEP, JobRun.Outcome.FAILED);
        Health health = indicator(builder(new InMemoryLedger()).build()).health();

        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails().get("sweep")).asString().contains("failed 3 times in a row");
    }

    @Test
    void givenSealsThatFail_whenAsked_thenTheThirdInARowIsDownAndOneThatWorksIsUpAgain() {
        PrivetHealthIndicator indicator =
                indicator(builder(new InMemoryLedger()).build());
        ended(Job.SEAL, JobRun.Outcome.FAILED);
        ended(Job.SEAL, JobRun.Outcome.FAILED);
        assertThat(indicator.health().getStatus()).isEqualTo(Status.UP);

        ended(Job.SEAL, JobRun.Outcome.FAILED);
        assertThat(indicator.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(indicator.health().getDetails())
                .containsEntry("failures", List.of("the ledger was not sealed, 3 times in a row"));

        ended(Job.SEAL, JobRun.Outcome.DONE);
        assertThat(indicator.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void givenALedgerThatWasAltered_whenVerified_thenItIsDown() {
        ended(Job.VERIFY, JobRun.Outcome.NEEDS_ATTENTION);
        Health health = indicator(builder(new InMemoryLedger()).build()).health();

        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails()).containsEntry("failures", List.of("the ledger is not as it was sealed"));
    }

    @Test
    void givenALedgerThatCannotBeRead_whenAsked_thenItIsDownAndTheWordsOfTheFailureAreNotTold() {
        Health health = indicator(builder(new UnreadableLedger()).build()).health();

        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails())
                .containsEntry("failures", List.of("cannot be read: ledger (IllegalStateException)"));
        assertThat(health.toString()).doesNotContain(Canary.MARK);
    }

    @Test
    void givenHoldsAndBreachesToLookAt_whenAsked_thenTheyAreCountedAndItIsUp() {
        InMemoryLedger ledger = new InMemoryLedger();
        Privet privet = builder(ledger)
                .holds(new InMemoryHoldStore(ledger))
                .breaches(new InMemoryBreachRegister(ledger), map -> BreachReader.none())
                .build();
        privet.holds().place(new HoldScope.OfType("Buyer"), "Claim 1", "legal-4", LocalDate.of(2026, 12, 1));
        privet.holds().place(new HoldScope.OfType("Buyer"), "Claim 2", "legal-4", LocalDate.of(2027, 12, 1));
        privet.breaches()
                .open(BreachFacts.of(
                        "dpo-1", ZonedDateTime.ofInstant(clock.instant(), ZoneOffset.UTC), "A backup disk was lost."));
        PrivetHealthIndicator indicator = indicator(privet);
        assertThat(indicator.health().getDetails())
                .containsEntry("holdsToReview", 0L)
                .containsEntry("breachDutiesLate", 0L)
                .containsEntry("deferredErasures", 0L);

        clock.advance(Duration.ofDays(10));
        Health health = indicator.health();
        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails()).containsEntry("holdsToReview", 1L);
        assertThat((Long) health.getDetails().get("breachDutiesLate")).isPositive();
    }

    @Test
    void givenManyProbes_whenAsked_thenTheStorageIsAskedOnceInAWhile() {
        CountingLedger ledger = new CountingLedger();
        PrivetHealthIndicator indicator = indicator(builder(ledger).build());
        for (int i = 0; i < 50; i++) {
            indicator.health();
        }
        assertThat(ledger.reads).hasValue(1);

        clock.advance(Duration.ofSeconds(31));
        indicator.health();
        assertThat(ledger.reads).hasValue(2);
        clock.advance(Duration.ofHours(-1));
        indicator.health();
        assertThat(ledger.reads).hasValue(3);
    }

    @Test
    void givenNothingMarked_whenAsked_thenTheStorageIsLeftAlone() {
        Health health = indicator(Privet.builder()
                        .ledger(new UnreadableLedger())
                        .clock(clock)
                        .build())
                .health();

        assertThat(health.getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void givenAGateThatObservesAndNoGuard_whenAsked_thenBothAreToldAloud() {
        environment.setProperty("privet.entities.guard", "off");
        Health health = indicator(
                        builder(new InMemoryLedger()).mode(GateMode.OBSERVE).build())
                .health();

        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails()).containsEntry("protection", "ONLY OBSERVING, and entities are not guarded");
    }

    private static class UnreadableLedger implements Ledger {

        @Override
        public void append(LedgerEntry entry) {
            throw new IllegalStateException(Canary.NAME);
        }

        @Override
        public List<LedgerEntry> latest(int atMost) {
            throw new IllegalStateException(Canary.NAME);
        }
    }

    private static final class CountingLedger implements Ledger {

        private final AtomicInteger reads = new AtomicInteger();

        @Override
        public void append(LedgerEntry entry) {}

        @Override
        public List<LedgerEntry> latest(int atMost) {
            reads.incrementAndGet();
            return List.of();
        }
    }
}
