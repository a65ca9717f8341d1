/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import dev.privet.vocabulary.Purpose;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what would have been withheld, and tells of each case the first time. Thread-safe. */
final class Observations {

    private static final Logger LOG = LoggerFactory.getLogger(PrivacyGate.class);

    private final Map<Observation, LongAdder> counts = new ConcurrentHashMap<>();

    void add(OperationKind kind, FieldPlan plan, @Nullable Class<? extends Purpose> purpose, long count) {
        Verdict verdict = plan.verdict();
        List<String> withheld = plan.type().fields().stream()
                .filter(field -> verdict.fields().get(field.index()).outcome() != FieldOutcome.REVEAL)
                .map(field ->
                        field.name() + " " + verdict.fields().get(field.index()).treatment())
                .toList();
        if (!verdict.denied() && withheld.isEmpty()) {
            return;
        }
        Observation observed = new Observation(kind, plan.type().name(), purpose, verdict.denied(), withheld, 0);
        LongAdder known = counts.get(observed);
        if (known == null) {
            LongAdder added = new LongAdder();
            known = counts.putIfAbsent(observed, added);
            if (known == null) {
                known = added;
                LOG.warn("Observed only: {}. Later ones are counted, see PrivacyGate.observations().", text(observed));
            }
        }
        known.add(count);
    }

    /** Without the count, which is not known yet. */
    private static String text(Observation observed) {
        String text = observed.toString();
        return text.substring(text.indexOf('×') + 2);
    }

    List<Observation> all() {
        return counts.entrySet().stream()
                .map(entry -> new Observation(
                        entry.getKey().kind(),
                        entry.getKey().type(),
                        entry.getKey().purpose(),
                        entry.getKey().denied(),
                        entry.getKey().withheld(),
                        entry.getValue().sum()))
                .sorted(Comparator.comparing(Observation::type)
                        .thenComparing(Observation::kind)
                        .thenComparing(Observation::toString))
                .toList();
    }
}
