/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import dev.privet.annotation.AnswerDataSubject;
import dev.privet.contract.PublicApi;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.DeclaredPurpose;
import dev.privet.datamap.RecordType;
import dev.privet.export.ArchiveKind;
import dev.privet.export.ArchiveManifest;
import dev.privet.export.ArchiveWriter;
import dev.privet.export.ExportOptions;
import dev.privet.gate.PrivacyGate;
import dev.privet.gate.Use;
import dev.privet.ledger.Ledger;
import dev.privet.ledger.LedgerEntry;
import dev.privet.ledger.LedgerEvent;
import dev.privet.ledger.SubjectPseudonyms;
import dev.privet.scan.TextScanner;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Answers a person who asks for their data: finds every row, writes the archive and leaves evidence of it. Thread-safe.
 *
 * <p>Of a row that is disclosed {@linkplain dev.privet.annotation.Disclosure#REDACTED redacted}, a personal field stays only where
 * it says {@linkplain dev.privet.datamap.PersonalField#about() whom it is about} and the person plays each of these roles in that
 * very row; every other one is left out, and the archive says how many were. An id or a login that points at somebody else is
 * left out of every row. What no mark calls personal stays. Free text that is given out although others may occur in it is counted in the
 * manifest, for somebody to read before the archive is handed over.
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
    private final @Nullable SubjectChoices choices;
    private final TextScanner scanner = TextScanner.standard();

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
        this(gate, store, ledger, pseudonyms, clock, null);
    }

    private AccessExport(
            PrivacyGate gate,
            SubjectStore store,
            Ledger ledger,
            SubjectPseudonyms pseudonyms,
            Clock clock,
            @Nullable SubjectChoices choices) {
        this.gate = gate;
        this.store = store;
        this.ledger = ledger;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
        this.choices = choices;
    }

    /**
     * The same exports, which tell a person what they chose as well. To take elsewhere they get what they provided, and no choices.
     *
     * @param told where choices are kept
     * @return exports from the same store
     */
    public AccessExport withChoices(SubjectChoices told) {
        return new AccessExport(gate, store, ledger, pseudonyms, clock, told);
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
        return write(subject, folder, ExportOptions.access());
    }

    /**
     * Writes a person's archive into a folder, under a random name. If anything fails, the ledger included, no file is left.
     *
     * @param subject the person
     * @param folder where the archive goes; must exist
     * @param options for which right, and whether it is encrypted
     * @return the archive: where it lies, and what it holds
     * @throws dev.privet.contract.PrivacyInputException if the kind or the person is not known
     * @throws dev.privet.contract.PrivacyConfigurationException if it is to be encrypted and the library for that is missing
     * @throws dev.privet.contract.PrivacyFailureException if the archive cannot be written or a rule denies it
     */
    public ArchiveManifest write(SubjectRef subject, Path folder, ExportOptions options) {
        DataMap dataMap = gate.dataMap();
        try (ArchiveWriter archive = ArchiveWriter.in(folder, clock.instant(), dataMap, subject.kind(), options)) {
            Rows rows = new Rows(archive, options.kind());
            store.read(subject, rows);
            if (choices != null && options.kind() == ArchiveKind.ACCESS) {
                archive.addChoices(choices.history(subject));
            }
            archive.lacks(store.gaps(subject.kind()));
            archive.lacks(rows.portable.gaps());
            Optional<Use> inForce = gate.context().current();
            return archive.finish(manifest -> ledger.append(LedgerEntry.of(
                            clock.instant(),
                            LedgerEvent.EXPORTED,
                            subject.kind(),
                            DeclaredPurpose.id(AnswerDataSubject.class),
                            manifest.rows(),
                            "archive " + manifest.id() + ": " + manifest.rowsByType() + leftOut(manifest))
                    .about(pseudonyms.of(subject.kind(), subject.id()))
                    .by(
                            inForce.map(Use::actor).orElse(null),
                            inForce.map(Use::controller).orElse(null))));
        }
    }

    private static String leftOut(ArchiveManifest manifest) {
        return manifest.leftOutByType().isEmpty() ? "" : ", left out " + manifest.leftOutByType();
    }

    /** Takes the rows of one person into their archive. */
    private final class Rows implements Consumer<SubjectRow> {

        private final ArchiveWriter archive;
        private final boolean onlyPortable;
        private final Portable portable;
        private final TextReview review = new TextReview(scanner);
        private final Use use = Use.of(AnswerDataSubject.class);
        private final Map<Class<?>, RowView> views = new HashMap<>();

        Rows(ArchiveWriter archive, ArchiveKind kind) {
            this.archive = archive;
            this.onlyPortable = kind == ArchiveKind.PORTABILITY;
            this.portable = new Portable(gate.dataMap(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        }

        @Override
        public void accept(SubjectRow row) {
            RecordType type = row.type();
            RowView view = views.get(type.type());
            if (view == null) {
                view = onlyPortable
                        ? RowView.only(field -> portable.includes(type, field), type, gate, use)
                        : new RowView(type, gate, use);
                views.put(type.type(), view);
            }
            Map<String, @Nullable Object> shown = view.of(row);
            if (!shown.isEmpty() || !onlyPortable) {
                archive.add(type, shown, view.toReview(row, review));
            }
        }
    }
}
