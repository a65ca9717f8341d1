/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.propagation;

import static dev.privet.propagation.Pipelines.DESK;
import static dev.privet.propagation.Pipelines.NEWS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.gate.Use;
import dev.privet.ledger.LedgerEntry;
import io.micrometer.context.ContextRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Hooks;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** The use under which a pipeline is subscribed to is in force wherever its operators run, and nowhere else. */
class ReactorTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final Pipelines host = new Pipelines();
    private final ExecutorService pool = Executors.newScheduledThreadPool(2);
    private final Scheduler scheduler = Schedulers.fromExecutorService(pool);
    private PurposePropagation propagation = PurposePropagation.register(ContextRegistry.getInstance(), host.gate);

    @BeforeEach
    void propagate() {
        Hooks.enableAutomaticContextPropagation();
    }

    @AfterEach
    void leaveNothingBehind() throws Exception {
        try {
            assertThat(host.leftOnAll(pool, 2)).containsExactly(Optional.empty());
            assertThat(host.current()).isEmpty();
        } finally {
            Hooks.disableAutomaticContextPropagation();
            propagation.close();
            scheduler.dispose();
            pool.shutdownNow();
        }
    }

    private static <T> T block(Mono<T> mono) {
        return Objects.requireNonNull(mono.block(LONG));
    }

    @Test
    void givenOperatorsOnOtherThreads_whenSubscribedToUnderAUse_thenEachSeesIt() throws Exception {
        List<Optional<Use>> seen = host.under(
                DESK,
                () -> block(Flux.range(0, 20)
                        .map(number -> host.show())
                        .subscribeOn(scheduler)
                        .publishOn(Schedulers.parallel())
                        .map(before -> before.equals(host.show()) ? before : Optional.<Use>empty())
                        .publishOn(scheduler, 3)
                        .delayElements(Duration.ofMillis(1), scheduler)
                        .map(before -> before.equals(host.show()) ? before : Optional.<Use>empty())
                        .collectList()));

        assertThat(seen).hasSize(20).containsOnly(Optional.of(DESK));
        assertThat(countedInTheEnd(60)).isEqualTo(60);
    }

    /** A stretch of work ends, and is written, only after its last signal has reached the subscriber. */
    private long countedInTheEnd(long expected) {
        Instant deadline = Instant.now().plus(LONG);
        long counted;
        do {
            Thread.onSpinWait();
            counted = host.ledger.latest(100).stream()
                    .mapToLong(LedgerEntry::count)
                    .sum();
        } while (counted < expected && Instant.now().isBefore(deadline));
        return counted;
    }

    @Test
    void givenTwoUses_whenTheirPipelinesShareThreads_thenNeitherSeesTheOthers() throws Exception {
        List<CompletableFuture<List<Optional<Use>>>> desk = new ArrayList<>();
        List<CompletableFuture<List<Optional<Use>>>> news = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            desk.add(host.under(DESK, () -> work().toFuture()));
            news.add(host.under(NEWS, () -> work().toFuture()));
        }

        for (int i = 0; i < 50; i++) {
            assertThat(desk.get(i).get(30, TimeUnit.SECONDS)).hasSize(10).containsOnly(Optional.of(DESK));
            assertThat(news.get(i).get(30, TimeUnit.SECONDS)).hasSize(10).containsOnly(Optional.of(NEWS));
        }
    }

    private Mono<List<Optional<Use>>> work() {
        return Flux.range(0, 10)
                .flatMap(number -> Mono.fromCallable(host::show).subscribeOn(scheduler))
                .publishOn(Schedulers.parallel())
                .map(before -> before.equals(host.show()) ? before : Optional.<Use>empty())
                .collectList()
                .contextCapture();
    }

    @Test
    void givenNoUse_whenSubscribedTo_thenNoneIsInForceOnAnyThread() {
        assertThat(block(work())).hasSize(10).containsOnly(Optional.empty());
        assertThat(host.entries()).isEmpty();
    }

    @Test
    void givenAUseWrittenIntoAPipeline_whenAnotherIsInForceAround_thenItsOwnCountsInside() throws Exception {
        List<Optional<Use>> seen = host.under(
                NEWS,
                () -> block(Mono.fromCallable(host::show)
                        .subscribeOn(scheduler)
                        .flatMap(inside -> Mono.fromCallable(() -> List.of(inside, host.show())))
                        .contextWrite(context -> context.put(propagation.key(), DESK))
                        .map(both -> {
                            List<Optional<Use>> three = new ArrayList<>(both);
                            three.add(host.current());
                            return three;
                        })));

        assertThat(seen).containsExactly(Optional.of(DESK), Optional.of(DESK), Optional.of(NEWS));
    }

    /** As a filter of a reactive web server states the purpose around a handler that calls others. */
    @Test
    void givenPurposesStatedAtTwoLevels_whenTheInnerEnds_thenTheOuterGoesOn() {
        Mono<List<Optional<Use>>> inner = Mono.delay(Duration.ofMillis(1), scheduler)
                .map(tick -> List.of(host.show()))
                .contextWrite(context -> context.put(propagation.key(), NEWS));
        Mono<List<Optional<Use>>> handler = Mono.fromCallable(host::show)
                .subscribeOn(scheduler)
                .flatMap(before -> inner.map(within -> List.of(before, within.get(0), host.show())));

        assertThat(block(handler.contextWrite(context -> context.put(propagation.key(), DESK))))
                .containsExactly(Optional.of(DESK), Optional.of(NEWS), Optional.of(DESK));
    }

    @Test
    void givenRailsInParallel_whenSubscribedToUnderAUse_thenEachSeesIt() throws Exception {
        List<Optional<Use>> seen = host.under(
                DESK,
                () -> block(Flux.range(0, 40)
                        .parallel(4)
                        .runOn(Schedulers.parallel())
                        .map(number -> host.show())
                        .sequential()
                        .collectList()));

        assertThat(seen).hasSize(40).containsOnly(Optional.of(DESK));
    }

    @Test
    void givenAFailure_whenHandled_thenItsHandlerSeesTheUseAndNothingStays() throws Exception {
        Optional<Use> handled = host.under(
                DESK,
                () -> block(Mono.<Optional<Use>>fromCallable(() -> {
                            host.show();
                            throw new IllegalStateException("on purpose");
                        })
                        .subscribeOn(scheduler)
                        .onErrorResume(error -> Mono.fromCallable(host::show))));
        assertThat(handled).contains(DESK);

        assertThatThrownBy(() -> host.under(
                        DESK,
                        () -> block(Mono.fromCallable(() -> {
                                    host.show();
                                    throw new IllegalStateException("on purpose");
                                })
                                .subscribeOn(scheduler))))
                .hasMessage("on purpose");
    }

    @Test
    void givenACancelledPipeline_whenItsThreadGoesOn_thenItsUseIsNotInForceThere() throws Exception {
        CountDownLatch working = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        CompletableFuture<Optional<Use>> atCancel = new CompletableFuture<>();
        Disposable running = host.under(
                DESK,
                () -> Flux.interval(Duration.ofMillis(1), scheduler)
                        .doOnNext(tick -> {
                            host.show();
                            working.countDown();
                        })
                        .doOnCancel(() -> {
                            atCancel.complete(host.current());
                            cancelled.countDown();
                        })
                        .contextCapture()
                        .subscribe());

        assertThat(working.await(30, TimeUnit.SECONDS)).isTrue();
        running.dispose();

        assertThat(cancelled.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(atCancel.get()).contains(DESK);
        assertThat(host.current()).isEmpty();
    }

    @Test
    void givenElementsHandedInUnderDifferentUses_whenOneDrainEmitsThem_thenTheThreadIsClearAfterwards()
            throws Exception {
        Sinks.Many<Integer> sink = Sinks.many().unicast().onBackpressureBuffer();
        for (int i = 0; i < 10; i++) {
            int number = i;
            host.under(i % 2 == 0 ? DESK : NEWS, () -> sink.tryEmitNext(number));
        }
        sink.tryEmitComplete();

        assertThat(block(sink.asFlux()
                        .publishOn(scheduler)
                        .map(number -> host.show())
                        .collectList()))
                .hasSize(10);
    }

    @Test
    void givenElementsHandedInUnderDifferentUses_whenAThreadOfAnotherPoolDrainsThem_thenItIsClearAfterwards()
            throws Exception {
        Sinks.Many<Integer> sink = Sinks.many().unicast().onBackpressureBuffer();
        for (int i = 0; i < 10; i++) {
            int number = i;
            host.under(i % 2 == 0 ? DESK : NEWS, () -> sink.tryEmitNext(number));
        }
        sink.tryEmitComplete();

        List<Optional<Use>> seen = new ArrayList<>();
        pool.submit(() -> {
                    sink.asFlux().map(number -> host.show()).subscribe(seen::add);
                })
                .get();

        assertThat(seen).hasSize(10);
    }

    @Test
    void givenAClosedRegistration_whenAPipelineIsStillUnderWay_thenItGoesOnUnderNoUse() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<Optional<Use>> seen = host.under(
                DESK,
                () -> Mono.fromCallable(() -> {
                            inside.countDown();
                            return goOn.await(30, TimeUnit.SECONDS) ? host.show() : Optional.of(NEWS);
                        })
                        .subscribeOn(scheduler)
                        .toFuture());
        assertThat(inside.await(30, TimeUnit.SECONDS)).isTrue();

        propagation.close();
        goOn.countDown();

        assertThat(seen.get(30, TimeUnit.SECONDS)).isEmpty();
        propagation = PurposePropagation.register(ContextRegistry.getInstance(), host.gate);
    }
}
