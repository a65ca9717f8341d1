/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.ledger.internal;

import java.security.GeneralSecurityException;
import java.util.concurrent.atomic.AtomicReferenceArray;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * HMAC-SHA-256 under one key. Thread-safe: a computation takes an idle {@link Mac} or, where there is none, copies the first one, which is
 * never used itself; so no look-up of a provider and no lock stands in the way, and no thread keeps a key after its work. Prints no key.
 */
public final class KeyedHash {

    /** The name of the algorithm. */
    public static final String ALGORITHM = "HmacSHA256";

    /** How long a key has to be. */
    public static final int FEWEST_BITS = 256;

    private static final int PLACES = 16;

    private final Mac first;
    private final AtomicReferenceArray<Mac> idle = new AtomicReferenceArray<>(PLACES);

    /**
     * Makes a hash of a key.
     *
     * @param key a secret of the host, 256 bits or more, fit for HMAC-SHA-256
     * @throws IllegalArgumentException if the key or its provider does not fit, or the key is shorter than that where its bytes can be seen
     */
    public KeyedHash(SecretKey key) {
        byte[] secret = key.getEncoded();
        if (secret != null && secret.length < FEWEST_BITS / Byte.SIZE) {
            throw new IllegalArgumentException("key: is shorter than " + FEWEST_BITS + " bits");
        }
        try {
            first = Mac.getInstance(ALGORITHM);
            first.init(key);
            // Tells now, and not in the first use, where a provider's cannot be copied.
            idle.set(0, (Mac) first.clone());
        } catch (GeneralSecurityException | CloneNotSupportedException e) {
            throw new IllegalArgumentException("key: does not fit " + ALGORITHM, e);
        }
    }

    /**
     * The hash of a message.
     *
     * @param parts its bytes, in any number of pieces
     * @return 32 bytes
     */
    public byte[] of(byte[]... parts) {
        int place = place();
        Mac taken = idle.getAndSet(place, null);
        Mac mac = taken == null ? copy() : taken;
        // Not put back after a failure: it could be left half-way through a message.
        for (byte[] part : parts) {
            mac.update(part);
        }
        byte[] hash = mac.doFinal();
        idle.set(place, mac);
        return hash;
    }

    private static int place() {
        return (int) Thread.currentThread().getId() & (PLACES - 1);
    }

    private Mac copy() {
        try {
            return (Mac) first.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("The platform's " + ALGORITHM + " cannot be copied", e);
        }
    }

    @Override
    public String toString() {
        return "KeyedHash[" + ALGORITHM + "]";
    }
}
