/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks;

import dev.privet.vocabulary.LawfulBases;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.Regime;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** How long the register of lawful bases takes to answer. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LawfulBasesBenchmark {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private final LawfulBases bases = LawfulBases.shipped();

    /** The basis looked up: one from the head of the register, one from its foot. */
    @Param({"CONSENT", "RECOGNISED_LEGITIMATE_INTERESTS"})
    public LawfulBasis basis = LawfulBasis.CONSENT;

    /**
     * One look-up.
     *
     * @return the row found
     */
    @Benchmark
    public Optional<LawfulBases.Entry> find() {
        return bases.find(basis, Regime.UK, DAY);
    }
}
