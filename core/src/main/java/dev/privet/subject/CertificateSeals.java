/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.ledger.Ledger;
import dev.privet.ledger.SubjectPseudonyms;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Seals certificates, section by section so that an alteration can be told where it is, and checks them. */
final class CertificateSeals {

    private final SubjectPseudonyms keyed;
    private final Ledger ledger;

    CertificateSeals(SubjectPseudonyms keyed, Ledger ledger) {
        this.keyed = keyed;
        this.ledger = ledger;
    }

    ErasureCertificate seal(ErasureCertificate open) {
        Map<String, String> seals = new TreeMap<>();
        open.sections()
                .forEach((name, section) -> seals.put(name, seal(open.id().toString(), name, section)));
        return open.sealed(seals);
    }

    /** The id keeps sections of one certificate out of another. */
    private String seal(String id, String name, Object section) {
        return keyed.seal("certificate", id + " " + name + " " + JsonTree.write(section));
    }

    /** What the ledger's entry ends with. */
    static String digest(ErasureCertificate sealed) {
        return digest(sealed.toJson());
    }

    private static String digest(String json) {
        try {
            return "sha256 "
                    + HexFormat.of()
                            .formatHex(
                                    MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every platform has SHA-256", e);
        }
    }

    CertificateCheck check(String json) {
        Map<String, Object> tree = read(json);
        Map<?, ?> head = map(tree.get("certificate"));
        String id = String.valueOf(head.get("id"));
        return new CertificateCheck(difference(tree, id), isInLedger(id, digest(JsonTree.write(tree))));
    }

    private static Map<String, Object> read(String json) {
        try {
            return JsonTree.readObject(json);
        } catch (IllegalArgumentException e) {
            throw PrivacyInputException.of(
                    "A certificate of erasure was not checked",
                    new Problem(
                            ProblemCode.CERTIFICATE_UNREADABLE,
                            "the certificate",
                            e.getMessage() + ".",
                            "hand over what ErasureCertificate.toJson() gave."));
        }
    }

    private Optional<String> difference(Map<String, Object> tree, String id) {
        Map<?, ?> seals = map(tree.get(ErasureCertificate.SEALS));
        TreeSet<String> names = new TreeSet<>(tree.keySet());
        seals.keySet().forEach(name -> names.add(String.valueOf(name)));
        names.remove(ErasureCertificate.SEALS);
        if (seals.isEmpty()) {
            return Optional.of("it has no seals");
        }
        for (String name : names) {
            Object section = tree.get(name);
            Object seal = seals.get(name);
            if (section == null || seal == null) {
                return Optional.of("'" + name + "' has no " + (section == null ? "content" : "seal"));
            }
            if (!MessageDigest.isEqual(bytes(seal(id, name, section)), bytes(seal.toString()))) {
                return Optional.of("'" + name + "' is not as it was sealed");
            }
        }
        return Optional.empty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private boolean isInLedger(String id, String digest) {
        try {
            return ledger.find(UUID.fromString(id))
                    .filter(entry -> entry.detail().endsWith(digest))
                    .isPresent();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Map<?, ?> map(@Nullable Object tree) {
        return tree instanceof Map<?, ?> map ? map : Map.of();
    }
}
