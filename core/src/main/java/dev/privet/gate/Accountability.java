/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import dev.privet.datamap.DataMap;
import dev.privet.datamap.DeclaredPurpose;
import dev.privet.ledger.Ledger;
import dev.privet.ledger.LedgerEntry;
import dev.privet.ledger.LedgerEvent;
import dev.privet.ledger.LedgerLevel;
import dev.privet.vocabulary.Sensitivity;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Observes what was decided and shown, and leaves it in the ledger.
 *
 * @legal GDPR Art 5(2) (text)
 */
final class Accountability {

    private static final Set<OperationKind> READS = Set.of(OperationKind.READ, OperationKind.LOG);

    private final DataMap dataMap;
    private final Ledger ledger;
    private final LedgerLevel level;
    private final Clock clock;

    Accountability(DataMap dataMap, Ledger ledger, LedgerLevel level, Clock clock) {
        this.dataMap = dataMap;
        this.ledger = ledger;
        this.level = level;
        this.clock = clock;
    }

    /** One entry for each type and purpose that was shown within the scope. */
    void scopeClosed(PurposeScope scope, List<PurposeScope.Shown> shown) {
        if (shown.isEmpty()) {
            return;
        }
        Instant at = clock.instant();
        // One chance for all entries of a use: asking for it is dear, and their neighbours lie beside each other in an
        // index.
        UUID first = UUID.randomUUID();
        List<LedgerEntry> entries = new ArrayList<>(shown.size());
        for (PurposeScope.Shown one : shown) {
            if (isToBeKept(one, scope)) {
                UUID id = new UUID(first.getMostSignificantBits(), first.getLeastSignificantBits() ^ entries.size());
                entries.add(entry(id, at, one, scope));
            }
        }
        if (!entries.isEmpty()) {
            ledger.appendAll(List.copyOf(entries));
        }
    }

    /** What is only read is kept as the level says; whatever is refused, or shown without being minimised, is always kept. */
    private boolean isToBeKept(PurposeScope.Shown one, PurposeScope scope) {
        return one.plan().denied()
                || scope.unminimised().isPresent()
                || !READS.contains(one.kind())
                || isKept(one.plan());
    }

    private boolean isKept(FieldPlan plan) {
        return switch (level) {
            case CHANGES -> false;
            case SPECIAL_CATEGORY_READS ->
                plan.type().fields().stream()
                        .anyMatch(field -> field.facts().sensitivity() != Sensitivity.ORDINARY
                                && plan.outcome(field.index()) != FieldOutcome.OMIT);
            case ALL_READS -> true;
        };
    }

    private LedgerEntry entry(UUID id, Instant at, PurposeScope.Shown one, PurposeScope scope) {
        String unminimised = scope.unminimised()
                .map(access -> "; not minimised: " + access.because())
                .orElse("");
        return entry(id, at, one.kind(), one.plan(), scope.use(), one.count(), unminimised);
    }

    void decided(OperationKind kind, FieldPlan plan, Use use, long count) {
        ledger.append(entry(UUID.randomUUID(), clock.instant(), kind, plan, use, count, ""));
    }

    private static LedgerEvent event(OperationKind kind, FieldPlan plan) {
        if (plan.denied()) {
            return LedgerEvent.REFUSED;
        }
        return kind == OperationKind.TRANSFER ? LedgerEvent.TRANSFERRED : LedgerEvent.USED;
    }

    private LedgerEntry entry(
            UUID id, Instant at, OperationKind kind, FieldPlan plan, Use use, long count, String more) {
        DeclaredPurpose declared = dataMap.purpose(use.purpose()).orElse(null);
        return new LedgerEntry(
                id,
                at,
                event(kind, plan),
                plan.type().name(),
                declared == null ? DeclaredPurpose.id(use.purpose()) : declared.id(),
                use.actor(),
                use.controller(),
                use.subject(),
                count,
                detail(kind, plan, use, declared) + more);
    }

    private static String detail(OperationKind kind, FieldPlan plan, Use use, @Nullable DeclaredPurpose declared) {
        String to = use.recipient() == null
                ? ""
                : "; to " + use.recipient().name() + " in " + use.recipient().country();
        // As it is today: what a purpose rests on may be another basis in the next release.
        String basis = declared == null ? "" : "; basis Art " + declared.basis().article();
        return plan.shown(kind) + to + plan.why(kind) + basis;
    }
}
