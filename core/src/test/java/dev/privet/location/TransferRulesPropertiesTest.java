/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.location;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.fact.Certainty;
import dev.privet.fact.FactTable;
import dev.privet.fact.Validity;
import dev.privet.vocabulary.Regime;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws that hold for every transfer that can be asked about. */
class TransferRulesPropertiesTest {

    private static final TransferRules RULES = TransferRules.shipped();
    private static final List<Place> PLACES = Stream.concat(
                    Places.countryCodes().stream().map(Country::of),
                    Places.organisationCodes().stream().map(Organisation::of))
            .map(Place.class::cast)
            .toList();
    private static final Map<String, FactTable.Row> DESTINATIONS =
            FactTable.read(TransferRulesPropertiesTest.class, "destinations.txt").rows().stream()
                    .collect(Collectors.toMap(row -> row.text("id"), Function.identity()));

    @Provide
    Arbitrary<Transfer> transfers() {
        Arbitrary<Country> exporters = Arbitraries.oneOf(
                Arbitraries.of("GB", "FR", "NO", "CY", "HR").map(Country::of),
                Arbitraries.of(Places.countryCodes()).map(Country::of));
        Arbitrary<Place> destinations = Arbitraries.oneOf(
                Arbitraries.of("GB", "US", "CA", "KR", "JP", "BR", "EPO", "NC", "IN", "CY")
                        .map(Place::of),
                Arbitraries.of(PLACES));
        return Combinators.combine(
                        Arbitraries.of(Regime.class),
                        exporters,
                        destinations,
                        dates(),
                        words("transfer-facts.txt", "fact")
                                .map(RecipientFact::of)
                                .set()
                                .ofMaxSize(4),
                        words("safeguards.txt", "safeguard")
                                .map(Safeguard::of)
                                .set()
                                .ofMaxSize(2),
                        words("derogations.txt", "derogation")
                                .map(Derogation::of)
                                .optional(0.2))
                .as(Transfer::new);
    }

    private static Arbitrary<LocalDate> dates() {
        List<LocalDate> turningPoints = DESTINATIONS.values().stream()
                .map(FactTable.Row::validity)
                .flatMap(validity -> Stream.of(
                        validity.from(),
                        validity.from().minusDays(1),
                        Optional.ofNullable(validity.to())
                                .map(to -> to.plusDays(1))
                                .orElse(validity.from())))
                .toList();
        long first = LocalDate.of(2018, 1, 1).toEpochDay();
        long last = LocalDate.of(2035, 12, 31).toEpochDay();
        return Arbitraries.oneOf(
                Arbitraries.longs().between(first, last).map(LocalDate::ofEpochDay), Arbitraries.of(turningPoints));
    }

    private static Arbitrary<String> words(String register, String column) {
        return Arbitraries.of(FactTable.read(TransferRulesPropertiesTest.class, register).rows().stream()
                .map(row -> row.text(column))
                .distinct()
                .toList());
    }

    @Property(tries = 5000, edgeCases = EdgeCasesMode.NONE)
    void givenAnyTransfer_whenAdequate_thenARowOfThatPlaceAndRegisterCoversTheDay(
            @ForAll("transfers") Transfer transfer) {
        TransferAssessment answer = RULES.assess(transfer);

        if (answer.outcome() == TransferOutcome.ADEQUATE) {
            FactTable.Row row = Objects.requireNonNull(DESTINATIONS.get(answer.rule()), answer.rule());
            Validity validity = row.validity();
            assertThat(transfer.date()).isAfterOrEqualTo(validity.from());
            assertThat(validity.to() == null || !transfer.date().isAfter(validity.to()))
                    .isTrue();
            assertThat(row.text("destination")).isIn(transfer.destination().code(), "EEA");
            assertThat(transfer.facts())
                    .containsAll(Terms.list(row, "requires").stream()
                            .map(RecipientFact::new)
                            .toList());
        }
    }

    @Example
    void givenEveryAdequacyRow_whenAskedOutsideItsDays_thenItNeverDecides() {
        for (FactTable.Row row : DESTINATIONS.values()) {
            if (row.text("outcome").equals("ADEQUATE")
                    && row.text("destination").length() == 2) {
                Regime regime = row.constant("rules", Regime.class);
                Transfer transfer = Transfer.of(
                                regime, regime == Regime.UK ? "GB" : "FR", row.text("destination"), row.date("from"))
                        .withFacts(Terms.list(row, "requires").stream()
                                .map(RecipientFact::new)
                                .toArray(RecipientFact[]::new));
                LocalDate to = row.validity().to();

                assertThat(RULES.assess(transfer.on(row.date("from").minusDays(1))))
                        .satisfies(answer -> assertThat(answer.outcome() == TransferOutcome.ADEQUATE
                                        && answer.rule().equals(row.text("id")))
                                .isFalse());
                if (to != null) {
                    assertThat(RULES.assess(transfer.on(to)).rule()).isEqualTo(row.text("id"));
                    assertThat(RULES.assess(transfer.on(to.plusDays(1))))
                            .satisfies(answer -> assertThat(answer.outcome() == TransferOutcome.ADEQUATE
                                            && answer.rule().equals(row.text("id")))
                                    .isFalse());
                }
            }
        }
    }

    @Property(tries = 5000, edgeCases = EdgeCasesMode.NONE)
    void givenAnyTransfer_whenPermitted_thenNothingUncertainCarriesIt(@ForAll("transfers") Transfer transfer) {
        TransferAssessment answer = RULES.assess(transfer);

        if (answer.permitted()) {
            assertThat(answer.citation().certainty()).isNotEqualTo(Certainty.UNCERTAIN);
        }
    }

    @Property(tries = 5000, edgeCases = EdgeCasesMode.NONE)
    void givenAStricterPolicy_whenApplied_thenNeverMoreIsPermitted(
            @ForAll("transfers") Transfer transfer, @ForAll Set<Region> some, @ForAll Region one) {
        Set<Region> wide = EnumSet.of(one);
        wide.addAll(some);
        ResidencyPolicy narrow = ResidencyPolicy.within(one);
        ResidencyPolicy wider = ResidencyPolicy.within(wide, Set.of());
        boolean law = RULES.assess(transfer).permitted();
        boolean underWider = RULES.assess(transfer, wider).permitted();
        boolean underNarrow = RULES.assess(transfer, narrow).permitted();

        assertThat(!underWider || law)
                .as("a policy never allows what the law forbids")
                .isTrue();
        assertThat(!underNarrow || underWider)
                .as("fewer regions never allow more")
                .isTrue();
        assertThat(RULES.assess(transfer, narrow.and(wider)).permitted()).isEqualTo(underNarrow);
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void givenAPermittedTransfer_whenASafeguardIsAdded_thenItStaysPermitted(
            @ForAll("transfers") Transfer transfer, @ForAll("safeguards") Safeguard more) {
        if (RULES.assess(transfer).permitted()) {
            assertThat(RULES.assess(transfer.withSafeguards(more)).permitted()).isTrue();
        }
    }

    @Provide
    Arbitrary<Safeguard> safeguards() {
        return words("safeguards.txt", "safeguard").map(Safeguard::of);
    }

    @Example
    void givenEveryPairOfPlacesAndBothRegimes_whenAssessed_thenThereIsAnAnswerWithSourceAndReason() {
        List<LocalDate> days = Stream.of(
                        "2018-01-01",
                        "2018-06-01",
                        "2020-06-01",
                        "2021-03-01",
                        "2024-01-01",
                        "2026-11-22",
                        "2035-12-31")
                .map(LocalDate::parse)
                .toList();
        for (Regime regime : Regime.values()) {
            for (String exporter : Places.countryCodes()) {
                Country from = Country.of(exporter);
                for (Place destination : PLACES) {
                    LocalDate day = days.get(Math.floorMod(exporter.hashCode() + destination.hashCode(), days.size()));
                    TransferAssessment answer = RULES.assess(Transfer.of(regime, from, destination, day));
                    if (answer.reason().isBlank()
                            || answer.remedy().isPresent() == answer.permitted()
                            || answer.citation().text().isBlank()) {
                        assertThat(answer)
                                .as("%s %s %s", regime, from, destination)
                                .isNull();
                    }
                }
            }
        }
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void givenACountryThatMayExport_whenDataStayInIt_thenNoneIsNeededOrItIsUnderReview(
            @ForAll("exporters") Country country, @ForAll("days") LocalDate day) {
        for (Regime regime : Regime.values()) {
            TransferOutcome outcome =
                    RULES.assess(Transfer.of(regime, country, country, day)).outcome();

            assertThat(outcome).isIn(TransferOutcome.NONE_NEEDED, TransferOutcome.INVALID, TransferOutcome.REVIEW);
        }
    }

    @Provide
    Arbitrary<Country> exporters() {
        return Arbitraries.of(Places.countryCodes()).map(Country::of);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return dates();
    }
}
