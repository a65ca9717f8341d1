/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.ledger;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.PublicApi;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;

/**
 * Signs blocks with an Ed25519 key of the host. Whoever can write the database and has not got the key cannot seal anything that
 * verification takes for sealed. Thread-safe; prints no key.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class LedgerSigner {

    private final PrivateKey key;
    private final PublicKey known;
    private final String id;

    /**
     * Sets up signing.
     *
     * @param pair of Ed25519; the private key may be one that shows nothing of itself, as in a hardware module
     * @throws PrivacyConfigurationException if the keys are of another kind or do not belong together
     */
    public LedgerSigner(KeyPair pair) {
        this.key = pair.getPrivate();
        this.known = pair.getPublic();
        this.id = LedgerKeys.id(known);
        if (!LedgerKeys.fits(known, sign(id), id)) {
            throw LedgerKeys.unfit("the private and the public key do not belong together.");
        }
    }

    BlockSignature sign(String statement) {
        try {
            Signature signature = Signature.getInstance(LedgerKeys.ALGORITHM);
            signature.initSign(key);
            signature.update(statement.getBytes(StandardCharsets.UTF_8));
            return new BlockSignature(id, Base64.getEncoder().encodeToString(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw LedgerKeys.unfit("it does not sign (" + e.getClass().getSimpleName() + ").");
        }
    }

    /**
     * The key that others verify with.
     *
     * @return the public key
     */
    public PublicKey publicKey() {
        return known;
    }

    /**
     * The id of the key, which stands beside every signature.
     *
     * @return see {@link LedgerKeys#id}
     */
    public String id() {
        return id;
    }

    @Override
    public String toString() {
        return "LedgerSigner[" + id + "]";
    }
}
