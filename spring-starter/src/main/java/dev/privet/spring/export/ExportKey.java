/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.export;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.contract.PublicApi;
import dev.privet.spring.internal.WeakKeys;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The host's secret for exports in the background: under what is made of it, requests name their person, and each archive has a passphrase of
 * its own. All nodes have the same. Under another one, archives of before cannot be opened, and waiting requests fail. Immutable; prints
 * nothing of itself, and has no equals.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class ExportKey {

    private static final String HMAC = "HmacSHA256";
    private static final int PASSPHRASE_SIZE_BYTES = 24;

    private final SecretKey secret;

    private ExportKey(byte[] secret) {
        this.secret = new SecretKeySpec(secret, HMAC);
    }

    /**
     * A key.
     *
     * @param secret 32 random bytes or more; copied
     * @return a new key
     * @throws PrivacyConfigurationException if there are fewer, or nobody drew them at random
     */
    public static ExportKey of(byte[] secret) {
        Optional<String> flaw = WeakKeys.flaw(secret);
        if (flaw.isPresent()) {
            throw new PrivacyConfigurationException("The key of exports cannot be used", List.of(unfit(flaw.get())));
        }
        return new ExportKey(secret);
    }

    /** The key of a property. */
    static ExportKey ofBase64(String text) {
        byte[] secret;
        try {
            secret = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new PrivacyConfigurationException(
                    "The key of exports cannot be used", List.of(unfit("the key is not written in Base64.")));
        }
        try {
            return of(secret);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    static Problem unfit(String why) {
        return new Problem(
                ProblemCode.UNFIT_KEY,
                PrivetExportJobProperties.KEY,
                why,
                "make one with 'openssl rand -base64 " + WeakKeys.FEWEST_BYTES
                        + "' and keep it out of the source code, or have a" + " bean of type ExportKey.");
    }

    /** What seals the persons of waiting requests. */
    SecretKey ofPersons() {
        return new SecretKeySpec(derived("persons"), "AES");
    }

    /** What an archive is encrypted with: 32 characters, for the caller to wipe. */
    char[] passphrase(UUID id) {
        byte[] derived = derived("passphrase " + id);
        byte[] text = Base64.getUrlEncoder().encode(Arrays.copyOf(derived, PASSPHRASE_SIZE_BYTES));
        char[] passphrase = new char[text.length];
        for (int i = 0; i < text.length; i++) {
            passphrase[i] = (char) text[i];
        }
        Arrays.fill(derived, (byte) 0);
        Arrays.fill(text, (byte) 0);
        return passphrase;
    }

    private byte[] derived(String use) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(secret);
            return mac.doFinal(("privet export " + use).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + HMAC, e);
        }
    }

    @Override
    public String toString() {
        return "ExportKey";
    }
}
