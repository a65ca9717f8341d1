/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.propagation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.datamap.DataMap;
import dev.privet.datamap.RecordType;
import dev.privet.gate.PrivacyGate;
import dev.privet.gate.PurposeScope;
import dev.privet.gate.Reached;
import dev.privet.gate.Use;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.Ledger;
import dev.privet.sample.Sample;
import dev.privet.sample.Sample.Customer;
import dev.privet.sample.Sample.Newsletter;
import dev.privet.sample.Sample.SupportDesk;
import dev.privet.vocabulary.Regime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** A gate with its ledger, and what the tests of this package ask of them. */
final class Pipelines {

    static final Use DESK = Use.of(SupportDesk.class).by("agent-7");
    static final Use NEWS = Use.of(Newsletter.class);

    private static final DataMap MAP = Sample.map();
    private static final RecordType CUSTOMER = MAP.find(Customer.class).orElseThrow();

    final InMemoryLedger ledger = new InMemoryLedger();
    final PrivacyGate gate = gate(ledger);

    static PrivacyGate gate(Ledger ledger) {
        return PrivacyGate.builder(MAP, ledger, Clock.systemUTC())
                .exporters(Map.of(Regime.UK, "GB", Regime.EU, "IE"))
                .build();
    }

    Optional<Use> current() {
        return gate.context().current();
    }

    /** What is in force on a thread of a pool after its task is done. */
    Optional<Use> leftOn(ExecutorService pool) throws Exception {
        return pool.submit(this::current).get();
    }

    /** The same on each of a pool's threads, none of which may answer for another. */
    Set<Optional<Use>> leftOnAll(ExecutorService pool, int threads) throws Exception {
        CyclicBarrier all = new CyclicBarrier(threads);
        List<Future<Optional<Use>>> answers = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            answers.add(pool.submit(() -> {
                all.await(30, TimeUnit.SECONDS);
                return current();
            }));
        }
        Set<Optional<Use>> left = new HashSet<>();
        for (Future<Optional<Use>> answer : answers) {
            left.add(answer.get());
        }
        return left;
    }

    <T> T under(Use use, Callable<T> work) throws Exception {
        try (PurposeScope scope = gate.context().open(use)) {
            assertThat(scope.use()).isEqualTo(use);
            return work.call();
        }
    }

    /** Shows one customer, and says under which use. */
    Optional<Use> show() {
        showAt(gate);
        return current();
    }

    static void showAt(PrivacyGate gate) {
        gate.planForReading(CUSTOMER, Reached.RECORD);
    }

    /** Purpose, count and actor of what is in the ledger. */
    List<String> entries() {
        return ledger.latest(1_000).stream()
                .map(entry -> entry.purpose() + " " + entry.count() + " " + entry.actor())
                .toList();
    }
}
