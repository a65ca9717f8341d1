/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Keys for tests, and the files that hold them. */
final class KeyFiles {

    /** Drawn at random once, so no test depends on luck. */
    static final String KEY = "Vw7mJ2q0nC5rXyT8aE4uKZf1LbH9sGd3pRoQiN6eYtA=";

    static final String PASSWORD = "open-sesame-17";
    static final String BUNDLE = "--spring.ssl.bundle.jks.store.keystore.";

    private KeyFiles() {}

    /** A PKCS #12 file that holds {@link #KEY} as 'persons' and a key that is too short as 'short'. */
    static Path store(Path folder) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        put(store, "persons", Base64.getDecoder().decode(KEY));
        put(store, "short", new byte[] {1, 7, 9, 2, 8, 3, 4, 11, 19, 5});
        Path file = folder.resolve("store.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
        }
        return file;
    }

    private static void put(KeyStore store, String alias, byte[] bytes) throws GeneralSecurityException {
        SecretKey key = new SecretKeySpec(bytes, "HmacSHA256");
        store.setEntry(
                alias, new KeyStore.SecretKeyEntry(key), new KeyStore.PasswordProtection(PASSWORD.toCharArray()));
    }

    /** What says where the store is and how it opens. */
    static String[] bundle(Path store, String password) {
        return new String[] {
            BUNDLE + "location=file:" + store,
            BUNDLE + "password=" + password,
            BUNDLE + "type=PKCS12",
            "--privet.keys.bundle=store"
        };
    }

    static KeyPair pair() throws GeneralSecurityException {
        return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
