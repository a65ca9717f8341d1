/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.contract.PublicApi;
import java.util.Objects;
import java.util.Optional;

/**
 * Rows about persons in tables that no entity maps, told by SQL. Immutable; holds no personal data.
 *
 * <pre>{@code
 * // A record of the data map: its components are the columns of the select, in camel case or as they are.
 * record Visit(@RefersTo(Customer.class) @AboutSubject long customerId,
 *              @PersonalData(category = LocationData.class, purposes = Security.class) String place) {}
 *
 * SubjectSource.of(Visit.class, "customer", "select customer_id, place from visits where customer_id = :subject order by id")
 *     .erasedBy("delete from visits where customer_id = :subject")
 * }</pre>
 *
 * @param shape a marked record class, whose components name the selected columns
 * @param kind the kind of person whose rows it finds
 * @param select finds the rows of one person, whose id takes the place of {@code :subject}; its order is that of the archive
 * @param erase deletes or empties them in the same way, where that is to be done by a statement
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record SubjectSource(Class<?> shape, String kind, String select, Optional<String> erase) {

    /** Refuses null. */
    public SubjectSource {
        Objects.requireNonNull(shape, "shape");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(select, "select");
        Objects.requireNonNull(erase, "erase");
    }

    /**
     * A source that is only read.
     *
     * @param shape a marked record class
     * @param kind the kind of person
     * @param select finds the rows, with {@code :subject} in the place of the person's id
     * @return a source
     */
    public static SubjectSource of(Class<?> shape, String kind, String select) {
        return new SubjectSource(shape, kind, select, Optional.empty());
    }

    /**
     * The same source, with what erases its rows: all of them, or none where one has to stay. Rows that {@code select} still finds
     * afterwards must have nothing personal left. Without a statement the rows stay, and each plan says so.
     *
     * @param sql the statement, with {@code :subject} in the place of the person's id
     * @return a copy
     */
    public SubjectSource erasedBy(String sql) {
        return new SubjectSource(shape, kind, select, Optional.of(sql));
    }
}
