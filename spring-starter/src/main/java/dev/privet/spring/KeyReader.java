/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring;

import dev.privet.contract.Problem;
import dev.privet.spring.internal.WeakKeys;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;

/**
 * Reads keys from where properties say they are: Base64 in the property itself, {@code file:} and the path of a file that holds it, or
 * {@code bundle:} and an alias in the SSL bundle of {@code privet.keys.bundle}. What is wrong is told by property; no key is.
 */
final class KeyReader {

    private static final String FILE = "file:";
    private static final String BUNDLE = "bundle:";
    private static final String SIGNING = "Ed25519";

    /** More than any key or pair in a PEM file has, and little enough to be read by mistake. */
    private static final int MOST_BYTES = 65_536;

    private static final Pattern PEM_LINE = Pattern.compile("-----(BEGIN|END) [A-Z ]+-----");
    private static final Pattern BLANK = Pattern.compile("\\s");

    private static final String MAKE_SECRET =
            "make one with 'openssl rand -base64 " + WeakKeys.FEWEST_BYTES + "' and keep it out of the source code.";
    private static final String MAKE_PRIVATE =
            "make one with 'openssl genpkey -algorithm ed25519' and keep it out of the source code.";
    private static final String MAKE_PUBLIC = "take it from the private key with 'openssl pkey -pubout'.";

    private final ResourceLoader resources;
    private final KeyBundle bundle;
    private final Consumer<Problem> problems;

    KeyReader(ResourceLoader resources, KeyBundle bundle, Consumer<Problem> problems) {
        this.resources = resources;
        this.bundle = bundle;
        this.problems = problems;
    }

    /** A secret for HMAC-SHA-256, if it is fit for that. */
    Optional<SecretKey> secret(String property, String said) {
        return read(property, () -> secret(said.strip()));
    }

    /** A private key that signs. */
    Optional<PrivateKey> privateKey(String property, String said) {
        return read(property, () -> privateKey(said.strip()));
    }

    /** A public key that tells whether a signature fits. */
    Optional<PublicKey> publicKey(String property, String said) {
        return read(property, () -> publicKey(said.strip()));
    }

    /** Whether a key lies in the bundle, and so its public part with it. */
    static boolean isInBundle(String said) {
        return said.strip().startsWith(BUNDLE);
    }

    private SecretKey secret(String said) throws UnfitKeyException {
        if (said.startsWith(BUNDLE)) {
            Key key = bundle.key(alias(said));
            if (!(key instanceof SecretKey secret)) {
                throw new UnfitKeyException(
                        "'" + alias(said) + "' of the SSL bundle is no secret key.",
                        "name a secret key, such as one from 'keytool -genseckey -keyalg HmacSHA256 -keysize 256'.");
            }
            byte[] bytes = secret.getEncoded();
            // One that shows nothing of itself, as in a hardware module, is judged by whoever uses it.
            return bytes == null ? secret : fit(bytes);
        }
        return fit(decoded(said, MAKE_SECRET));
    }

    private static SecretKey fit(byte[] bytes) throws UnfitKeyException {
        Optional<String> flaw = WeakKeys.flaw(bytes);
        if (flaw.isPresent()) {
            throw new UnfitKeyException(flaw.get(), MAKE_SECRET);
        }
        return new SecretKeySpec(bytes, "HmacSHA256");
    }

    private PrivateKey privateKey(String said) throws UnfitKeyException {
        if (said.startsWith(BUNDLE)) {
            if (bundle.key(alias(said)) instanceof PrivateKey key) {
                return key;
            }
            throw new UnfitKeyException("'" + alias(said) + "' of the SSL bundle is no private key.", MAKE_PRIVATE);
        }
        byte[] bytes = decoded(said, MAKE_PRIVATE);
        try {
            return KeyFactory.getInstance(SIGNING).generatePrivate(new PKCS8EncodedKeySpec(bytes));
        } catch (GeneralSecurityException e) {
            throw new UnfitKeyException("it is no private key for " + SIGNING + ".", MAKE_PRIVATE);
        }
    }

    private PublicKey publicKey(String said) throws UnfitKeyException {
        if (said.startsWith(BUNDLE)) {
            return bundle.publicKey(alias(said));
        }
        byte[] bytes = decoded(said, MAKE_PUBLIC);
        try {
            return KeyFactory.getInstance(SIGNING).generatePublic(new X509EncodedKeySpec(bytes));
        } catch (GeneralSecurityException e) {
            throw new UnfitKeyException("it is no public key for " + SIGNING + ".", MAKE_PUBLIC);
        }
    }

    private static String alias(String said) {
        return said.substring(BUNDLE.length()).strip();
    }

    private byte[] decoded(String said, String remedy) throws UnfitKeyException {
        String text = said.startsWith(FILE) ? file(said) : said;
        String base64 = BLANK.matcher(PEM_LINE.matcher(text).replaceAll("")).replaceAll("");
        if (base64.isEmpty()) {
            throw new UnfitKeyException("the key is empty.", remedy);
        }
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new UnfitKeyException("the key is not written in Base64.", remedy);
        }
    }

    private String file(String location) throws UnfitKeyException {
        Resource file = resources.getResource(location);
        try (InputStream in = file.getInputStream()) {
            return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UnfitKeyException(
                    "the file that it names could not be read (" + e.getClass().getSimpleName() + ").",
                    "correct the path after 'file:', or let the application read it.");
        }
    }

    private <T> Optional<T> read(String property, Reading<T> reading) {
        try {
            return Optional.of(reading.read());
        } catch (UnfitKeyException e) {
            problems.accept(e.at(property));
            return Optional.empty();
        }
    }

    /** A way to a key. */
    private interface Reading<T> {

        T read() throws UnfitKeyException;
    }
}
