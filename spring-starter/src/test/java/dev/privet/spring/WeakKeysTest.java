/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.spring.internal.WeakKeys;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeakKeysTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000000000000000000000000000000000000000000000000000000000000000",
                "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                "0102010201020102010201020102010201020102010201020102010201020102",
                "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f",
                "201f1e1d1c1b1a191817161514131211100f0e0d0c0b0a090807060504030201",
                "4144412d4558414d504c452d4144412d4558414d504c452d4144412d4558414d504c45",
                "d1f3a7"
            })
    void givenAKeyThatNobodyDrew_whenJudged_thenItIsWeak(String hex) {
        assertThat(WeakKeys.flaw(HexFormat.of().parseHex(hex))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {KeyFiles.KEY, "dGhlIGhleCBkaWdpdHMgb2YgYSBrZXkgYXJlIGZpbmUgdG9v"})
    void givenAKeyThatSaysNothing_whenJudged_thenItIsFit(String base64) {
        assertThat(WeakKeys.flaw(Base64.getDecoder().decode(base64))).isEmpty();
    }

    @RepeatedTest(20)
    void givenAKeyThatWasDrawn_whenJudged_thenItIsFit() {
        byte[] key = new byte[WeakKeys.FEWEST_BYTES];
        new SecureRandom().nextBytes(key);

        assertThat(WeakKeys.flaw(key)).isEmpty();
    }
}
