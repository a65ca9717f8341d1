/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import dev.privet.contract.PublicApi;
import dev.privet.vocabulary.Age;
import dev.privet.vocabulary.Coordinates;
import dev.privet.vocabulary.DataCategory;
import dev.privet.vocabulary.DateOfBirth;
import dev.privet.vocabulary.IpAddress;
import dev.privet.vocabulary.PostalAddress;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What makes values of which category coarser. A category without a generaliser of its own has that of the nearest it extends; values of
 * one that has none at all are not shown where a coarser value is asked for. Immutable and thread-safe.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class Generalisers {

    private static final int BAND = 10;
    private static final int DECIMALS = 1;
    private static final int BITS_OF_4 = 24;
    private static final int BITS_OF_6 = 48;

    private final ByCategory<Generaliser> byCategory;

    private Generalisers(ByCategory<Generaliser> byCategory) {
        this.byCategory = byCategory;
    }

    /**
     * The generalisers that ship with the library.
     *
     * @return the year for dates of birth, the outward code for addresses in the United Kingdom, bands of ten years for ages, one decimal
     *     of a degree for coordinates, the first 24 or 48 bits for IP addresses
     */
    public static Generalisers standard() {
        return new Generalisers(new ByCategory<>(Map.of(
                DateOfBirth.class, Generalisations.year(),
                PostalAddress.class, Generalisations.outwardCode(),
                Age.class, Generalisations.ageBand(BAND),
                Coordinates.class, Generalisations.rounded(DECIMALS),
                IpAddress.class, Generalisations.network(BITS_OF_4, BITS_OF_6))));
    }

    /**
     * The same generalisers with another one for a category and those that extend it.
     *
     * @param category the category
     * @param generaliser its generaliser
     * @return a copy
     */
    public Generalisers with(Class<? extends DataCategory> category, Generaliser generaliser) {
        return new Generalisers(byCategory.with(
                Objects.requireNonNull(category, "category"), Objects.requireNonNull(generaliser, "generaliser")));
    }

    /**
     * The generaliser of a category. To be asked once for each field, not for each value.
     *
     * @param category the category
     * @return its own, or the nearest inherited one, or empty
     */
    public Optional<Generaliser> of(Class<? extends DataCategory> category) {
        return byCategory.nearest(category);
    }
}
