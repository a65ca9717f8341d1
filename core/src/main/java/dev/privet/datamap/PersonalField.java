/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.contract.PublicApi;
import dev.privet.vocabulary.CategoryFacts;
import dev.privet.vocabulary.DataCategory;
import dev.privet.vocabulary.Detail;
import dev.privet.vocabulary.Origin;
import dev.privet.vocabulary.Purpose;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A property that holds personal data. Immutable. Its many components are one row of the data map: nobody but its reader makes one.
 *
 * @param name the property's name, or its path where it lies in an embedded object, such as {@code address.street}
 * @param javaType its declared type
 * @param category what kind of data it is
 * @param facts what holds for that category
 * @param uses the purposes that need it, each with how much of it
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
        Map<Class<? extends Purpose>, Detail> uses,
        Set<String> about,
        Optional<Origin> origin,
        List<RetentionRule> retention,
        int index) {

    /** Copies the collections. */
    public PersonalField {
        Objects.requireNonNull(name, "name");
        uses = Map.copyOf(uses);
        about = Set.copyOf(about);
        Objects.requireNonNull(origin, "origin");
        retention = List.copyOf(retention);
    }

    /**
     * The purposes that need so much of it.
     *
     * @param detail how much
     * @return unmodifiable
     */
    public Set<Class<? extends Purpose>> purposes(Detail detail) {
        return uses.entrySet().stream()
                .filter(use -> use.getValue() == detail)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whether a purpose gets to see it in some form.
     *
     * @param purpose the purpose
     * @return true where it needs the value, in whatever detail
     */
    public boolean serves(Class<? extends Purpose> purpose) {
        return uses.containsKey(purpose);
    }

    /** The same field with what is known only once all fields are. */
    PersonalField with(List<RetentionRule> rules, int place) {
        return new PersonalField(name, javaType, category, facts, uses, about, origin, rules, place);
    }
}
