/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks;

import com.github.houbb.sensitive.core.api.SensitiveUtil;
import dev.privet.Privet;
import dev.privet.benchmarks.shop.Customer;
import dev.privet.benchmarks.shop.HandWrittenCopy;
import dev.privet.benchmarks.shop.MaskStyle;
import dev.privet.benchmarks.shop.SamplePeople;
import dev.privet.benchmarks.shop.Shown;
import dev.privet.gate.PurposeScope;
import dev.privet.minimise.Minimiser;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import tools.jackson.databind.json.JsonMapper;

/** Customers as copies of the same types with what is personal masked. Each result is looked at once. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CopyBenchmark {

    /** How many customers. */
    @Param({"1", "100"})
    public int people = 1;

    /** How personal values are masked; of houbb's contender they are fixed always. */
    @Param
    public MaskStyle masks = MaskStyle.FIXED;

    private List<Customer> customers = List.of();
    private HandWrittenCopy handWritten = new HandWrittenCopy(masks);

    @SuppressWarnings("NullAway.Init") // JMH calls setUp first.
    private Minimiser minimiser;

    @SuppressWarnings("NullAway.Init") // JMH calls setUp first.
    private PurposeScope scope;

    /** Sets every contender up and looks at its result. */
    @Setup
    public void setUp() {
        customers = SamplePeople.invent(people);
        handWritten = new HandWrittenCopy(masks);
        Privet privet = SampleShop.privet(masks);
        minimiser = privet.minimiser();
        scope = privet.use(SamplePurposes.Helping.class);
        check("privet", privet());
        check("handWritten", handWritten());
        check("houbbDesCopy", houbbDesCopy());
    }

    /** Ends the purpose. */
    @TearDown
    public void tearDown() {
        scope.close();
    }

    private void check(String contender, List<Customer> copies) {
        JsonMapper mapper = JsonMapper.builder().build();
        Shown.check(contender, mapper.writeValueAsString(copies), customers);
        String originals = mapper.writeValueAsString(customers);
        Shown.demand(
                originals.equals(mapper.writeValueAsString(SamplePeople.invent(people))),
                contender,
                "changes the originals");
    }

    /**
     * Floor: written by hand.
     *
     * @return copies
     */
    @Benchmark
    public List<Customer> handWritten() {
        return handWritten.of(customers);
    }

    /**
     * Privet, by the purpose in force.
     *
     * @return copies
     */
    @Benchmark
    public List<Customer> privet() {
        return minimiser.copy(customers);
    }

    /**
     * Houbb sensitive, which copies through JSON.
     *
     * @return copies
     */
    @Benchmark
    public List<Customer> houbbDesCopy() {
        return SensitiveUtil.desCopyCollection(customers);
    }
}
