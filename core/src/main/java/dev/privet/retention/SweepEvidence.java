/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.retention;

import dev.privet.annotation.EndRetention;
import dev.privet.datamap.DeclaredPurpose;
import dev.privet.ledger.LedgerEntry;
import dev.privet.ledger.LedgerEvent;
import java.time.Clock;
import java.util.stream.Collectors;

/** What the ledger is told of a batch. */
final class SweepEvidence {

    private SweepEvidence() {}

    static LedgerEntry of(CutOff cutOff, long rows, Clock clock) {
        return LedgerEntry.of(
                clock.instant(),
                LedgerEvent.DISPOSED,
                cutOff.type().name(),
                DeclaredPurpose.id(EndRetention.class),
                rows,
                new SweepReport.Line(cutOff, rows, 1) + " after " + periods(cutOff) + reasons(cutOff));
    }

    private static String periods(CutOff cutOff) {
        return cutOff.limits().stream()
                .map(limit -> limit.rule().period().toString())
                .collect(Collectors.joining(" and "));
    }

    private static String reasons(CutOff cutOff) {
        return cutOff.limits().stream()
                .map(limit -> limit.rule().because())
                .filter(reason -> !reason.isEmpty())
                .distinct()
                .map(reason -> "; " + reason)
                .collect(Collectors.joining());
    }
}
