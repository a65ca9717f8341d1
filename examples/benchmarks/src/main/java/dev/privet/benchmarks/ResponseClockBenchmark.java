/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks;

import dev.privet.deadline.ClockReading;
import dev.privet.deadline.HolidayRegister;
import dev.privet.deadline.ResponseClock;
import dev.privet.deadline.ResponseRequest;
import dev.privet.deadline.WorkingCalendar;
import dev.privet.vocabulary.Regime;
import dev.privet.vocabulary.SubjectRight;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** How long it takes to reckon a deadline with its derivation in words, the calendar being warm. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ResponseClockBenchmark {

    private final ResponseClock clock = ResponseClock.shipped();
    private final WorkingCalendar england = HolidayRegister.shipped().calendar("GB-EAW");
    private final ResponseRequest overEaster =
            ResponseRequest.received(Regime.UK, SubjectRight.ACCESS, LocalDate.of(2026, 3, 3));
    private final ResponseRequest plain =
            ResponseRequest.received(Regime.UK, SubjectRight.ACCESS, LocalDate.of(2026, 6, 3));

    /**
     * A month that ends on a working day.
     *
     * @return the reading
     */
    @Benchmark
    public ClockReading plain() {
        return clock.read(plain, england);
    }

    /**
     * A month that ends on Good Friday, so that the end rolls over Easter.
     *
     * @return the reading
     */
    @Benchmark
    public ClockReading overEaster() {
        return clock.read(overEaster, england);
    }
}
