/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.library.freeze.ViolationLineMatcher;
import dev.privet.contract.PublicApi;
import java.util.regex.Pattern;

/**
 * Knows frozen violations again by all that their messages say but the lines of code, so that nothing else passes for what was frozen. ArchUnit
 * makes one where {@code archunit.properties} names it:
 *
 * <pre>{@code
 * freeze.lineMatcher=dev.privet.archunit.FrozenByPlace
 * }</pre>
 *
 * <p>A violation of another member, overload, property, purpose, recipient or category is another one. So is one in another anonymous class or
 * lambda, of which ArchUnit's own matcher takes all for the same; their numbers change when another is put before them, and then they are told
 * as new. Likewise a violation that a release of Privet words differently. Stateless, so safe for threads.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class FrozenByPlace implements ViolationLineMatcher {

    /** Only where a source file is named before it: a number may be a port or a limit elsewhere. */
    private static final Pattern LINE = Pattern.compile("(\\([^()\\s/:]+\\.(?:java|kt|kts|groovy|scala)):\\d+\\)");

    /** Made by ArchUnit, by its name. */
    public FrozenByPlace() {}

    /**
     * Whether two violations are the same one.
     *
     * @param lineFromFirstViolation the message of one
     * @param lineFromSecondViolation the message of the other
     * @return whether both say the same, but for lines of code
     */
    @Override
    public boolean matches(String lineFromFirstViolation, String lineFromSecondViolation) {
        return withoutLines(lineFromFirstViolation).equals(withoutLines(lineFromSecondViolation));
    }

    private static String withoutLines(String message) {
        return LINE.matcher(message).replaceAll("$1)");
    }
}
