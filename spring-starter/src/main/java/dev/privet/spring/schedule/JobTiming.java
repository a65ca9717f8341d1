/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.scheduling.support.CronExpression;

/** When a job runs. Immutable. */
sealed interface JobTiming {

    /** When it runs for the first time after a start. */
    Instant first(Instant start);

    /** When it runs next after a run has ended. */
    Instant next(Instant ended);

    /** Says it in a few words. */
    String text();

    /** At times of the calendar. */
    record ByCron(CronExpression expression, ZoneId zone) implements JobTiming {

        private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

        @Override
        public Instant first(Instant start) {
            return next(start);
        }

        @Override
        public Instant next(Instant ended) {
            ZonedDateTime next = expression.next(ended.atZone(zone));
            return next == null ? NEVER : next.toInstant();
        }

        @Override
        public String text() {
            return "at " + expression;
        }
    }

    /** So long after the run before. */
    record Every(Duration period) implements JobTiming {

        /** So that what is due once a day is done also where an application is started anew each night. */
        private static final Duration SOON = Duration.ofMinutes(1);

        private static final List<ChronoUnit> UNITS =
                List.of(ChronoUnit.DAYS, ChronoUnit.HOURS, ChronoUnit.MINUTES, ChronoUnit.SECONDS);

        @Override
        public Instant first(Instant start) {
            return start.plus(period.compareTo(SOON) < 0 ? period : SOON);
        }

        @Override
        public Instant next(Instant ended) {
            return ended.plus(period);
        }

        @Override
        public String text() {
            ChronoUnit unit = UNITS.stream()
                    .filter(one -> period.toMillis() % one.getDuration().toMillis() == 0)
                    .findFirst()
                    .orElse(ChronoUnit.MILLIS);
            return "every " + DurationStyle.SIMPLE.print(period, unit);
        }
    }
}
