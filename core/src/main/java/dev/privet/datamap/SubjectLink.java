/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.annotation.Disclosure;
import dev.privet.annotation.ErasureEffect;
import dev.privet.contract.PublicApi;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * How a row is tied to a person it is about. Immutable.
 *
 * @param steps the way to the data subject; empty where the row is the person
 * @param subject the class of the person's own row
 * @param role the part that the person plays in the row; the kind of person where the row is the person, empty where none was said
 * @param export what the person gets to see of the row
 * @param erasure what happens to the row when the person is erased
 * @param mayBeMissing whether rows that point at nobody are meant to be
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record SubjectLink(
        List<LinkStep> steps,
        Class<?> subject,
        String role,
        Disclosure export,
        ErasureEffect erasure,
        boolean mayBeMissing) {

    /** Copies the steps and refuses null. */
    public SubjectLink {
        steps = List.copyOf(steps);
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(export, "export");
        Objects.requireNonNull(erasure, "erasure");
    }

    /**
     * The link of a person's own row: seen in full, and gone with the person.
     *
     * @param subject its class
     * @param kind the kind of person
     * @return a link without steps
     */
    public static SubjectLink self(Class<?> subject, String kind) {
        return new SubjectLink(List.of(), subject, kind, Disclosure.IN_FULL, ErasureEffect.DELETE, false);
    }

    /**
     * Whether the row is the person.
     *
     * @return true where there is no step
     */
    public boolean isSelf() {
        return steps.isEmpty();
    }

    /**
     * The way in one text.
     *
     * @return for example {@code order.customer}, {@code (in Keeper.animals)} or {@code customerId→Customer.id}; empty where the
     *     row is the person
     */
    public String dotted() {
        return steps.stream().map(LinkStep::text).collect(Collectors.joining("."));
    }
}
