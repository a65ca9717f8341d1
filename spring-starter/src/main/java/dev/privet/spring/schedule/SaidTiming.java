/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.schedule;

import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.scheduling.support.CronExpression;

/**
 * What the host says of when a job runs.
 *
 * @param key the key of the job's properties
 * @param enabled whether it runs at all
 * @param cron a cron expression of Spring, or nothing
 * @param every a time, or nothing
 */
record SaidTiming(
        String key,
        boolean enabled,
        @Nullable String cron,
        @Nullable String every) {

    /** What Spring takes for a cron expression that switches off. */
    private static final String OFF = "-";

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(366);

    /** Any day will do to see whether an expression ever comes true. */
    private static final LocalDateTime SOME_DAY = LocalDateTime.of(2000, 1, 1, 0, 0);

    boolean isSilent() {
        return cron == null && every == null;
    }

    boolean isOff() {
        return !enabled || OFF.equals(cron);
    }

    /** What is wrong with it. */
    List<Problem> problems() {
        if (cron != null && every != null) {
            return List.of(
                    misfit(key, "it has both a cron expression and a period.", "write one of '.cron' and '.every'."));
        }
        if (cron != null && !OFF.equals(cron) && expression(cron).isEmpty()) {
            return List.of(misfit(
                    key + ".cron",
                    "it is no cron expression, or never comes true.",
                    "write six fields, from the second to the day of the week, such as 0 0 3 * * *."));
        }
        if (every != null && period(every).isEmpty()) {
            return List.of(misfit(
                    key + ".every",
                    "it is no time from a second to 366 days.",
                    "write a time with its unit, such as 30s, 5m or 1d."));
        }
        return List.of();
    }

    /** When it runs; nothing where it does not. Without problems only. */
    Optional<JobTiming> timing(ZoneId zone) {
        if (isOff()) {
            return Optional.empty();
        }
        if (cron != null) {
            return expression(cron).map(expression -> new JobTiming.ByCron(expression, zone));
        }
        return every == null ? Optional.empty() : period(every).map(JobTiming.Every::new);
    }

    private static Optional<CronExpression> expression(String text) {
        try {
            CronExpression expression = CronExpression.parse(text);
            return expression.next(SOME_DAY) == null ? Optional.empty() : Optional.of(expression);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> period(String text) {
        return time(text).filter(time -> time.compareTo(SHORTEST) >= 0 && time.compareTo(LONGEST) <= 0);
    }

    /** A time as Boot writes it; nothing where it cannot be read. */
    static Optional<Duration> time(String text) {
        try {
            return Optional.of(DurationStyle.detectAndParse(text.strip()));
        } catch (IllegalArgumentException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    static Problem misfit(String place, String why, String remedy) {
        return new Problem(ProblemCode.SCHEDULE_UNREADABLE, place, why, remedy);
    }
}
