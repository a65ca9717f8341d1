/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.contract.PublicApi;
import java.util.Objects;
import java.util.Optional;

/**
 * Which row a bare value points at. Immutable.
 *
 * @param property the property that holds the value
 * @param target the class of the row
 * @param by the property of the row with the same value
 * @param when the case in which it points at such a row; nothing for always
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record Reference(String property, Class<?> target, String by, Optional<LinkStep.Case> when) {

    /** Refuses null. */
    public Reference {
        Objects.requireNonNull(property, "property");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(when, "when");
    }
}
