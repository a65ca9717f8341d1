/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks;

import ch.qos.logback.core.joran.spi.JoranException;
import dev.privet.Privet;
import dev.privet.benchmarks.shop.Caller;
import dev.privet.benchmarks.shop.MaskStyle;
import dev.privet.benchmarks.shop.Shown;
import dev.privet.gate.PurposeScope;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import net.logstash.logback.argument.StructuredArguments;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * A log line with four arguments, one of them an object with personal data, written to memory. Contenders that look at the text of
 * the line find an e-mail address and the number of a card in it, but no name; those that look at the object mask that too.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class LogBenchmark {

    private static final String LINE = "Order {} of {} settled by {} in {} ms";
    private static final String LINE_WITHOUT_OBJECT = "Order {} settled by {} in {} ms";
    private static final String METHOD = "invoice";

    private final Caller caller = Caller.invented();

    private long number = 880_001;
    private int millis = 42;

    @SuppressWarnings("NullAway.Init") // JMH calls setUp first.
    private LogTarget plain;

    @SuppressWarnings("NullAway.Init") // JMH calls setUp first.
    private LogTarget replace;

    @SuppressWarnings("NullAway.Init") // JMH calls setUp first.
    private LogTarget houbb;

    @SuppressWarnings("NullAway.Init") // JMH calls setUp first.
    private LogTarget logstash;

    @SuppressWarnings("NullAway.Init") // JMH calls setUp first.
    private LogTarget minimising;

    @SuppressWarnings("NullAway.Init") // JMH calls setUp first.
    private PurposeScope scope;

    /**
     * Sets Logback up for each contender and looks at its line.
     *
     * @throws JoranException if it cannot be set up
     */
    @Setup
    public void setUp() throws JoranException {
        plain = LogTarget.of("plain.xml");
        replace = LogTarget.of("replace.xml");
        houbb = LogTarget.of("houbb.xml");
        logstash = LogTarget.of("logstash.xml");
        Privet privet = SampleShop.privet(MaskStyle.PARTIAL);
        minimising = LogTarget.minimising(privet.minimiser());
        scope = privet.use(SamplePurposes.Helping.class);
        check("privet", privet(), true);
        check("logbackReplace", logbackReplace(), false);
        check("houbbConverter", houbbConverter(), false);
        check("logstashMasks", logstashMasks(), true);
    }

    /** Ends the purpose. */
    @TearDown
    public void tearDown() {
        scope.close();
    }

    private void check(String contender, byte[] bytes, boolean knowsTheObject) {
        String line = new String(bytes, StandardCharsets.UTF_8);
        boolean masked = !line.contains(caller.email()) && !line.contains(caller.card());
        Shown.demand(masked, contender, "shows a personal value");
        Shown.demand(
                line.contains(caller.name()) != knowsTheObject, contender, "sees more or less than was said of it");
        Shown.demand(
                line.contains(Long.toString(number)) && line.contains(METHOD) && line.contains(caller.level()),
                contender,
                "leaves out what is not personal");
    }

    /**
     * Floor: Logback's pattern as it is, nothing masked.
     *
     * @return the line
     */
    @Benchmark
    public byte[] logback() {
        return plain.line(LINE, number, caller, METHOD, millis);
    }

    /**
     * Two regular expressions over the text.
     *
     * @return the line
     */
    @Benchmark
    public byte[] logbackReplace() {
        return replace.line(LINE, number, caller, METHOD, millis);
    }

    /**
     * Houbb sensitive over the text.
     *
     * @return the line
     */
    @Benchmark
    public byte[] houbbConverter() {
        return houbb.line(LINE, number, caller, METHOD, millis);
    }

    /**
     * The object as JSON beside the text, masked by the names of its properties.
     *
     * @return the line
     */
    @Benchmark
    public byte[] logstashMasks() {
        return logstash.line(
                LINE_WITHOUT_OBJECT, number, METHOD, millis, StructuredArguments.keyValue("caller", caller));
    }

    /**
     * Privet in front of the same pattern: the object by its marks, the text by the scanner.
     *
     * @return the line
     */
    @Benchmark
    public byte[] privet() {
        return minimising.line(LINE, number, caller, METHOD, millis);
    }
}
