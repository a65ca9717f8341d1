/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.contract.Problem;
import dev.privet.contract.PublicApi;
import dev.privet.location.Country;
import dev.privet.marking.DataMapContributor;
import dev.privet.marking.PurposeOverrides;
import dev.privet.vocabulary.Regime;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Says what a data map is read from: marked classes, contributors that mark classes without touching them, and a data protection
 * officer's overrides. Where two of them speak of the same element, an override comes before a contributor, a contributor before an
 * annotation, and an annotation before what is inferred; within one of them, what is said of a class itself comes before what is said
 * of one that it extends. Two that are equally near and differ are a mistake. Not thread-safe; building twice gives two independent,
 * equal maps.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class DataMapBuilder {

    /** From where data is taken to be sent as long as nobody says. */
    private static final Map<Regime, String> HOME = Map.of(Regime.UK, "GB", Regime.EU, "IE");

    private final Set<Class<?>> classes = new LinkedHashSet<>();
    private final Set<DataMapContributor> contributors = new LinkedHashSet<>();
    private final Set<Regime> regimes;
    private final LocalDate date;
    private PurposeOverrides overrides = PurposeOverrides.none();
    private final Map<Regime, String> exporters = new EnumMap<>(Regime.class);
    private final List<Function<List<RecordType>, List<Problem>>> checks = new ArrayList<>();
    private @Nullable OrganisationFacts organisation;
    private @Nullable Period defaultPeriod;

    DataMapBuilder(Set<Regime> regimes, LocalDate date) {
        if (regimes.isEmpty()) {
            throw new IllegalArgumentException("regimes: the host is under at least one law");
        }
        this.regimes = Set.copyOf(regimes);
        this.date = Objects.requireNonNull(date, "date");
    }

    /**
     * Names marked classes.
     *
     * @param marked each bears at least one mark, or a contributor speaks of it
     * @return this builder
     */
    public DataMapBuilder marked(Class<?>... marked) {
        return marked(Arrays.asList(marked));
    }

    /**
     * Names marked classes.
     *
     * @param marked each bears at least one mark, or a contributor speaks of it
     * @return this builder
     */
    public DataMapBuilder marked(Collection<Class<?>> marked) {
        for (Class<?> type : marked) {
            classes.add(Objects.requireNonNull(type, "classes: one is null"));
        }
        return this;
    }

    /**
     * Adds code that marks classes without touching them.
     *
     * @param contributor says what is to be said; the order of contributors does not matter
     * @return this builder
     */
    public DataMapBuilder contributor(DataMapContributor contributor) {
        contributors.add(Objects.requireNonNull(contributor, "contributor"));
        return this;
    }

    /**
     * Adds what configuration says of purposes.
     *
     * @param said titles, periods and recipients by purpose id; where two sources speak of the same and differ, that is a mistake
     * @return this builder
     */
    public DataMapBuilder overrides(PurposeOverrides said) {
        overrides = overrides.with(Objects.requireNonNull(said, "said"));
        return this;
    }

    /**
     * Sets what is known of the organisation. Recipients are judged from where it is established under each law.
     *
     * @param facts with an establishment for each law of the map
     * @return this builder
     */
    public DataMapBuilder organisation(OrganisationFacts facts) {
        organisation = Objects.requireNonNull(facts, "facts");
        return this;
    }

    /**
     * Says from which country data is sent under a law, where no {@linkplain #organisation organisation} says where it is established.
     *
     * @param regime the law
     * @param country an ISO 3166-1 code; by default {@code GB} and {@code IE}
     * @return this builder
     * @throws dev.privet.contract.PrivacyInputException if the country is not known
     */
    public DataMapBuilder exporter(Regime regime, String country) {
        exporters.put(
                Objects.requireNonNull(regime, "regime"), Country.of(country).code());
        return this;
    }

    /**
     * Adds a check of the host's own, or of a part of Privet that builds on the data map, so that its mistakes are told together with
     * those in the marking.
     *
     * @param check is given the types as far as they could be read, in the order of their names; gives back what is wrong
     * @return this builder
     */
    public DataMapBuilder check(Function<List<RecordType>, List<Problem>> check) {
        checks.add(Objects.requireNonNull(check, "check"));
        return this;
    }

    /**
     * Sets how long data is kept whose class names a date and of which nothing else says how long.
     *
     * @param period longer than nothing
     * @return this builder
     */
    public DataMapBuilder keptByDefault(Period period) {
        if (!RetentionRule.isCountable(period)) {
            throw new IllegalArgumentException(
                    "period: " + period + " is not longer than nothing and below a thousand years");
        }
        defaultPeriod = period;
        return this;
    }

    /**
     * Reads and judges everything.
     *
     * @return the data map
     * @throws dev.privet.contract.PrivacyConfigurationException with every mistake
     */
    public DataMap build() {
        return new DataMapReader(this).read();
    }

    Set<Class<?>> classes() {
        return classes;
    }

    List<DataMapContributor> contributors() {
        return List.copyOf(contributors);
    }

    PurposeOverrides overrides() {
        return overrides;
    }

    Optional<OrganisationFacts> organisation() {
        return Optional.ofNullable(organisation);
    }

    List<Function<List<RecordType>, List<Problem>>> checks() {
        return checks;
    }

    /** The country from which data is sent, by each law of the map. */
    Map<Regime, String> exporters() {
        Map<Regime, String> all = new EnumMap<>(HOME);
        all.putAll(statedExporters());
        all.keySet().retainAll(regimes);
        return all;
    }

    /** The same, as far as anybody said it. */
    Map<Regime, String> statedExporters() {
        Map<Regime, String> stated = new EnumMap<>(Regime.class);
        stated.putAll(exporters);
        organisation().ifPresent(facts -> stated.putAll(facts.exporters()));
        stated.keySet().retainAll(regimes);
        return stated;
    }

    Set<Regime> regimes() {
        return regimes;
    }

    LocalDate date() {
        return date;
    }

    @Nullable
    Period defaultPeriod() {
        return defaultPeriod;
    }
}
