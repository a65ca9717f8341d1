/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.actuate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.privet.Privet;
import dev.privet.PrivetBuilder;
import dev.privet.gate.Recipient;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.LedgerEntry;
import dev.privet.ledger.LedgerEvent;
import dev.privet.ledger.LedgerLevel;
import dev.privet.location.Safeguard;
import dev.privet.retention.HoldScope;
import dev.privet.retention.InMemoryHoldStore;
import dev.privet.spring.internal.Measured;
import dev.privet.spring.internal.sending.StatedPlace;
import dev.privet.spring.internal.sending.StatedPlaces;
import dev.privet.spring.sample.shop.Buyer;
import dev.privet.spring.schedule.Job;
import dev.privet.spring.schedule.JobRun;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.annotation.ReflectiveRuntimeHintsRegistrar;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the endpoint tells, word for word. */
class PrivetEndpointTest {

    private static final Instant NOW = Instant.parse("2026-11-27T09:30:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    /** As Boot's own for endpoints. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final InMemoryLedger ledger = new InMemoryLedger();
    private final JobRuns runs = new JobRuns();

    private PrivetBuilder builder() {
        return Privet.builder()
                .marked(Buyer.class)
                .ledger(ledger)
                .ledgerOptions(options -> options.level(LedgerLevel.CHANGES))
                .clock(CLOCK);
    }

    private PrivetEndpoint endpoint(Privet privet) {
        return new PrivetEndpoint(
                privet,
                new Standings(privet, Optional.empty(), Map::of, Duration.ofSeconds(30), CLOCK),
                runs,
                new Forecasts(CLOCK),
                this::places,
                () -> Stream.of(() -> List.of(
                        new Measured.Measure("privet.jobs", "timer"),
                        new Measured.Measure("privet.job", "observation"))));
    }

    private Stream<StatedPlaces> places() {
        return Stream.of(() -> List.of(
                new StatedPlace(
                        "privet.http.recipients[0]",
                        List.of("labels.example", "*.labels.example"),
                        new Recipient("Example Labels Pvt", "IN", Set.of(Safeguard.of("IDTA")), Set.of())),
                new StatedPlace("privet.kafka.own-topics", List.of("*"), null)));
    }

    @Test
    void givenAShop_whenAsked_thenItsStructureIsToldAndNobodyInIt() throws IOException {
        Privet privet = builder().holds(new InMemoryHoldStore(ledger)).build();
        privet.holds().place(new HoldScope.OfType("Buyer"), "Claim 2026-31", "legal-4", LocalDate.of(2027, 3, 1));
        privet.holds()
                .place(
                        new HoldScope.OfSubject("buyer", "4711qzx"),
                        "Claim 2026-32",
                        "legal-4",
                        LocalDate.of(2027, 3, 1));
        runs.ended(new JobRun(
                Job.SEAL, NOW, Duration.ofMillis(12), JobRun.Outcome.DONE, 2, "2 entries sealed in 1 block."));
        runs.ended(new JobRun(
                Job.SWEEP, NOW, Duration.ofSeconds(3), JobRun.Outcome.LEFT_SOME, 40, "40 rows disposed of, 2 left."));

        String json = JSON.writeValueAsString(endpoint(privet).privet()).replace("\r\n", "\n");

        assertThat(json).isEqualToIgnoringNewLines(file("privet-endpoint.json").strip());
        assertThat(json).doesNotContain("4711qzx", "legal-4", "2026-31");
    }

    @Test
    void givenNothingMarked_whenAsked_thenTheEndpointTellsJustThat() {
        Privet privet = Privet.builder().ledger(ledger).clock(CLOCK).build();

        PrivetDescriptor told = endpoint(privet).privet();

        assertThat(told.types()).isEmpty();
        assertThat(told.purposes()).isEmpty();
        assertThat(told.transfers()).isEmpty();
        assertThat(told.holds()).isNull();
        assertThat(told.jobs()).isEmpty();
    }

    @Test
    void givenASealedLedger_whenAsked_thenItsHeadIsTheOneToKeepElsewhere() {
        Privet privet = builder().build();
        ledger.append(LedgerEntry.of(NOW, LedgerEvent.EXPORTED, "Buyer", "delivery", 1, "on purpose"));
        privet.ledgerKeeper().seal();

        PrivetDescriptor.BlockPart block = endpoint(privet).privet().ledger().newestBlock();

        assertThat(Objects.requireNonNull(block).number() + " " + block.headHash())
                .isEqualTo(privet.ledgerKeeper().head().orElseThrow().toString());
        assertThat(block.signed()).isFalse();
        assertThat(block.sealedUpTo()).isEqualTo(NOW.toString());
    }

    @Test
    void givenPartsOfIt_whenAsked_thenTheyAreToldAndOthersAreNotFound() {
        PrivetEndpoint endpoint = endpoint(builder().build());

        assertThat(endpoint.part("types")).isEqualTo(endpoint.privet().types());
        assertThat(endpoint.part("purposes")).isEqualTo(endpoint.privet().purposes());
        assertThat(endpoint.part("transfers")).isEqualTo(endpoint.privet().transfers());
        assertThat(endpoint.part("places")).isEqualTo(endpoint.privet().places());
        assertThat(endpoint.part("measures")).isEqualTo(endpoint.privet().measures());
        assertThat(endpoint.part("ledger")).isEqualTo(endpoint.privet().ledger());
        assertThat(endpoint.part("jobs")).isEqualTo(endpoint.privet().jobs());
        assertThat(endpoint.part("holds")).isNull();
        assertThat(endpoint.part("forecast")).isNull();
        assertThat(endpoint.part("persons")).isNull();
    }

    @Test
    void givenTheEndpoint_whenCompiledAheadOfTime_thenAllThatItWritesIsKept() {
        RuntimeHints hints = new RuntimeHints();
        new ReflectiveRuntimeHintsRegistrar().registerRuntimeHints(hints, PrivetEndpoint.class);

        assertThat(PrivetDescriptor.class.getDeclaredClasses())
                .hasSizeGreaterThan(10)
                .allSatisfy(
                        part -> assertThat(RuntimeHintsPredicates.reflection().onType(part))
                                .accepts(hints));
    }

    private static String file(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(PrivetEndpointTest.class.getResourceAsStream("/actuate/" + name))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
