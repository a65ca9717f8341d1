/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.actuate;

import dev.privet.datamap.PersonalField;
import dev.privet.retention.RetentionForecast;
import dev.privet.retention.RetentionSweep;
import dev.privet.spring.actuate.PrivetDescriptor.ForecastLine;
import dev.privet.spring.actuate.PrivetDescriptor.ForecastPart;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The forecast of the sweep, which counts rows for each month and so costs something: one caller counts at a time, and what it found is told
 * again for a while. Thread-safe.
 */
final class Forecasts {

    private static final Duration GOOD_FOR = Duration.ofMinutes(5);

    private final Clock clock;
    private @Nullable ForecastPart known;
    private Instant countedAt = Instant.MIN;

    Forecasts(Clock clock) {
        this.clock = clock;
    }

    synchronized ForecastPart of(RetentionSweep sweep) {
        Instant now = clock.instant();
        ForecastPart before = known;
        if (before != null && Duration.between(countedAt, now).abs().compareTo(GOOD_FOR) < 0) {
            return before;
        }
        ForecastPart counted = part(sweep.forecast());
        known = counted;
        countedAt = now;
        return counted;
    }

    private static ForecastPart part(RetentionForecast forecast) {
        return new ForecastPart(
                forecast.today().toString(),
                forecast.lines().stream().map(Forecasts::line).toList());
    }

    private static ForecastLine line(RetentionForecast.Line line) {
        SortedMap<String, Long> months = new TreeMap<>();
        line.months().forEach((month, rows) -> months.put(month.toString(), rows));
        return new ForecastLine(
                line.type().name(),
                line.fields().stream().map(PersonalField::name).toList(),
                line.then().name(),
                line.configuredIn(),
                line.overdue(),
                months);
    }
}
