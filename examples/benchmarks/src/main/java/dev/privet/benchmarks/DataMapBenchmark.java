/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks;

import dev.privet.datamap.DataMap;
import dev.privet.datamap.RecordType;
import dev.privet.vocabulary.Regime;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What a data map of five hundred classes costs in a process that is warm: to be read again, and to be asked by adapters. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
public class DataMapBenchmark {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private final List<Class<?>> classes = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // JMH calls setUp first.
    private DataMap map;

    private Class<?> marked = Object.class;
    private Class<?> proxy = Object.class;
    private Class<?> unmarked = Object.class;

    /**
     * Generates the classes and reads them.
     *
     * @throws IOException if they cannot be written
     * @throws InterruptedException if interrupted
     * @throws ReflectiveOperationException if they cannot be loaded
     */
    @Setup
    public void setUp() throws IOException, InterruptedException, ReflectiveOperationException {
        GeneratedDomain domain = GeneratedDomain.compile(Path.of("target", "generated-domain"));
        URLClassLoader loader = domain.loader();
        for (String name : domain.names()) {
            classes.add(Class.forName(name, false, loader));
        }
        map = DataMap.read(classes, Set.of(Regime.values()), DAY);
        marked = classes.get(classes.size() - 1);
        proxy = domain.proxy(loader);
        unmarked = ArrayList.class;
    }

    /**
     * Reading it again.
     *
     * @return the map
     */
    @Benchmark
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public DataMap readAgain() {
        return DataMap.read(classes, Set.of(Regime.values()), DAY);
    }

    /**
     * The type of a marked class.
     *
     * @return found
     */
    @Benchmark
    @OutputTimeUnit(TimeUnit.NANOSECONDS)
    public Optional<RecordType> find() {
        return map.find(marked);
    }

    /**
     * The type of a persistence provider's proxy.
     *
     * @return found
     */
    @Benchmark
    @OutputTimeUnit(TimeUnit.NANOSECONDS)
    public Optional<RecordType> findByProxy() {
        return map.find(proxy);
    }

    /**
     * The type of a class that is not marked, below two superclasses.
     *
     * @return nothing
     */
    @Benchmark
    @OutputTimeUnit(TimeUnit.NANOSECONDS)
    public Optional<RecordType> findNone() {
        return map.find(unmarked);
    }
}
