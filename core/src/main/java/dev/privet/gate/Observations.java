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

    /** What was seen, without the words that change from day to day. */
    private final Map<Observation, Seen> counts = new ConcurrentHashMap<>();

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
        List<String> because = purpose == null
                ? List.of()
                : verdict.objections().stream().map(Reason::text).toList();
        Observation observed = new Observation(
                kind,
                plan.type().name(),
                purpose,
                verdict.denied(),
                withheld,
                verdict.denied() ? List.of() : because,
                0);
        Seen known = counts.get(observed);
        if (known == null) {
            Seen added = new Seen(because, new LongAdder());
            known = counts.putIfAbsent(observed, added);
            if (known == null) {
                known = added;
                LOG.warn(
                        "Observed only: {} Later ones are counted, see PrivacyGate.observations().",
                        text(added.of(observed)));
            }
        }
        known.count().add(count);
    }

    /** Without the count, which is not known yet. */
    private static String text(Observation observed) {
        String text = observed.toString();
        return text.substring(text.indexOf('×') + 2) + (text.endsWith(".") ? "" : ".");
    }

    List<Observation> all() {
        return counts.entrySet().stream()
                .map(entry -> entry.getValue().of(entry.getKey()))
                .sorted(Comparator.comparing(Observation::type)
                        .thenComparing(Observation::kind)
                        .thenComparing(Observation::toString))
                .toList();
    }

    private record Seen(List<String> because, LongAdder count) {

        Observation of(Observation what) {
            return new Observation(
                    what.kind(), what.type(), what.purpose(), what.denied(), what.withheld(), because, count.sum());
        }
    }
}
