/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.testing;

import dev.privet.contract.PublicApi;
import java.nio.file.Path;
import java.util.Optional;
import org.assertj.core.api.AbstractPathAssert;
import org.jspecify.annotations.Nullable;

/**
 * Everything that AssertJ asserts of a file, and what its name and content reveal of an invented person. Zip and gzip archives are looked through
 * entry by entry.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class RevealingPathAssert extends AbstractPathAssert<RevealingPathAssert> {

    RevealingPathAssert(@Nullable Path actual) {
        super(actual, RevealingPathAssert.class);
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
    public RevealingPathAssert revealsNothingOf(Object... canaries) {
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
    public RevealingPathAssert reveals(Object canary, String... properties) {
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
    public RevealingPathAssert revealsOnly(Object canary, String... properties) {
        return check(reveal().only(canary, properties));
    }

    private Reveal reveal() {
        isNotNull();
        return new Reveal(Part.of(actual));
    }

    private RevealingPathAssert check(Optional<String> failure) {
        failure.ifPresent(message -> failWithMessage("%s", message));
        return this;
    }
}
