/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks;

import dev.privet.Privet;
import dev.privet.benchmarks.shop.Customer;
import dev.privet.benchmarks.shop.MaskStyle;
import dev.privet.datamap.RecordType;
import dev.privet.gate.FieldPlan;
import dev.privet.gate.PurposeScope;
import dev.privet.gate.Reached;
import dev.privet.gate.Use;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What an adapter pays to ask for a plan that is known. A purpose is in force on one thread, so each thread has a state. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class GateBenchmark {

    private static final Use USE = Use.of(SamplePurposes.Helping.class).by("agent-7");

    private final Privet privet = SampleShop.privet(MaskStyle.PARTIAL);
    private final RecordType type = privet.dataMap().find(Customer.class).orElseThrow();

    @SuppressWarnings("NullAway.Init") // JMH calls open first.
    private PurposeScope scope;

    /** Puts the purpose in force on the thread that will ask. */
    @Setup
    public void open() {
        scope = privet.use(USE);
    }

    /** Ends it. */
    @TearDown
    public void close() {
        scope.close();
    }

    /**
     * The plan for one property, as a serializer asks for it.
     *
     * @return the plan
     */
    @Benchmark
    public FieldPlan property() {
        return privet.gate().planForReading(type, Reached.PROPERTY);
    }

    /**
     * The plan for a record within another, which is counted for the ledger.
     *
     * @return the plan
     */
    @Benchmark
    public FieldPlan part() {
        return privet.gate().planForReading(type, Reached.PART);
    }

    /**
     * The plan for a record by itself, which is counted and looked up for today.
     *
     * @return the plan
     */
    @Benchmark
    public FieldPlan record() {
        return privet.gate().planForReading(type, Reached.RECORD);
    }

    /**
     * A use of one record from its opening to its closing: what a request costs. The ledger keeps nothing.
     *
     * @return the plan
     */
    @Benchmark
    @SuppressWarnings("try") // The scope works by being open; nothing needs to be called on it.
    public FieldPlan request() {
        try (PurposeScope inner = privet.use(USE)) {
            return privet.gate().planForReading(type, Reached.RECORD);
        }
    }
}
