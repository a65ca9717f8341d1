/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.contract.PublicApi;
import dev.privet.vocabulary.CategoryFacts;
import dev.privet.vocabulary.DataCategory;
import dev.privet.vocabulary.Origin;
import dev.privet.vocabulary.Purpose;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A property that holds personal data. Immutable. Its many components are one row of the data map: nobody but its reader makes one.
 *
 * @param name the property's name, or its path where it lies in an embedded object, such as {@code address.street}
 * @param javaType its declared type
 * @param category what kind of data it is
 * @param facts what holds for that category
 * @param purposes the purposes that need it as it is
 * @param maskedFor the purposes for which a masked value does
 * @param about the roles of the persons it is about; empty where it is about all of the row's
 * @param origin where it comes from, if that was said for it alone
 * @param retention how long it is kept, where that is shorter than its row; all of them must have passed
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
        Set<String> about,
        Optional<Origin> origin,
        List<RetentionRule> retention,
        int index) {

    /** Copies the collections. */
    public PersonalField {
        Objects.requireNonNull(name, "name");
        purposes = Set.copyOf(purposes);
        maskedFor = Set.copyOf(maskedFor);
        about = Set.copyOf(about);
        Objects.requireNonNull(origin, "origin");
        retention = List.copyOf(retention);
    }

    /**
     * Whether a purpose gets to see it in some form.
     *
     * @param purpose the purpose
     * @return true where it needs the value, as it is or masked
     */
    public boolean serves(Class<? extends Purpose> purpose) {
        return purposes.contains(purpose) || maskedFor.contains(purpose);
    }

    /** The same field with what is known only once all fields are. */
    PersonalField with(List<RetentionRule> rules, int place) {
        return new PersonalField(name, javaType, category, facts, purposes, maskedFor, about, origin, rules, place);
    }
}
