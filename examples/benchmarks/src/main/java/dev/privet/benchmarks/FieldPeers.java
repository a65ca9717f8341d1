/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.security.GeneralSecurityException;
import org.jasypt.encryption.pbe.StandardPBEStringEncryptor;
import org.jasypt.iv.RandomIvGenerator;

/** Other libraries that hide one field behind a key, each set up as its own guide says, with a new key. */
final class FieldPeers {

    private FieldPeers() {}

    static Aead tinkAesGcm() throws GeneralSecurityException {
        AeadConfig.register();
        return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get())
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    static PrfSet tinkHmac() throws GeneralSecurityException {
        PrfConfig.register();
        return KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF, RegistryConfiguration.get())
                .getPrimitive(RegistryConfiguration.get(), PrfSet.class);
    }

    static StandardPBEStringEncryptor jasypt() {
        StandardPBEStringEncryptor jasypt = new StandardPBEStringEncryptor();
        jasypt.setAlgorithm("PBEWITHHMACSHA512ANDAES_256");
        jasypt.setIvGenerator(new RandomIvGenerator());
        jasypt.setPassword("a password for this benchmark alone");
        return jasypt;
    }
}
