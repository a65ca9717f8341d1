/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.actuate;

import dev.privet.Privet;
import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.ledger.SealableLedger;
import dev.privet.spring.actuate.PrivetDescriptor.BlockPart;
import dev.privet.spring.actuate.PrivetDescriptor.HoldsPart;
import dev.privet.spring.actuate.PrivetDescriptor.JobPart;
import dev.privet.spring.actuate.PrivetDescriptor.LedgerPart;
import dev.privet.spring.actuate.PrivetDescriptor.MeasurePart;
import dev.privet.spring.internal.Measured;
import dev.privet.spring.internal.sending.StatedPlaces;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.annotation.RegisterReflectionForBinding;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;

/** Tells how an application is marked and how its protection stands. Only reads. */
@Endpoint(id = "privet")
final class PrivetEndpoint {

    private final Privet privet;
    private final Standings standings;
    private final JobRuns runs;
    private final Forecasts forecasts;
    private final Structure structure;
    private final Transfers transfers;
    private final Supplier<Stream<Measured>> measured;
    private final Map<String, Supplier<@Nullable Object>> parts;

    PrivetEndpoint(
            Privet privet,
            Standings standings,
            JobRuns runs,
            Forecasts forecasts,
            Supplier<Stream<StatedPlaces>> places,
            Supplier<Stream<Measured>> measured) {
        this.privet = privet;
        this.standings = standings;
        this.runs = runs;
        this.forecasts = forecasts;
        this.structure = new Structure(privet.dataMap());
        this.transfers = new Transfers(privet.gate(), places);
        this.measured = measured;
        this.parts = Map.of(
                "types", structure::types,
                "purposes", structure::purposes,
                "transfers", transfers::today,
                "places", transfers::declared,
                "ledger", this::ledger,
                "holds", this::holds,
                "jobs", this::jobs,
                "measures", this::measures,
                "forecast", this::forecast);
    }

    @ReadOperation
    PrivetDescriptor privet() {
        return new PrivetDescriptor(
                privet.gate().mode().name(),
                structure.laws(),
                structure.types(),
                structure.purposes(),
                transfers.today(),
                transfers.declared(),
                ledger(),
                holds(),
                jobs(),
                measures());
    }

    /** One of the parts above, or the forecast, which counts rows. Null, which is "not found", where there is no such part here. */
    @ReadOperation
    @RegisterReflectionForBinding(PrivetDescriptor.ForecastPart.class)
    @Nullable
    Object part(@Selector String part) {
        Supplier<@Nullable Object> known = parts.get(part);
        return known == null ? null : known.get();
    }

    private List<MeasurePart> measures() {
        return measured.get()
                .flatMap(some -> some.measures().stream())
                .map(measure -> new MeasurePart(measure.name(), measure.kind()))
                .sorted(Comparator.comparing(MeasurePart::name))
                .toList();
    }

    private LedgerPart ledger() {
        Standing.Sealed sealed = standings.now().sealed();
        return new LedgerPart(
                privet.gate().level().name(),
                privet.ledger() instanceof SealableLedger,
                sealed == null
                        ? null
                        : new BlockPart(
                                sealed.number(),
                                sealed.upTo().toString(),
                                sealed.lastPosition(),
                                sealed.hash(),
                                sealed.signed()));
    }

    private @Nullable HoldsPart holds() {
        Standing standing = standings.now();
        Standing.Holds holds = standing.holds();
        return holds == null
                ? null
                : new HoldsPart(
                        new TreeMap<>(Map.of(
                                "record", holds.records(),
                                "subject", holds.subjects(),
                                "purpose", holds.purposes(),
                                "type", holds.types())),
                        holds.toReview(),
                        standing.deferredErasures());
    }

    private List<JobPart> jobs() {
        return runs.all().stream()
                .map(last -> new JobPart(
                        last.run().job().id(),
                        last.run().startedAt().toString(),
                        last.run().took().toMillis(),
                        last.run().outcome().name(),
                        last.run().count(),
                        last.run().summary(),
                        last.failures()))
                .toList();
    }

    private PrivetDescriptor.@Nullable ForecastPart forecast() {
        try {
            return forecasts.of(privet.sweep());
        } catch (PrivacyConfigurationException e) {
            return null;
        }
    }
}
