/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.annotation.Disclosure;
import dev.privet.contract.PublicApi;
import java.util.List;
import java.util.Objects;

/**
 * How a row is tied to the person it is about. Immutable.
 *
 * @param path the way to the data subject, property by property; empty where the row is the person
 * @param subject the class of the person's own row
 * @param export what the person gets to see of the row
 * @param inferred whether nobody wrote the link and it was the only one possible
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record SubjectLink(List<String> path, Class<?> subject, Disclosure export, boolean inferred) {

    /** Copies the path. */
    public SubjectLink {
        path = List.copyOf(path);
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(export, "export");
    }

    /**
     * The way in one text.
     *
     * @return for example {@code order.customer}; empty where the row is the person
     */
    public String dotted() {
        return String.join(".", path);
    }
}
