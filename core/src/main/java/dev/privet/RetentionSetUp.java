/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.RecordType;
import dev.privet.ledger.SealableLedger;
import dev.privet.ledger.SubjectPseudonyms;
import dev.privet.retention.ArchiveHook;
import dev.privet.retention.HoldStore;
import dev.privet.retention.InMemoryHoldStore;
import dev.privet.retention.RetentionStore;
import dev.privet.retention.RetentionSweep;
import dev.privet.retention.SweepOptions;
import dev.privet.vocabulary.Disposal;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What was said of the rows that are past their period, for the builder. */
final class RetentionSetUp {

    @Nullable
    Function<DataMap, RetentionStore> rows;

    @Nullable
    ArchiveHook archive;

    HoldStore holds = new InMemoryHoldStore();

    SweepOptions options = SweepOptions.standard();

    /** None where nobody said where the rows are. */
    @Nullable
    RetentionSweep sweep(
            DataMap dataMap,
            Optional<SealableLedger> uses,
            Supplier<SubjectPseudonyms> pseudonyms,
            Clock clock,
            ZoneId zone) {
        if (rows == null) {
            return null;
        }
        RetentionSweep plain = RetentionSweep.of(dataMap, rows.apply(dataMap), holds, pseudonyms.get(), clock, zone)
                .with(options);
        RetentionSweep sweep = uses.map(plain::usesSeenIn).orElse(plain);
        if (archive != null) {
            return sweep.archivingTo(archive);
        }
        List<Problem> problems = dataMap.types().stream()
                .filter(RetentionSetUp::isArchived)
                .map(RetentionSetUp::withoutArchive)
                .toList();
        if (!problems.isEmpty()) {
            throw new PrivacyConfigurationException("Rows cannot be disposed of as the marks say", problems);
        }
        return sweep;
    }

    private static boolean isArchived(RecordType type) {
        return type.retention().stream().anyMatch(rule -> rule.then() == Disposal.ARCHIVE);
    }

    private static Problem withoutArchive(RecordType type) {
        return new Problem(
                ProblemCode.STORAGE_MISCONFIGURED,
                type.name(),
                "its rows are to be archived, and nothing takes them over.",
                "say where they go: Privet.builder().archive(…), or let them be deleted.");
    }
}
