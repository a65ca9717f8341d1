/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.export;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.contract.PublicApi;
import dev.privet.spring.internal.WeakKeys;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The host's secret for exports in the background: under what is made of it, requests name their person, and each archive has a passphrase of
 * its own. All nodes have the same. Under another one, archives of before cannot be opened, and waiting requests fail, unless it is told which keys
 * there were before. Immutable; prints nothing of itself, and has no equals.
 *
 * <pre>{@code
 * ExportKey key = ExportKey.of(secret).reading(ExportKey.of(secretOfBefore));
 * }</pre>
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class ExportKey {

    private static final String HMAC = "HmacSHA256";
    private static final int PASSPHRASE_SIZE_BYTES = 24;
    private static final long LOW_HALF = 0xFFFF_FFFFL;

    /** Where the version stands in an id; 8 is for ids that are made in a way of one's own. */
    private static final long VERSION = 0xF000L;

    private static final long OWN_VERSION = 0x8000L;

    private final SecretKey secret;
    private final List<SecretKey> former;

    private ExportKey(SecretKey secret, List<SecretKey> former) {
        this.secret = secret;
        this.former = List.copyOf(former);
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
        return of(new SecretKeySpec(secret, HMAC));
    }

    /** A key that was judged before, such as one from a key store. */
    static ExportKey of(SecretKey secret) {
        return new ExportKey(secret, List.of());
    }

    /**
     * The same key, which reads what was made under others as well. To change the key, let every node read the new one first, then make it the key
     * and let every node read the old one, until the last archive of before is past its time.
     *
     * @param others keys of before, or of the time to come
     * @return a new key
     */
    public ExportKey reading(ExportKey... others) {
        List<SecretKey> all = new ArrayList<>(former);
        for (ExportKey other : others) {
            Objects.requireNonNull(other, "others");
            all.add(other.secret);
            all.addAll(other.former);
        }
        return new ExportKey(secret, all);
    }

    static Problem unfit(String why) {
        return new Problem(
                ProblemCode.UNFIT_KEY,
                PrivetExportJobProperties.KEY,
                why,
                "make one with 'openssl rand -base64 " + WeakKeys.FEWEST_BYTES
                        + "' and keep it out of the source code, or have a" + " bean of type ExportKey.");
    }

    /**
     * The id of a new request. It is random but for its last 32 bits: by them the key is found again under which the request was made, so a passphrase
     * stays what it was when the key is changed.
     */
    UUID newId() {
        UUID drawn = UUID.randomUUID();
        long high = (drawn.getMostSignificantBits() & ~VERSION) | OWN_VERSION;
        long low = drawn.getLeastSignificantBits() & ~LOW_HALF;
        return new UUID(high, low | mark(secret, high, low));
    }

    /** What seals the persons of waiting requests. */
    SecretKey ofPersons(UUID id) {
        return new SecretKeySpec(derived(secretOf(id), "persons"), "AES");
    }

    /** What seals whose an archive is. */
    SecretKey ofOwners(UUID id) {
        return new SecretKeySpec(derived(secretOf(id), "owners"), "AES");
    }

    /** What an archive is encrypted with: 32 characters, for the caller to wipe. */
    char[] passphrase(UUID id) {
        byte[] derived = derived(secretOf(id), "passphrase " + id);
        byte[] text = Base64.getUrlEncoder().encode(Arrays.copyOf(derived, PASSPHRASE_SIZE_BYTES));
        char[] passphrase = new char[text.length];
        for (int i = 0; i < text.length; i++) {
            passphrase[i] = (char) text[i];
        }
        Arrays.fill(derived, (byte) 0);
        Arrays.fill(text, (byte) 0);
        return passphrase;
    }

    /** The key of a request; the newest where none fits, under which nothing then opens. */
    private SecretKey secretOf(UUID id) {
        long high = id.getMostSignificantBits();
        long low = id.getLeastSignificantBits() & ~LOW_HALF;
        long mark = id.getLeastSignificantBits() & LOW_HALF;
        return Stream.concat(Stream.of(secret), former.stream())
                .filter(one -> mark(one, high, low) == mark)
                .findFirst()
                .orElse(secret);
    }

    private static long mark(SecretKey secret, long high, long low) {
        byte[] derived = derived(secret, "request " + high + " " + low);
        return ByteBuffer.wrap(derived).getInt() & LOW_HALF;
    }

    private static byte[] derived(SecretKey secret, String use) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(secret);
            return mac.doFinal(("privet export " + use).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key of exports cannot be used with " + HMAC, e);
        }
    }

    @Override
    public String toString() {
        return "ExportKey";
    }
}
