/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.contract.PublicApi;
import dev.privet.marking.DataMapContributor;
import dev.privet.marking.PurposeOverrides;
import dev.privet.vocabulary.Regime;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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

    private final Set<Class<?>> classes = new LinkedHashSet<>();
    private final Set<DataMapContributor> contributors = new LinkedHashSet<>();
    private final Set<Regime> regimes;
    private final LocalDate date;
    private PurposeOverrides overrides = PurposeOverrides.none();
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
     * Sets what configuration says of purposes.
     *
     * @param said titles, periods and recipients by purpose id
     * @return this builder
     */
    public DataMapBuilder overrides(PurposeOverrides said) {
        overrides = Objects.requireNonNull(said, "said");
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
