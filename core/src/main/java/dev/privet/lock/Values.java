/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.lock;

import dev.privet.contract.PrivacyInputException;
import dev.privet.location.Country;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a fact or a name in the lock can be.
 *
 * @param fits whether a value is one
 * @param means what can be written, in words
 */
record Values(Predicate<String> fits, String means) {

    /** Where no period of a data map leads. */
    private static final LocalDate TOO_LATE = LocalDate.EPOCH.plusYears(2000);

    static Values text() {
        return new Values(value -> !value.isBlank(), "a text that is not empty");
    }

    static Values yes() {
        return new Values("yes"::equals, "yes, or is left out");
    }

    static Values matching(String pattern, String means) {
        return new Values(value -> value.matches(pattern), means);
    }

    static Values country() {
        return new Values(Values::isCountry, "an ISO 3166-1 code that the register of countries knows, such as GB");
    }

    static <E extends Enum<E>> Values oneOf(Class<E> type) {
        List<String> names = names(type);
        return new Values(names::contains, "one of " + words(names));
    }

    /** With commas between them, each once. */
    static <E extends Enum<E>> Values someOf(Class<E> type) {
        List<String> names = names(type);
        return new Values(
                value -> {
                    List<String> said = Arrays.asList(value.split(",", -1));
                    return names.containsAll(said) && said.stream().distinct().count() == said.size();
                },
                "some of " + words(names) + " with commas between them");
    }

    static Values period() {
        return new Values(Values::isPeriod, "a period such as P6Y, P1Y6M or P90D");
    }

    private static boolean isCountry(String code) {
        try {
            return Country.of(code).code().equals(code);
        } catch (PrivacyInputException e) {
            return false;
        }
    }

    private static boolean isPeriod(String text) {
        try {
            Period period = Period.parse(text);
            return period.normalized().toString().equals(text)
                    && !period.isZero()
                    && !period.isNegative()
                    && LocalDate.EPOCH.plus(period).isBefore(TOO_LATE);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static <E extends Enum<E>> List<String> names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }

    private static String words(List<String> names) {
        return String.join(", ", names);
    }
}
