/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import dev.privet.annotation.AnswerDataSubject;
import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.contract.PublicApi;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.DeclaredPurpose;
import dev.privet.datamap.RecordType;
import dev.privet.export.ArchiveManifest;
import dev.privet.export.ArchiveWriter;
import dev.privet.gate.FieldOutcome;
import dev.privet.gate.FieldPlan;
import dev.privet.gate.OperationKind;
import dev.privet.gate.PrivacyGate;
import dev.privet.gate.Reason;
import dev.privet.gate.Use;
import dev.privet.ledger.Ledger;
import dev.privet.ledger.LedgerEntry;
import dev.privet.ledger.LedgerEvent;
import dev.privet.ledger.SubjectPseudonyms;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Answers a person who asks for their data: finds every row, writes the archive and leaves evidence of it. Thread-safe.
 *
 * @legal GDPR Art 15(3), a copy of the personal data (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class AccessExport {

    private final PrivacyGate gate;
    private final SubjectStore store;
    private final Ledger ledger;
    private final SubjectPseudonyms pseudonyms;
    private final Clock clock;

    /**
     * Sets up exports.
     *
     * @param gate decides on each field
     * @param store where the rows are
     * @param ledger where the evidence goes
     * @param pseudonyms names the person in the ledger
     * @param clock tells when
     */
    public AccessExport(
            PrivacyGate gate, SubjectStore store, Ledger ledger, SubjectPseudonyms pseudonyms, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.ledger = ledger;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
    }

    /**
     * Writes a person's archive into a folder, under a random name. If anything fails, the ledger included, no file is left.
     *
     * @param subject the person
     * @param folder where the archive goes; must exist
     * @return the archive: where it lies, and what it holds
     * @throws dev.privet.contract.PrivacyInputException if the kind or the person is not known
     * @throws dev.privet.contract.PrivacyFailureException if the archive cannot be written or a rule denies it
     */
    public ArchiveManifest write(SubjectRef subject, Path folder) {
        DataMap dataMap = gate.dataMap();
        Use use = Use.of(AnswerDataSubject.class);
        try (ArchiveWriter archive = ArchiveWriter.in(folder, clock.instant(), dataMap)) {
            store.read(subject, row -> archive.add(row.type(), visible(row, use)));
            return archive.finish(manifest -> ledger.append(LedgerEntry.of(
                            clock.instant(),
                            LedgerEvent.EXPORTED,
                            subject.kind(),
                            DeclaredPurpose.id(AnswerDataSubject.class),
                            manifest.rows(),
                            "archive " + manifest.id() + ": " + manifest.rowsByType())
                    .about(pseudonyms.of(subject.kind(), subject.id()))));
        }
    }

    private Map<String, @Nullable Object> visible(SubjectRow row, Use use) {
        RecordType type = row.type();
        FieldPlan plan = gate.plan(OperationKind.EXPORT, type, use);
        if (plan.verdict().denied()) {
            throw new PrivacyFailureException(
                    "A person's archive was not written, and no part of it is left",
                    new Problem(
                            ProblemCode.EXPORT_FAILED,
                            type.name(),
                            "a rule denies the export of its rows: "
                                    + plan.verdict().reasons().stream()
                                            .map(Reason::toString)
                                            .sorted()
                                            .collect(Collectors.joining(" ")),
                            "mend the rule, or answer the person in another way."),
                    null);
        }
        Map<String, @Nullable Object> visible = new LinkedHashMap<>(row.values());
        type.fields().stream()
                .filter(field -> plan.outcome(field.index()) != FieldOutcome.REVEAL)
                .forEach(field -> visible.keySet().removeIf(column -> isPartOf(column, field.name())));
        return visible;
    }

    /** A store shows an embedded object as one column for each of its parts. */
    private static boolean isPartOf(String column, String field) {
        return column.equals(field) || column.startsWith(field + ".");
    }
}
