/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.prf.PrfSet;
import dev.privet.benchmarks.shop.Shown;
import dev.privet.minimise.PseudonymKeys;
import dev.privet.minimise.Pseudonyms;
import dev.privet.vocabulary.EmailAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jasypt.encryption.pbe.StandardPBEStringEncryptor;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * One field of 24 bytes behind a key: as a pseudonym, which is the same each time and cannot be undone, or encrypted. From text to
 * text, as a field is kept.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FieldBenchmark {

    private static final int KEY_BYTES = 32;
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int VALUE_BYTES = 24;

    /** What binds a value to its field, so that it cannot be moved to another. */
    private static final byte[] FIELD = bytes("Customer.email");

    private final String value = "adelaide@mail.example.eu";
    private final SecureRandom random = new SecureRandom();
    private final SecretKey aesKey = key("AES");
    private final SecretKey macKey = key("HmacSHA256");
    private final Pseudonyms privet = new Pseudonyms(PseudonymKeys.of("2026", macKey));
    private final StandardPBEStringEncryptor jasypt = FieldPeers.jasypt();

    @SuppressWarnings("NullAway.Init") // JMH calls setUp first.
    private PrfSet tinkHmac;

    @SuppressWarnings("NullAway.Init") // JMH calls setUp first.
    private Aead tinkAesGcm;

    /**
     * Sets every contender up and looks at what it makes of the value.
     *
     * @throws GeneralSecurityException if it makes nothing
     */
    @Setup
    public void setUp() throws GeneralSecurityException {
        tinkHmac = FieldPeers.tinkHmac();
        tinkAesGcm = FieldPeers.tinkAesGcm();
        Shown.demand(bytes(value).length == VALUE_BYTES, "the value", "has another length");
        Shown.demand(tinkHmac().equals(tinkHmac()), "tinkHmac", "gives another pseudonym each time");
        Shown.demand(
                privetPseudonym().equals(privetPseudonym()), "privetPseudonym", "gives another pseudonym each time");
        Shown.demand(jceHmac().equals(jceHmac()), "jceHmac", "gives another pseudonym each time");
        Shown.demand(
                value.equals(text(tinkAesGcm.decrypt(Base64.getUrlDecoder().decode(tinkAesGcm()), FIELD))),
                "tinkAesGcm",
                "loses the value");
        Shown.demand(value.equals(text(jceDecrypted(jceAesGcm()))), "jceAesGcm", "loses the value");
        Shown.demand(value.equals(jasypt.decrypt(jasypt())), "jasypt", "loses the value");
    }

    /**
     * Pseudonym, by a pseudo-random function of Tink.
     *
     * @return text
     * @throws GeneralSecurityException never
     */
    @Benchmark
    public String tinkHmac() throws GeneralSecurityException {
        return base64(tinkHmac.computePrimary(bytes(value), KEY_BYTES));
    }

    /**
     * Pseudonym, by the JDK with a new HMAC each time: the usual recipe.
     *
     * @return text
     * @throws GeneralSecurityException never
     */
    @Benchmark
    public String jceHmac() throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(macKey);
        return base64(mac.doFinal(bytes(value)));
    }

    /**
     * Pseudonym, by Privet, with the id of its key.
     *
     * @return text
     */
    @Benchmark
    public String privetPseudonym() {
        return privet.of(EmailAddress.class, value);
    }

    /**
     * Encryption by Tink.
     *
     * @return text
     * @throws GeneralSecurityException never
     */
    @Benchmark
    public String tinkAesGcm() throws GeneralSecurityException {
        return base64(tinkAesGcm.encrypt(bytes(value), FIELD));
    }

    /**
     * Encryption by the JDK with a new cipher each time: the usual recipe.
     *
     * @return text
     * @throws GeneralSecurityException never
     */
    @Benchmark
    public String jceAesGcm() throws GeneralSecurityException {
        byte[] iv = new byte[IV_BYTES];
        random.nextBytes(iv);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, aesKey, new GCMParameterSpec(TAG_BITS, iv));
        cipher.updateAAD(FIELD);
        byte[] encrypted = cipher.doFinal(bytes(value));
        return base64(ByteBuffer.allocate(IV_BYTES + encrypted.length)
                .put(iv)
                .put(encrypted)
                .array());
    }

    /**
     * Encryption by jasypt, which derives its key from a password.
     *
     * @return text
     */
    @Benchmark
    public String jasypt() {
        return jasypt.encrypt(value);
    }

    private byte[] jceDecrypted(String text) throws GeneralSecurityException {
        byte[] all = Base64.getUrlDecoder().decode(text);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, aesKey, new GCMParameterSpec(TAG_BITS, all, 0, IV_BYTES));
        cipher.updateAAD(FIELD);
        return cipher.doFinal(all, IV_BYTES, all.length - IV_BYTES);
    }

    private SecretKey key(String algorithm) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return new SecretKeySpec(key, algorithm);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
