/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.ledger;

import dev.privet.contract.PublicApi;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
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

    private static final String ALGORITHM = "HmacSHA256";
    private static final int FEWEST_BYTES = 32;

    private final Mac keyed;

    /**
     * Creates pseudonyms under a key.
     *
     * @param key a secret of the host, 256 bits or more, fit for HMAC-SHA-256
     * @throws IllegalArgumentException if the key does not fit, or is shorter than that where its bytes can be seen
     */
    public SubjectPseudonyms(SecretKey key) {
        byte[] secret = key.getEncoded();
        if (secret != null && secret.length < FEWEST_BYTES) {
            throw new IllegalArgumentException("key: is shorter than 256 bits");
        }
        try {
            keyed = Mac.getInstance(ALGORITHM);
            keyed.init(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("key: does not fit " + ALGORITHM, e);
        }
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
        try {
            return HexFormat.of().formatHex(((Mac) keyed.clone()).doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("The platform's " + ALGORITHM + " cannot be copied", e);
        }
    }

    @Override
    public String toString() {
        return "SubjectPseudonyms[" + ALGORITHM + "]";
    }
}
