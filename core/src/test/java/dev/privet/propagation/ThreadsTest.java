/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.propagation;

import static dev.privet.propagation.Pipelines.DESK;
import static dev.privet.propagation.Pipelines.NEWS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.gate.Use;
import io.micrometer.context.ContextExecutorService;
import io.micrometer.context.ContextRegistry;
import io.micrometer.context.ContextSnapshotFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.RecursiveTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** Executors that capture a snapshot, on all kinds of threads: each task sees the use under which it was handed in. */
class ThreadsTest {

    private static final int THREADS = 8;
    private static final int TASKS = 4_000;

    private final Pipelines host = new Pipelines();
    private final ContextRegistry registry = new ContextRegistry();
    private final ContextSnapshotFactory snapshots =
            ContextSnapshotFactory.builder().contextRegistry(registry).build();

    ThreadsTest() {
        PurposePropagation.register(registry, host.gate);
    }

    private ExecutorService carrying(ExecutorService pool) {
        return ContextExecutorService.wrap(pool, snapshots::captureAll);
    }

    @Test
    void givenManyTasksOfTwoUsesAndOfNone_whenEightThreadsRunThem_thenNoneSeesTheOthers() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            assertThat(mistakes(carrying(pool))).isEmpty();
            assertThat(host.leftOnAll(pool, THREADS)).containsExactly(Optional.empty());
            assertThat(host.ledger.latest(2 * TASKS)).hasSize(TASKS / 4 * 2);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void givenVirtualThreads_whenTheyRunManyTasks_thenNoneSeesTheOthers() throws Exception {
        ExecutorService each = (ExecutorService)
                Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        try {
            assertThat(mistakes(carrying(each))).isEmpty();
        } finally {
            each.shutdownNow();
        }
    }

    /** A quarter of the tasks under each use, a quarter under none, and a quarter that only look; half of them nest another. */
    private List<String> mistakes(ExecutorService carrying) throws Exception {
        List<Future<Optional<String>>> answers = new ArrayList<>();
        for (int i = 0; i < TASKS; i++) {
            boolean nests = i % 8 < 4;
            switch (i % 4) {
                case 0 -> answers.add(host.under(DESK, () -> carrying.submit(task(Optional.of(DESK), nests, true))));
                case 1 -> answers.add(host.under(NEWS, () -> carrying.submit(task(Optional.of(NEWS), nests, true))));
                case 2 -> answers.add(carrying.submit(task(Optional.empty(), nests, true)));
                default -> answers.add(host.under(DESK, () -> carrying.submit(task(Optional.of(DESK), nests, false))));
            }
        }
        List<String> mistakes = new ArrayList<>();
        for (Future<Optional<String>> answer : answers) {
            answer.get().ifPresent(mistakes::add);
        }
        return mistakes;
    }

    private Callable<Optional<String>> task(Optional<Use> right, boolean nests, boolean shows) {
        return () -> {
            Optional<Use> seen = shows ? host.show() : host.current();
            if (nests) {
                host.under(NEWS, () -> true);
            }
            return seen.equals(right) && host.current().equals(right)
                    ? Optional.empty()
                    : Optional.of("not " + right + " but " + seen);
        };
    }

    @Test
    void givenAFutureOfStages_whenItsExecutorCarries_thenEachStageSeesTheUse() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            CompletableFuture<List<Optional<Use>>> stages = host.under(DESK, () -> {
                ExecutorService carrying = carrying(pool);
                return CompletableFuture.supplyAsync(host::show, carrying)
                        .thenApplyAsync(first -> List.of(first, host.show()), carrying);
            });
            // The second stage is handed in by whoever finishes the first, and that is under the use as well.
            assertThat(stages.get()).containsExactly(Optional.of(DESK), Optional.of(DESK));
            assertThat(host.leftOn(pool)).isEmpty();
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void givenATaskOfNoUse_whenAWorkerHelpsWithItUnderOne_thenItRunsUnderNone() throws Exception {
        ForkJoinPool pool = new ForkJoinPool(1);
        try {
            Callable<Optional<Use>> ofNone = snapshots.captureAll().wrap(host::current);
            Callable<Optional<Use>> helping = host.under(
                    DESK,
                    () -> snapshots.captureAll().wrap(() -> {
                        ForkJoinTask<Optional<Use>> other =
                                ForkJoinTask.adapt(ofNone).fork();
                        Optional<Use> seen = other.join();
                        return seen.isPresent() ? seen : host.current();
                    }));

            assertThat(pool.submit(helping).get()).contains(DESK);
            assertThat(host.leftOn(pool)).isEmpty();
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void givenATreeOfTasks_whenWorkersStealThem_thenEachSeesTheUseItWasTakenUnder() throws Exception {
        ForkJoinPool pool = new ForkJoinPool(4);
        try {
            Callable<Integer> desk =
                    host.under(DESK, () -> snapshots.captureAll().wrap(() -> new Tree(8, DESK).invoke()));
            Callable<Integer> news =
                    host.under(NEWS, () -> snapshots.captureAll().wrap(() -> new Tree(8, NEWS).invoke()));
            Future<Integer> first = pool.submit(desk);
            Future<Integer> second = pool.submit(news);

            assertThat(first.get()).isEqualTo(256);
            assertThat(second.get()).isEqualTo(256);
            assertThat(host.leftOnAll(pool, 4)).containsExactly(Optional.empty());
        } finally {
            pool.shutdownNow();
        }
    }

    /** Counts the leaves that see the right use. */
    private final class Tree extends RecursiveTask<Integer> {

        private static final long serialVersionUID = 1;

        private final int depth;
        private final transient Use right;

        Tree(int depth, Use right) {
            this.depth = depth;
            this.right = right;
        }

        @Override
        protected Integer compute() {
            if (depth == 0) {
                return host.show().equals(Optional.of(right)) ? 1 : 0;
            }
            ForkJoinTask<Integer> left = ForkJoinTask.adapt(
                            snapshots.captureAll().wrap(() -> new Tree(depth - 1, right).invoke()))
                    .fork();
            return new Tree(depth - 1, right).compute() + left.join();
        }
    }
}
