/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks;

import dev.privet.datamap.DataMap;
import dev.privet.vocabulary.Regime;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.slf4j.LoggerFactory;

/** How long a fresh process takes to read five hundred classes for the first time: what a host's start costs. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(10)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class DataMapColdBenchmark {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    /** Whether something else, such as a persistence provider, has loaded the classes before; if not, that is part of the time. */
    @Param({"true", "false"})
    public boolean loaded;

    private final List<Class<?>> classes = new ArrayList<>();
    private List<String> names = List.of();

    @SuppressWarnings("NullAway.Init") // JMH calls setUp first.
    private URLClassLoader loader;

    /**
     * Generates the classes.
     *
     * @throws IOException if they cannot be written
     * @throws InterruptedException if interrupted
     * @throws ReflectiveOperationException if they cannot be loaded
     */
    @Setup
    public void setUp() throws IOException, InterruptedException, ReflectiveOperationException {
        GeneratedDomain domain = GeneratedDomain.compile(Path.of("target", "generated-domain"));
        // A host has its own logger, and has it before; this one's start would be measured instead of a reading.
        LoggerFactory.getILoggerFactory();
        loader = domain.loader();
        names = domain.names();
        if (loaded) {
            load();
        }
    }

    /**
     * The first reading.
     *
     * @return the map
     * @throws ReflectiveOperationException if the classes cannot be loaded
     */
    @Benchmark
    public DataMap read() throws ReflectiveOperationException {
        if (!loaded) {
            load();
        }
        return DataMap.read(classes, Set.of(Regime.values()), DAY);
    }

    private void load() throws ReflectiveOperationException {
        for (String name : names) {
            classes.add(Class.forName(name, false, loader));
        }
    }
}
