/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import dev.privet.annotation.AnswerDataSubject;
import dev.privet.datamap.DeclaredPurpose;
import dev.privet.datamap.RecordType;
import dev.privet.gate.Use;
import dev.privet.ledger.LedgerEntry;
import dev.privet.ledger.LedgerEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What is written down about an erasure: the certificate, the entries of ledger and register. Thread-safe. */
final class ErasureRecords {

    private static final String PURPOSE = DeclaredPurpose.id(AnswerDataSubject.class);

    private final ErasureBuilder.Parts parts;
    private final CertificateSeals seals;

    ErasureRecords(ErasureBuilder.Parts parts) {
        this.parts = parts;
        this.seals = new CertificateSeals(parts.pseudonyms(), parts.ledger());
    }

    CertificateSeals seals() {
        return seals;
    }

    ErasureCertificate certificate(SubjectRef subject, ErasureFindings all, List<ErasureFindings> stores) {
        Instant now = parts.clock().instant();
        LocalDate today = LocalDate.ofInstant(now, parts.zone());
        return seals.seal(new ErasureCertificate(
                UUID.randomUUID(),
                subject.kind(),
                pseudonym(subject),
                now,
                fingerprint(stores.stream().map(this::fingerprint).toList()),
                all,
                recipients(all),
                // The last backup with the person in it is of today, and is dropped when its period has passed.
                parts.backupsKeptFor().map(period -> today.plus(period).plusDays(1)),
                Map.of()));
    }

    /** What a store writes before it commits an erasure that ends there. */
    ErasureEvidence evidence(SubjectRef subject, ErasureCertificate certificate, int times) {
        LedgerEntry entry = LedgerEntry.of(
                        certificate.erasedAt(),
                        LedgerEvent.ERASED,
                        certificate.kind(),
                        PURPOSE,
                        certificate.findings().rows(),
                        certificate.findings().done() + ", certificate " + CertificateSeals.digest(certificate))
                .withId(certificate.id())
                .about(certificate.subject());
        return new ErasureEvidence(by(entry), Optional.of(entry(subject, RegisterEntry.State.DONE, times)), List.of());
    }

    /** What a store writes before it commits its part of one. */
    ErasureEvidence partial(SubjectRef subject, ErasureFindings findings) {
        LedgerEntry entry = LedgerEntry.of(
                        parts.clock().instant(),
                        LedgerEvent.ERASED,
                        subject.kind(),
                        PURPOSE,
                        findings.rows(),
                        findings.done() + ", one of several stores")
                .about(pseudonym(subject));
        return new ErasureEvidence(by(entry), Optional.empty(), List.of());
    }

    private LedgerEntry by(LedgerEntry entry) {
        Optional<Use> use = parts.use().get();
        return entry.by(
                use.map(Use::actor).orElse(null), use.map(Use::controller).orElse(null));
    }

    RegisterEntry entry(SubjectRef subject, RegisterEntry.State state, int times) {
        return new RegisterEntry(
                pseudonym(subject), subject.kind(), state, parts.clock().instant(), times);
    }

    String pseudonym(SubjectRef subject) {
        return parts.pseudonyms().of(subject.kind(), subject.id());
    }

    /** An erasure that was begun and not ended counts as none, so that it can be ended. */
    static int times(Optional<RegisterEntry> entry) {
        return entry.map(known -> known.state() == RegisterEntry.State.DONE ? known.times() : known.times() - 1)
                .orElse(0);
    }

    String fingerprint(ErasureFindings findings) {
        return fingerprint(findings.tree());
    }

    String fingerprint(Object tree) {
        return parts.pseudonyms().seal("plan", JsonTree.write(tree));
    }

    /** Who received data that does not stay as it is. */
    RecipientsToTell recipients(ErasureFindings findings) {
        Set<String> changed = new HashSet<>();
        findings.done().stream()
                .filter(line -> line.handling() != RowHandling.KEPT)
                .forEach(line -> changed.add(line.type()));
        List<RecordType> types = parts.dataMap().types().stream()
                .filter(type -> changed.contains(type.name()))
                .toList();
        return RecipientsToTell.of(parts.dataMap(), types);
    }
}
