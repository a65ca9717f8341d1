/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.export;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encrypts what is written down of a person where others read (AES-256 in GCM). Bound to its request: moved to another one it cannot be opened, so
 * nobody gets another person's archive by writing into a table or a folder. Padded, so that its length says little. Thread-safe.
 */
final class Sealing {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_SIZE_BYTES = 12;
    private static final int TAG_SIZE_BITS = 128;
    private static final int STEP_SIZE_BYTES = 128;

    private final Function<UUID, SecretKey> keys;
    private final SecureRandom random = new SecureRandom();

    /**
     * Seals under the key of each request.
     *
     * @param keys the key of a request, from its id
     */
    Sealing(Function<UUID, SecretKey> keys) {
        this.keys = keys;
    }

    String seal(UUID id, byte[] bytes) {
        byte[] padded = Arrays.copyOf(bytes, (bytes.length / STEP_SIZE_BYTES + 1) * STEP_SIZE_BYTES);
        byte[] nonce = new byte[NONCE_SIZE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, id).doFinal(padded);
            byte[] all = Arrays.copyOf(nonce, nonce.length + sealed.length);
            System.arraycopy(sealed, 0, all, nonce.length, sealed.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + CIPHER, e);
        }
    }

    /** What was sealed, with zeros behind it; nothing where it was sealed under another key, for another request, or is not as it was. */
    Optional<byte[]> open(UUID id, String sealed) {
        try {
            byte[] all = Base64.getUrlDecoder().decode(sealed);
            if (all.length <= NONCE_SIZE_BYTES) {
                return Optional.empty();
            }
            byte[] nonce = Arrays.copyOf(all, NONCE_SIZE_BYTES);
            return Optional.of(cipher(Cipher.DECRYPT_MODE, nonce, id)
                    .doFinal(all, NONCE_SIZE_BYTES, all.length - NONCE_SIZE_BYTES));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, UUID id) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, keys.apply(id), new GCMParameterSpec(TAG_SIZE_BITS, nonce));
        cipher.updateAAD(id.toString().getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
