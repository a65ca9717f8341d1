/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import dev.privet.annotation.AnswerDataSubject;
import dev.privet.contract.PublicApi;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.DeclaredPurpose;
import dev.privet.export.ArchiveManifest;
import dev.privet.export.ArchiveWriter;
import dev.privet.gate.PrivacyGate;
import dev.privet.gate.Use;
import dev.privet.ledger.Ledger;
import dev.privet.ledger.LedgerEntry;
import dev.privet.ledger.LedgerEvent;
import dev.privet.ledger.SubjectPseudonyms;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/**
 * Answers a person who asks for their data: finds every row, writes the archive and leaves evidence of it. Thread-safe.
 *
 * <p>Of a row that is disclosed {@linkplain dev.privet.annotation.Disclosure#REDACTED redacted}, a personal field stays only where
 * it says {@linkplain dev.privet.datamap.PersonalField#about() whom it is about} and the person plays each of these roles in that
 * very row; every other one is left out, and the archive says how many were. An id or a login that points at somebody else is
 * left out of every row. What no mark calls personal stays.
 *
 * @legal GDPR Art 15(3), a copy of the personal data; Art 15(4), the rights of others (text)
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
            Map<Class<?>, RowView> views = new HashMap<>();
            store.read(
                    subject,
                    row -> archive.add(
                            row.type(),
                            views.computeIfAbsent(row.type().type(), type -> new RowView(row.type(), gate, use))
                                    .of(row)));
            return archive.finish(manifest -> ledger.append(LedgerEntry.of(
                            clock.instant(),
                            LedgerEvent.EXPORTED,
                            subject.kind(),
                            DeclaredPurpose.id(AnswerDataSubject.class),
                            manifest.rows(),
                            "archive " + manifest.id() + ": " + manifest.rowsByType() + leftOut(manifest))
                    .about(pseudonyms.of(subject.kind(), subject.id()))));
        }
    }

    private static String leftOut(ArchiveManifest manifest) {
        return manifest.leftOutByType().isEmpty() ? "" : ", left out " + manifest.leftOutByType();
    }
}
