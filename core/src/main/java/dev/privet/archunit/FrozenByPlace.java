/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.library.freeze.ViolationLineMatcher;
import dev.privet.contract.PublicApi;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows frozen violations again by rule, class and member, so that a store of ArchUnit's {@code FreezingArchRule} outlives a release that words
 * messages differently. ArchUnit makes one where {@code archunit.properties} names it:
 *
 * <pre>{@code
 * freeze.lineMatcher=dev.privet.archunit.FrozenByPlace
 * }</pre>
 *
 * <p>What else a message says does not count, so a member that is frozen for a rule may break it in other ways as well. Violations of other rules than
 * those of {@link PrivacyRules} are the same where their texts are, but for lines and the numbers of anonymous classes. Stateless, so safe for threads.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class FrozenByPlace implements ViolationLineMatcher {

    private static final Pattern RULE =
            Pattern.compile("\\[([a-z-]+)]( Its waiver does not hold: .*)?$", Pattern.DOTALL);
    private static final Pattern PLACE = Pattern.compile("^(HTTP interface|Query of|\\p{Lu}\\w+) <?([^ <>(]+)");
    private static final Pattern SENT_BY = Pattern.compile(" by ([^ ,]+),");
    private static final Pattern NUMBERS = Pattern.compile(":\\d+\\)|(?<=\\$)\\d+");

    /** Made by ArchUnit, by its name. */
    public FrozenByPlace() {}

    /**
     * Whether two violations are the same one.
     *
     * @param lineFromFirstViolation the message of one
     * @param lineFromSecondViolation the message of the other
     * @return whether both are of the same rule, class and member; of rules of others, whether they say the same
     */
    @Override
    public boolean matches(String lineFromFirstViolation, String lineFromSecondViolation) {
        return key(lineFromFirstViolation).equals(key(lineFromSecondViolation));
    }

    private static String key(String line) {
        return rule(line)
                .flatMap(rule -> place(line).map(place -> rule + " " + place))
                .orElseGet(() -> withoutNumbers(line));
    }

    private static Optional<String> rule(String line) {
        Matcher rule = RULE.matcher(line);
        return rule.find()
                ? Arrays.stream(Duty.values())
                        .map(Duty::id)
                        .filter(rule.group(1)::equals)
                        .findFirst()
                : Optional.empty();
    }

    /** An HTTP interface is named before what it sends, and its method after that. */
    private static Optional<String> place(String line) {
        Matcher place = PLACE.matcher(line);
        if (!place.find()) {
            return Optional.empty();
        }
        Matcher method = SENT_BY.matcher(line);
        String member = place.group(1).equals("HTTP interface") && method.find() ? "." + method.group(1) : "";
        return Optional.of(withoutNumbers(place.group(2) + member));
    }

    private static String withoutNumbers(String text) {
        return NUMBERS.matcher(text).replaceAll("");
    }
}
