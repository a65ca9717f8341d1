/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.contract.PublicApi;
import dev.privet.vocabulary.CategoryFacts;
import dev.privet.vocabulary.DataCategory;
import dev.privet.vocabulary.Purpose;
import java.util.Objects;
import java.util.Set;

/**
 * A property that holds personal data. Immutable.
 *
 * @param name the property's name
 * @param javaType its declared type
 * @param category what kind of data it is
 * @param facts what holds for that category
 * @param purposes the purposes that need it as it is
 * @param maskedFor the purposes for which a masked value does
 * @param index its place among the fields of its record type, from 0
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record PersonalField(
        String name,
        Class<?> javaType,
        Class<? extends DataCategory> category,
        CategoryFacts facts,
        Set<Class<? extends Purpose>> purposes,
        Set<Class<? extends Purpose>> maskedFor,
        int index) {

    /** Copies the sets. */
    public PersonalField {
        Objects.requireNonNull(name, "name");
        purposes = Set.copyOf(purposes);
        maskedFor = Set.copyOf(maskedFor);
    }
}
