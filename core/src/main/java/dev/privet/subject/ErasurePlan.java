/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import dev.privet.contract.PublicApi;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * What the erasure of a person would do, found by doing it and undoing it. Holds no personal data but the reference to the person,
 * which it does not print. Immutable.
 *
 * @param subject the person
 * @param madeAt when it was made
 * @param expiresAt from when on it is not carried out any more
 * @param times how often the person was erased before
 * @param erasedBefore when that was done last; nothing if never. Rows that were kept and emptied then are found and counted again
 * @param findings what would be done, what stays and why
 * @param recipients who is to be told
 * @param parts a fingerprint for each store: keyed hashes of what would be done there, down to each row
 * @param fingerprint the fingerprint of all
 * @legal GDPR Art 17(1), Art 12(3) and (4) (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record ErasurePlan(
        SubjectRef subject,
        Instant madeAt,
        Instant expiresAt,
        int times,
        Optional<Instant> erasedBefore,
        ErasureFindings findings,
        RecipientsToTell recipients,
        List<String> parts,
        String fingerprint) {

    /** Copies the list and refuses null. */
    public ErasurePlan {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(madeAt, "madeAt");
        Objects.requireNonNull(expiresAt, "expiresAt");
        Objects.requireNonNull(erasedBefore, "erasedBefore");
        Objects.requireNonNull(findings, "findings");
        Objects.requireNonNull(recipients, "recipients");
        parts = List.copyOf(parts);
        Objects.requireNonNull(fingerprint, "fingerprint");
    }

    /** Says the plan as a person would, line by line. */
    @Override
    public String toString() {
        StringJoiner text = new StringJoiner(System.lineSeparator());
        text.add("Plan to erase one person (" + subject.kind() + "), made at " + madeAt + ", good until " + expiresAt);
        erasedBefore.ifPresent(at ->
                text.add("  erased before, on " + at + ": rows that were kept and emptied then are counted again"));
        findings.done().forEach(line -> text.add("  " + line));
        findings.kept().forEach(line -> text.add("  " + line));
        recipients.recipients().forEach(recipient -> text.add("  to be told: " + recipient.name()));
        return text.toString();
    }
}
