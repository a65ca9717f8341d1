/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring;

import dev.privet.PrivetBuilder;
import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.ledger.LedgerSigner;
import dev.privet.minimise.PseudonymKeys;
import dev.privet.minimise.PseudonymKeysBuilder;
import dev.privet.minimise.Pseudonyms;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/** The keys that properties speak of, given to the set-up with all that is wrong with them. */
final class StatedKeys {

    static final String PSEUDONYM_KEY = "privet.pseudonym-key";

    private static final String RING = "privet.pseudonyms.";
    private static final String SIGNING = "privet.ledger.signing-key";
    private static final String PUBLIC = "privet.ledger.public-key";
    private static final String TRUSTED = "privet.ledger.trusted-keys";

    private final PrivetBuilder builder;
    private final KeyReader reader;

    StatedKeys(PrivetBuilder builder, KeyReader reader) {
        this.builder = builder;
        this.reader = reader;
    }

    /** The secret under which persons appear in the ledger. */
    void persons(@Nullable String key) {
        if (key != null) {
            reader.secret(PSEUDONYM_KEY, key).ifPresent(builder::pseudonymKey);
        }
    }

    /** The secrets under which values become pseudonyms. */
    void pseudonyms(PrivetPseudonymProperties said) {
        if (said.keys().isEmpty() && said.current() == null) {
            return;
        }
        PseudonymKeysBuilder ring = PseudonymKeys.builder();
        boolean whole = true;
        for (var one : new TreeMap<>(said.keys()).entrySet()) {
            Optional<SecretKey> key = reader.secret(RING + "keys." + one.getKey(), one.getValue());
            key.ifPresent(secret -> ring.key(one.getKey(), secret));
            whole &= key.isPresent();
        }
        Optional.ofNullable(said.current()).ifPresent(ring::current);
        if (whole) {
            try {
                Pseudonyms pseudonyms = new Pseudonyms(ring.build());
                builder.treatments(so -> so.with(pseudonyms));
            } catch (PrivacyConfigurationException e) {
                tell(RING + "current", e);
            }
        }
    }

    /** Who signs the blocks of the ledger, and whose signatures count. */
    void ledger(PrivetEvidenceProperties said) {
        List<PublicKey> trusted = new ArrayList<>();
        for (int i = 0; i < said.trustedKeys().size(); i++) {
            reader.publicKey(TRUSTED + "[" + i + "]", said.trustedKeys().get(i)).ifPresent(trusted::add);
        }
        builder.ledgerOptions(
                options -> trusted.stream().reduce(options, (so, key) -> so.trusting(key), (one, other) -> other));
        signer(said).ifPresent(signer -> builder.ledgerOptions(options -> options.signedBy(signer)));
    }

    private Optional<LedgerSigner> signer(PrivetEvidenceProperties said) {
        String signing = said.signingKey();
        if (signing == null) {
            if (said.publicKey() != null) {
                builder.problem(new UnfitKeyException(
                                "it belongs to a private key, and none is set.",
                                "set " + SIGNING + ", or write under " + TRUSTED
                                        + " what is only to be trusted and does not sign here.")
                        .at(PUBLIC));
            }
            return Optional.empty();
        }
        String verifying = said.publicKey() == null && KeyReader.isInBundle(signing) ? signing : said.publicKey();
        if (verifying == null) {
            builder.problem(new UnfitKeyException(
                            "the public key that belongs to it is not set.",
                            "set " + PUBLIC + " to what 'openssl pkey -pubout' makes of the private key.")
                    .at(SIGNING));
            return Optional.empty();
        }
        Optional<PrivateKey> secret = reader.privateKey(SIGNING, signing);
        Optional<PublicKey> known = reader.publicKey(said.publicKey() == null ? SIGNING : PUBLIC, verifying);
        try {
            return secret.flatMap(key -> known.map(shown -> new LedgerSigner(new KeyPair(shown, key))));
        } catch (PrivacyConfigurationException e) {
            tell(SIGNING, e);
            return Optional.empty();
        }
    }

    /** What core says of a key, at the property that it came from. */
    private void tell(String property, PrivacyConfigurationException unfit) {
        unfit.problems()
                .forEach(problem ->
                        builder.problem(new Problem(problem.code(), property, problem.why(), problem.remedy())));
    }
}
