/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import dev.privet.contract.PublicApi;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Proves an erasure: what was done, when, on which grounds something stays, and from when on backups are clean too. Holds no personal
 * data; the person appears as a keyed pseudonym. Each section is sealed under the key of the pseudonyms, so only its holder can check it
 * with {@link Erasure#check}. Immutable.
 *
 * @param id a random id, which is that of its entry in the ledger
 * @param kind the kind of person
 * @param subject the person's pseudonym
 * @param erasedAt when
 * @param fingerprint the fingerprint of what was done, which is that of the plan if there was one
 * @param findings what was done, what stays and why
 * @param recipients who is to be told
 * @param backupsCleanFrom the first day, in the organisation's zone, on which no backup holds the person any more; nothing where nobody
 *     said how long backups are kept
 * @param seals by section, a keyed hash of it
 * @legal GDPR Art 5(2), Art 17(1) (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record ErasureCertificate(
        UUID id,
        String kind,
        String subject,
        Instant erasedAt,
        String fingerprint,
        ErasureFindings findings,
        RecipientsToTell recipients,
        Optional<LocalDate> backupsCleanFrom,
        Map<String, String> seals) {

    static final String SEALS = "seals";

    /** Copies the seals and refuses null. */
    public ErasureCertificate {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(erasedAt, "erasedAt");
        Objects.requireNonNull(fingerprint, "fingerprint");
        Objects.requireNonNull(findings, "findings");
        Objects.requireNonNull(recipients, "recipients");
        Objects.requireNonNull(backupsCleanFrom, "backupsCleanFrom");
        seals = Collections.unmodifiableMap(new TreeMap<>(seals));
    }

    /**
     * The certificate as JSON, which {@link Erasure#check} takes.
     *
     * @return one line
     */
    public String toJson() {
        Map<String, Object> tree = sections();
        tree.put(SEALS, seals);
        return JsonTree.write(tree);
    }

    /** What is sealed, section by section. */
    Map<String, Object> sections() {
        Map<String, Object> tree = new TreeMap<>(findings.tree());
        tree.put(
                "certificate",
                Map.of(
                        "id", id,
                        "version", 1,
                        "kind", kind,
                        "subject", subject,
                        "erasedAt", erasedAt,
                        "fingerprint", fingerprint));
        tree.put(
                "recipientsToTell",
                recipients.recipients().stream()
                        .map(recipient -> Map.of(
                                "name", recipient.name(),
                                "category", recipient.category() ? "yes" : "no",
                                "purposes", recipient.purposes()))
                        .toList());
        tree.put("backupsCleanFrom", backupsCleanFrom.map(LocalDate::toString).orElse("not stated"));
        return tree;
    }

    ErasureCertificate sealed(Map<String, String> with) {
        return new ErasureCertificate(
                id, kind, subject, erasedAt, fingerprint, findings, recipients, backupsCleanFrom, with);
    }

    /** Leaves the pseudonym out. */
    @Override
    public String toString() {
        return "ErasureCertificate[" + id + ", " + kind + ", " + erasedAt + ", " + findings.done() + "]";
    }
}
