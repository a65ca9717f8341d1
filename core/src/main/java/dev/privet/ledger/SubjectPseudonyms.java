/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.ledger;

import dev.privet.contract.PublicApi;
import dev.privet.ledger.internal.KeyedHash;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.crypto.SecretKey;

/**
 * Turns a person's id into a pseudonym that stays the same under one key and cannot be turned back or guessed without it. The
 * result is still personal data for whoever holds the key. Thread-safe; prints neither key nor id.
 *
 * @legal GDPR Art 4(5) (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class SubjectPseudonyms {

    private final KeyedHash keyed;

    /**
     * Creates pseudonyms under a key.
     *
     * @param key a secret of the host, 256 bits or more, fit for HMAC-SHA-256
     * @throws IllegalArgumentException if the key does not fit, or is shorter than that where its bytes can be seen
     */
    public SubjectPseudonyms(SecretKey key) {
        keyed = new KeyedHash(key);
    }

    /**
     * The pseudonym of a person.
     *
     * @param kind the kind of person, for example {@code customer}
     * @param id the person's id within that kind
     * @return 64 hexadecimal digits
     */
    public String of(String kind, Object id) {
        // The kind's length in front keeps ("a", "b:c") and ("a:b", "c") apart.
        String text = kind.length() + ":" + kind + ":" + id;
        return HexFormat.of().formatHex(keyed.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * The keyed hash of something that is no person, such as a document that only the holder of the key is to be able to issue.
     *
     * @param kind what is sealed; another kind gives another hash
     * @param text the text
     * @return 64 hexadecimal digits, never the pseudonym of a person
     */
    public String seal(String kind, String text) {
        // A person's text begins with a digit.
        String sealed = "seal " + kind.length() + ":" + kind + ":" + text;
        return HexFormat.of().formatHex(keyed.of(sealed.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return "SubjectPseudonyms[" + KeyedHash.ALGORITHM + "]";
    }
}
