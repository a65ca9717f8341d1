/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the ledger tells of a plan. Made once for each plan, since it is told at the end of every scope. */
final class PlanWords {

    private PlanWords() {}

    /** What becomes of the fields; the recipient, who differs from use to use, is put between this and the reasons. */
    static String shown(OperationKind kind, FieldPlan plan) {
        String shown = Arrays.stream(FieldOutcome.values())
                .map(outcome -> counted(outcome, plan.fields(outcome)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return kind == OperationKind.LOG || kind == OperationKind.COLLECT
                ? kind.name().toLowerCase(Locale.ROOT) + ": " + shown
                : shown;
    }

    static String why(OperationKind kind, Verdict verdict) {
        String why = verdict.reasons().stream()
                .filter(reason -> isTold(reason, kind))
                .map(Reason::toString)
                .sorted()
                .collect(Collectors.joining(" "));
        return why.isEmpty() ? "" : "; " + why;
    }

    /** What allows a use that stays in the house follows from the data map; why data may leave it is evidence. */
    private static boolean isTold(Reason reason, OperationKind kind) {
        return reason.ground() != Ground.ALLOWED
                || kind == OperationKind.TRANSFER
                || kind == OperationKind.DISCLOSE
                || reason.rule().equals(TransferLimitation.class.getSimpleName());
    }

    private static Optional<String> counted(FieldOutcome outcome, List<String> fields) {
        return fields.isEmpty()
                ? Optional.empty()
                : Optional.of(outcome.name().toLowerCase(Locale.ROOT) + " " + String.join(" ", fields));
    }
}
