/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import dev.privet.datamap.DataMap;
import dev.privet.datamap.DeclaredPurpose;
import dev.privet.ledger.Ledger;
import dev.privet.ledger.LedgerEntry;
import dev.privet.ledger.LedgerEvent;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Observes what was decided and shown, and leaves it in the ledger.
 *
 * @legal GDPR Art 5(2) (text)
 */
final class Accountability {

    private final DataMap dataMap;
    private final Ledger ledger;
    private final Clock clock;

    Accountability(DataMap dataMap, Ledger ledger, Clock clock) {
        this.dataMap = dataMap;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** One entry for each type and purpose that was shown within the scope. One that fails does not take the others along. */
    void scopeClosed(PurposeScope scope) {
        List<RuntimeException> failures = new ArrayList<>();
        scope.shown().forEach((plan, count) -> {
            try {
                append(plan.verdict().denied() ? LedgerEvent.REFUSED : LedgerEvent.USED, plan, scope.use(), count[0]);
            } catch (RuntimeException e) {
                failures.add(e);
            }
        });
        if (!failures.isEmpty()) {
            RuntimeException first = failures.get(0);
            failures.stream().skip(1).filter(other -> other != first).forEach(first::addSuppressed);
            throw first;
        }
    }

    void decided(OperationKind kind, FieldPlan plan, Use use, long count) {
        LedgerEvent event = plan.verdict().denied()
                ? LedgerEvent.REFUSED
                : kind == OperationKind.TRANSFER ? LedgerEvent.TRANSFERRED : LedgerEvent.USED;
        append(event, plan, use, count);
    }

    private void append(LedgerEvent event, FieldPlan plan, Use use, long count) {
        String purpose = dataMap.purpose(use.purpose())
                .map(DeclaredPurpose::id)
                .orElseGet(() -> DeclaredPurpose.id(use.purpose()));
        ledger.append(LedgerEntry.of(clock.instant(), event, plan.type().name(), purpose, count, detail(plan, use))
                .by(use.actor(), use.controller()));
    }

    private static String detail(FieldPlan plan, Use use) {
        String shown = Arrays.stream(FieldOutcome.values())
                .map(outcome -> counted(outcome, plan.fields(outcome)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        String to = use.recipient() == null
                ? ""
                : "; to " + use.recipient().name() + " in " + use.recipient().country();
        String why =
                plan.verdict().reasons().stream().map(Reason::toString).sorted().collect(Collectors.joining(" "));
        return shown + to + (why.isEmpty() ? "" : "; " + why);
    }

    private static Optional<String> counted(FieldOutcome outcome, List<String> fields) {
        return fields.isEmpty()
                ? Optional.empty()
                : Optional.of(outcome.name().toLowerCase(Locale.ROOT) + " " + String.join(" ", fields));
    }
}
