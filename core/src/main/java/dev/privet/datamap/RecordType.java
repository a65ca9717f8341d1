/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.contract.PublicApi;
import dev.privet.contract.internal.Nearest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A marked class. Immutable; prints names only. Its many components are one page of the data map: nobody but its reader makes one.
 *
 * @param type the class
 * @param subjectKind the kind of person its rows are, if they are persons
 * @param fields the personal data in it, ordered by name
 * @param links how its rows are tied to persons; the row's own identity first
 * @param references which rows its bare values point at
 * @param retention how long its rows are kept; a row is past its period once all of these have passed, and kept on where there are
 *     none
 * @param refersTo the other marked classes that its rows point at, by a property, a bare value or as part of a holder
 * @param notPersonal the properties that were said not to be personal data
 * @param index its place among the types of its data map, from 0
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record RecordType(
        Class<?> type,
        Optional<String> subjectKind,
        List<PersonalField> fields,
        List<SubjectLink> links,
        List<Reference> references,
        List<RetentionRule> retention,
        Set<Class<?>> refersTo,
        Set<String> notPersonal,
        int index) {

    /** Copies the collections. */
    public RecordType {
        Objects.requireNonNull(type, "type");
        fields = List.copyOf(fields);
        links = List.copyOf(links);
        references = List.copyOf(references);
        retention = List.copyOf(retention);
        refersTo = Set.copyOf(refersTo);
        notPersonal = Set.copyOf(notPersonal);
    }

    /** Of a data map each class has one, so the class alone tells them apart well enough. */
    @Override
    public int hashCode() {
        return type.hashCode();
    }

    /**
     * What the type is called in reports and in the ledger.
     *
     * @return the simple class name
     */
    public String name() {
        return type.getSimpleName();
    }

    /**
     * Whether the class is mapped as a part of other rows and has none of its own. Asks the class's annotations, so not for a hot path.
     *
     * @return true where it is embeddable and no entity
     */
    public boolean isEmbedded() {
        return !MappingHints.isEntity(type) && MappingHints.isEmbeddable(type);
    }

    /**
     * The property that identifies a row. Asks the class's annotations, so not for a hot path.
     *
     * @return its name, or nothing where there is none or it takes several
     */
    public Optional<String> idProperty() {
        return MappingHints.id(Properties.of(type)).map(Property::name);
    }

    /**
     * The field of a property.
     *
     * @param property the property's name
     * @return the field, or nothing where the property holds no personal data
     */
    public Optional<PersonalField> field(String property) {
        return fields.stream().filter(field -> field.name().equals(property)).findFirst();
    }

    /**
     * The field that somebody probably meant who wrote a name that no field has.
     *
     * @param written the name
     * @return the field with the name that takes the fewest slips of the pen, or nothing where that would be a guess
     */
    public Optional<PersonalField> nearest(String written) {
        return Nearest.of(written, fields.stream().map(PersonalField::name).toList())
                .flatMap(this::field);
    }
}
