/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.contract.PublicApi;
import dev.privet.datamap.PersonalField;
import dev.privet.datamap.RecordType;
import dev.privet.vocabulary.Age;
import dev.privet.vocabulary.Coordinates;
import dev.privet.vocabulary.DataCategory;
import dev.privet.vocabulary.DateOfBirth;
import dev.privet.vocabulary.Detail;
import dev.privet.vocabulary.IpAddress;
import dev.privet.vocabulary.PostalAddress;
import java.util.List;
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

    /**
     * The fields that a purpose is to see in a coarser form although nothing makes values of their category or type coarser. Such a purpose
     * would see nothing.
     *
     * @param types marked types
     * @return a problem for each such field, in their order
     */
    public List<Problem> judge(List<RecordType> types) {
        return Unfit.fields(
                types,
                Detail.GENERALISED,
                field -> of(field.category())
                        .filter(coarser -> Unfit.holdsSeveral(field.javaType()) || coarser.fits(field.javaType()))
                        .isPresent(),
                this::problem);
    }

    private Problem problem(String place, PersonalField field) {
        String title = field.facts().title();
        return new Problem(
                ProblemCode.NOT_GENERALISABLE,
                place,
                "a purpose is to see it generalised, and "
                        + (of(field.category()).isEmpty()
                                ? "nothing makes values of its category (" + title + ") coarser."
                                : "the generaliser of its category (" + title + ") shows nothing of a "
                                        + field.javaType().getSimpleName() + "."),
                "give a generaliser that fits: Generalisers.standard().with("
                        + field.category().getSimpleName()
                        + ".class, …), or do not name the purpose in 'generalisedFor'.");
    }
}
