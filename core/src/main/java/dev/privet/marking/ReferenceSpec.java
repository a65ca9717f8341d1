/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.marking;

import dev.privet.contract.PublicApi;
import java.util.Objects;

/**
 * What is said of a bare value that points at a row, as {@link dev.privet.annotation.RefersTo} says it. Not thread-safe.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class ReferenceSpec {

    private String by = "";
    private String when = "";
    private String is = "";

    ReferenceSpec() {}

    /**
     * The property of the row that has the same value; its id where nothing is said.
     *
     * @param property for example {@code login}
     * @return this
     */
    public ReferenceSpec by(String property) {
        by = Objects.requireNonNull(property, "property");
        return this;
    }

    /**
     * The value points at such a row only in this case.
     *
     * @param property the property beside it that says of which type the row is
     * @param value what stands there, as text; for an enum, the constant's name
     * @return this
     */
    public ReferenceSpec when(String property, String value) {
        when = Objects.requireNonNull(property, "property");
        is = Objects.requireNonNull(value, "value");
        return this;
    }

    TypeMark.Reference mark(String property, Class<?> target) {
        return new TypeMark.Reference(property, target, by, when, is);
    }
}
