/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.testing;

import dev.privet.contract.PublicApi;
import java.util.Optional;
import org.assertj.core.api.AbstractStringAssert;
import org.jspecify.annotations.Nullable;

/**
 * Everything that AssertJ asserts of a text, and what it reveals of an invented person.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class RevealingTextAssert extends AbstractStringAssert<RevealingTextAssert> {

    RevealingTextAssert(@Nullable String actual) {
        super(actual, RevealingTextAssert.class);
    }

    /**
     * Fails where a value of a marked property stands anywhere, as it is or in one of the usual disguises, and tells all of them at once.
     * Values of two or three letters or digits are found as words of their own; truth values and single characters under the name of their
     * property only.
     *
     * @param canaries each a {@link Canary}, or an object with marked properties
     * @return this assertion
     * @throws IllegalArgumentException if there is nothing to look for
     */
    public RevealingTextAssert revealsNothingOf(Object... canaries) {
        return check(reveal().nothingOf(canaries));
    }

    /**
     * Fails where a value of one of these properties is not to be read.
     *
     * @param canary a {@link Canary}, or an object with marked properties
     * @param properties names, or paths such as {@code address.street}
     * @return this assertion
     * @throws IllegalArgumentException if a property has no value to look for
     */
    public RevealingTextAssert reveals(Object canary, String... properties) {
        return check(reveal().all(canary, properties));
    }

    /**
     * Fails where a value of one of these properties is not to be read, or that of another stands anywhere.
     *
     * @param canary a {@link Canary}, or an object with marked properties
     * @param properties names, or paths such as {@code address.street}
     * @return this assertion
     * @throws IllegalArgumentException if a property has no value to look for
     */
    public RevealingTextAssert revealsOnly(Object canary, String... properties) {
        return check(reveal().only(canary, properties));
    }

    private Reveal reveal() {
        isNotNull();
        return new Reveal(Part.of(actual));
    }

    private RevealingTextAssert check(Optional<String> failure) {
        failure.ifPresent(message -> failWithMessage("%s", message));
        return this;
    }
}
