/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.examples.quickstart;

import dev.privet.datamap.RetentionRule;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns what the library says in types into words. */
final class Phrases {

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private Phrases() {}

    static String kept(RetentionRule rule) {
        return period(rule.period()) + " from " + rule.from() + ", then "
                + rule.then().done() + (rule.because().isEmpty() ? "" : " (" + rule.because() + ")");
    }

    private static String period(Period period) {
        return Stream.of(
                        counted(period.getYears(), "year"),
                        counted(period.getMonths(), "month"),
                        counted(period.getDays(), "day"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" and "));
    }

    static String counted(long number, String noun) {
        return number == 0 ? "" : number + " " + noun + (number == 1 ? "" : "s");
    }

    static String number(long number) {
        return number == 0 ? "nothing" : String.valueOf(number);
    }

    static String list(Iterable<String> words) {
        String joined = String.join(", ", words);
        return joined.isEmpty() ? "nothing" : joined;
    }
}
