/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.PublicKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.NoSuchSslBundleException;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;

/** The SSL bundle whose key store holds keys of Privet. Opened when the first of them is asked for; shows none of them. */
final class KeyBundle {

    static final String PROPERTY = "privet.keys.bundle";

    private final @Nullable String name;
    private final Optional<SslBundles> bundles;
    private @Nullable SslBundle bundle;
    private @Nullable KeyStore store;

    KeyBundle(@Nullable String name, Optional<SslBundles> bundles) {
        this.name = name;
        this.bundles = bundles;
    }

    /** A key of the store, be it secret or private. */
    Key key(String alias) throws UnfitKeyException {
        Key key;
        try {
            key = open(alias).getKey(alias, password());
        } catch (UnrecoverableKeyException e) {
            throw new UnfitKeyException(
                    "the key '" + alias + "' of the SSL bundle '" + name + "' does not open with its password.",
                    "set the password of the key below spring.ssl.bundle, as '.key.password', where it is another than that of the"
                            + " key store.");
        } catch (GeneralSecurityException e) {
            throw unusable(alias, e);
        }
        if (key == null) {
            throw new UnfitKeyException(
                    "'" + alias + "' of the SSL bundle '" + name + "' is a certificate and no key.",
                    "name an entry that is a key.");
        }
        return key;
    }

    /** The public part of a pair, or what is trusted as a certificate. */
    PublicKey publicKey(String alias) throws UnfitKeyException {
        try {
            Certificate certificate = open(alias).getCertificate(alias);
            if (certificate != null) {
                return certificate.getPublicKey();
            }
        } catch (KeyStoreException e) {
            throw unusable(alias, e);
        }
        throw new UnfitKeyException(
                "'" + alias + "' of the SSL bundle '" + name + "' has no certificate, so its public key is not known.",
                "store the pair with its certificate, or write the public key in Base64.");
    }

    private KeyStore open(String alias) throws UnfitKeyException, KeyStoreException {
        KeyStore opened = store();
        if (!opened.containsAlias(alias)) {
            List<String> aliases = Collections.list(opened.aliases());
            throw new UnfitKeyException(
                    "the SSL bundle '" + name + "' holds no key '" + alias + "'.",
                    "write " + NearName.among(alias, aliases) + ".");
        }
        return opened;
    }

    private KeyStore store() throws UnfitKeyException {
        if (store == null) {
            bundle = bundle();
            store = store(bundle);
        }
        return store;
    }

    private SslBundle bundle() throws UnfitKeyException {
        if (name == null) {
            throw new UnfitKeyException(
                    "it names a key of an SSL bundle, and " + PROPERTY + " does not say of which.",
                    "set " + PROPERTY
                            + " to the name of a bundle, and declare it, such as with spring.ssl.bundle.jks.NAME"
                            + ".keystore.location.");
        }
        SslBundles known = bundles.orElseThrow(this::missing);
        try {
            return known.getBundle(name);
        } catch (NoSuchSslBundleException e) {
            throw missing();
        } catch (RuntimeException e) {
            throw unopened(e);
        }
    }

    private UnfitKeyException missing() {
        List<String> names = bundles.map(SslBundles::getBundleNames).orElse(List.of());
        return new UnfitKeyException(
                PROPERTY + " names the SSL bundle '" + name + "', and there is none.",
                (names.isEmpty() ? "" : "write " + NearName.among(String.valueOf(name), names) + ", or ")
                        + "declare it: spring.ssl.bundle.jks." + name
                        + ".keystore.location, '.keystore.password' and '.keystore.type=PKCS12'.");
    }

    private KeyStore store(SslBundle of) throws UnfitKeyException {
        try {
            KeyStore opened = of.getStores().getKeyStore();
            if (opened != null) {
                return opened;
            }
        } catch (RuntimeException e) {
            throw unopened(e);
        }
        throw new UnfitKeyException(
                "the SSL bundle '" + name + "' has no key store.",
                "give it one below spring.ssl.bundle, as '.keystore.location'.");
    }

    private UnfitKeyException unopened(RuntimeException failure) {
        boolean password = causes(failure)
                .anyMatch(cause -> cause instanceof UnrecoverableKeyException
                        || String.valueOf(cause.getMessage()).contains("password"));
        return new UnfitKeyException(
                "the key store of the SSL bundle '" + name + "' cannot be opened "
                        + (password ? "with its password." : "(" + innermost(failure) + ")."),
                password
                        ? "correct '.keystore.password' of the bundle below spring.ssl.bundle."
                        : "correct '.keystore.location' and '.keystore.type' of the bundle below spring.ssl.bundle.");
    }

    private UnfitKeyException unusable(String alias, GeneralSecurityException failure) {
        return new UnfitKeyException(
                "the key '" + alias + "' of the SSL bundle '" + name + "' cannot be used ("
                        + failure.getClass().getSimpleName() + ").",
                "store it in a way that this Java can read, such as PKCS12.");
    }

    private char @Nullable [] password() {
        SslBundle of = Objects.requireNonNull(bundle, "bundle");
        String password = Optional.ofNullable(of.getKey().getPassword())
                .orElse(of.getStores().getKeyStorePassword());
        return password == null ? null : password.toCharArray();
    }

    private static String innermost(Throwable failure) {
        return causes(failure)
                .reduce((outer, inner) -> inner)
                .orElse(failure)
                .getClass()
                .getSimpleName();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    @Override
    public String toString() {
        return "KeyBundle[" + name + "]";
    }
}
