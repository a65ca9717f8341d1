/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.ledger;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.contract.PublicApi;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The public keys whose signatures under blocks count: those that seal now, and those that did before. Immutable.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class LedgerKeys {

    static final String ALGORITHM = "Ed25519";

    private static final int ID_LENGTH = 16;

    private final Map<String, PublicKey> byId;

    private LedgerKeys(Map<String, PublicKey> byId) {
        this.byId = Map.copyOf(byId);
    }

    /**
     * Names keys.
     *
     * @param keys public Ed25519 keys; none means that no block has to be signed
     * @return the keys
     * @throws PrivacyConfigurationException if one is of another kind
     */
    public static LedgerKeys of(PublicKey... keys) {
        Map<String, PublicKey> byId = new HashMap<>();
        for (PublicKey key : keys) {
            byId.put(id(key), key);
        }
        return new LedgerKeys(byId);
    }

    /**
     * The same and one more.
     *
     * @param key a public Ed25519 key
     * @return a copy
     * @throws PrivacyConfigurationException if it is of another kind
     */
    public LedgerKeys and(PublicKey key) {
        Map<String, PublicKey> more = new HashMap<>(byId);
        more.put(id(key), key);
        return new LedgerKeys(more);
    }

    /**
     * The id of a key, which stands beside every signature.
     *
     * @param key a public Ed25519 key
     * @return the first 16 hexadecimal digits of the SHA-256 hash of its encoded form
     * @throws PrivacyConfigurationException if it is of another kind, or gives no encoded form
     */
    public static String id(PublicKey key) {
        byte[] encoded = key.getEncoded();
        if (encoded == null || !List.of("EdDSA", ALGORITHM).contains(key.getAlgorithm())) {
            throw unfit("it is no public key for " + ALGORITHM + ".");
        }
        return Sha256.hex(Sha256.digest().digest(encoded)).substring(0, ID_LENGTH);
    }

    static PrivacyConfigurationException unfit(String why) {
        return new PrivacyConfigurationException(
                "The ledger cannot be signed",
                List.of(
                        new Problem(
                                ProblemCode.UNFIT_KEY,
                                "the ledger's key",
                                why,
                                "make a pair with KeyPairGenerator.getInstance(\"" + ALGORITHM
                                        + "\"), or with 'openssl genpkey -algorithm ed25519', and keep it outside the database.")));
    }

    boolean isEmpty() {
        return byId.isEmpty();
    }

    boolean knows(String id) {
        return byId.containsKey(id);
    }

    /** Whether a signature fits; nothing where its key is not known. */
    Optional<Boolean> fits(BlockSignature signature, String statement) {
        return Optional.ofNullable(byId.get(signature.key())).map(key -> fits(key, signature, statement));
    }

    static boolean fits(PublicKey key, BlockSignature signature, String statement) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(statement.getBytes(StandardCharsets.UTF_8));
            return check.verify(Base64.getDecoder().decode(signature.value()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            // A signature that cannot even be read is none.
            return false;
        }
    }

    @Override
    public String toString() {
        return "LedgerKeys" + byId.keySet().stream().sorted().toList();
    }
}
