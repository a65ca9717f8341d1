/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.sample.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A map is read and used by many threads at once. */
class DataMapThreadsTest {

    private static final int THREADS = 8;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final ClassModel model = ClassModel.valid().sample();
    private final GeneratedClasses classes = GeneratedClasses.annotated(model);

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    private <T> List<T> together(Callable<T> task) throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Future<T>> running = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            running.add(threads.submit(() -> {
                start.await(10, TimeUnit.SECONDS);
                return task.call();
            }));
        }
        List<T> results = new ArrayList<>();
        for (Future<T> one : running) {
            results.add(one.get(60, TimeUnit.SECONDS));
        }
        return results;
    }

    private DataMap read() {
        return Sample.map(classes.rows().toArray(new Class<?>[0]));
    }

    @Test
    void givenClassesThatNobodyHasReadYet_whenReadByManyThreads_thenAllMapsAreEqual() throws Exception {
        List<DataMap> maps = together(this::read);

        assertThat(maps)
                .hasSize(THREADS)
                .allSatisfy(map -> assertThat(map).isEqualTo(maps.get(0)).hasSameHashCodeAs(maps.get(0)));
    }

    @Test
    void givenOneBuilder_whenBuiltTwice_thenTheMapsAreEqualAndIndependent() {
        DataMapBuilder builder = DataMap.builder(read().regimes(), Sample.DAY).marked(classes.rows());
        DataMap first = builder.build();

        builder.marked(Sample.Customer.class);

        assertThat(builder.build()).isNotEqualTo(first);
        assertThat(first).isEqualTo(read());
    }

    @Test
    void givenOneMap_whenUsedByManyThreads_thenEachSeesTheSame() throws Exception {
        DataMap map = read();
        List<Object> expected = answers(map);

        assertThat(together(() -> answers(map))).hasSize(THREADS).containsOnly(expected);
    }

    private List<Object> answers(DataMap map) {
        List<Object> answers = new ArrayList<>(List.of(map.types(), map.purposes(), map.advice(), map.hashCode()));
        classes.rows().forEach(type -> {
            answers.add(map.find(type));
            answers.add(map.marksOutside(type));
        });
        answers.add(map.subject("person0"));
        return answers;
    }

    @Test
    void givenAMap_whenPrinted_thenItSaysHowMuchItHoldsAndNothingOfIt() {
        assertThat(Sample.map()).asString().matches("DataMap\\[2 types, 5 purposes, \\[(EU, UK|UK, EU)]]");
    }
}
