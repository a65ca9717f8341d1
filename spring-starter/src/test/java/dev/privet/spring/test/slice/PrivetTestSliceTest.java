/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.test.slice;

import static dev.privet.testing.PrivetAssertions.assertThat;

import dev.privet.Privet;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.LedgerEntry;
import dev.privet.ledger.LedgerEvent;
import dev.privet.spring.schedule.Job;
import dev.privet.spring.schedule.JobListener;
import dev.privet.spring.schedule.JobRun;
import dev.privet.spring.schedule.PrivetJobs;
import dev.privet.spring.test.PrivetTest;
import dev.privet.spring.test.WithPurpose;
import dev.privet.spring.test.slice.CardMarks.Card;
import dev.privet.spring.test.slice.Reader.Desk;
import dev.privet.spring.test.slice.Reader.Lending;
import dev.privet.testing.Canary;
import dev.privet.testing.PrivetForTests;
import dev.privet.testing.SettableClock;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/** The slice of {@code @PrivetTest}, used as a host would. */
@PrivetTest
@Import({LendingService.class, PrivetTestSliceTest.Runs.class})
class PrivetTestSliceTest {

    private final Canary<Reader> canary = Canary.of(Reader.class);

    @Autowired
    private Privet privet;

    @Autowired
    private JsonMapper mapper;

    @Autowired
    private SettableClock clock;

    @Autowired
    private ApplicationContext context;

    @Test
    void givenTheSlice_whenStarted_thenEntitiesAndContributionsAreMarkedAndNothingElseIsThere() {
        assertThat(privet.dataMap().find(Reader.class)).isPresent();
        assertThat(privet.dataMap().find(Card.class)).isPresent();
        assertThat(privet.ledger()).isInstanceOf(InMemoryLedger.class);
        assertThat(privet).shows(Desk.class, Reader.class, "name").showsEverything(Lending.class, Reader.class);
        assertThat(context.getBeanProvider(Validator.class).stream()).isNotEmpty();
        assertThat(context.getBeanProvider(DataSource.class).stream()).isEmpty();
        assertThat(context.getBeanProvider(ReaderController.class).stream()).isEmpty();
        assertThat(privet.pseudonyms().of("reader", 1))
                .isEqualTo(
                        PrivetForTests.over(Reader.class).build().pseudonyms().of("reader", 1));
    }

    @Test
    @WithPurpose(Desk.class)
    void givenAPurposeOfTheTest_whenJsonIsWritten_thenItShowsWhatThePurposeNeeds() {
        assertThat(mapper.writeValueAsString(canary.object())).revealsOnly(canary, "name");
        assertThat(mapper.writeValueAsString(new Card(1, "Quoziv"))).contains("Quoziv");
    }

    @Test
    void givenNoPurpose_whenJsonIsWritten_thenNothingIsShown() {
        assertThat(mapper.writeValueAsString(canary.object())).revealsNothingOf(canary);
        assertThat(privet).hasNoPurposeInForce();
    }

    @Test
    void givenAPurposeOnABean_whenItIsCalled_thenThatHolds(@Autowired LendingService service) {
        assertThat(service.written(canary.object())).reveals(canary, "name", "email");
        assertThat(privet).hasEntry(LedgerEvent.USED, Lending.class);
    }

    @RepeatedTest(2)
    @WithPurpose(Lending.class)
    void givenAClockThatATestMoves_whenThePeriodIsPast_thenNothingIsShownAndTheNextTestBeginsAnew() {
        assertThat(clock.instant()).isEqualTo(PrivetForTests.STANDARD_INSTANT);
        Reader reader = canary.object();
        reader.leftOn = LocalDate.now(clock);
        assertThat(mapper.writeValueAsString(reader)).reveals(canary, "email");

        clock.advance(Period.ofYears(2));

        assertThat(mapper.writeValueAsString(reader)).revealsNothingOf(canary);
    }

    @Test
    void givenTheClock_whenAskedForByAnyName_thenItIsTheSame(@Autowired Clock any) {
        assertThat(any).isSameAs(clock);
    }

    @Test
    void givenAJob_whenATestRunsIt_thenItGoesByTheClock(@Autowired PrivetJobs jobs, @Autowired Runs runs) {
        clock.advance(Period.ofDays(10));

        jobs.run(Job.SEAL);

        assertThat(runs.ended)
                .singleElement()
                .satisfies(run -> assertThat(run.startedAt()).isEqualTo(clock.instant()));
    }

    @Test
    @WithPurpose(value = Desk.class, actor = "agent-7", controller = "tenant-1")
    void givenActorAndController_whenInForce_thenTheyAreToo() {
        assertThat(privet.gate().context().current()).hasValueSatisfying(use -> {
            assertThat(use.actor()).isEqualTo("agent-7");
            assertThat(use.controller()).isEqualTo("tenant-1");
        });
        assertThat(privet.ledger().latest(100)).extracting(LedgerEntry::actor).doesNotContain("agent-7");
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Runs {

        final List<JobRun> ended = new ArrayList<>();

        @Bean
        JobListener listener() {
            return ended::add;
        }
    }
}
