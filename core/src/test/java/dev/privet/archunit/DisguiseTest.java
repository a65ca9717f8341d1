/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisguiseTest {

    @ParameterizedTest
    @CsvSource({
        "com.example.Mailer, masked",
        "com.example.Mailer, maskEmail",
        "com.example.Mailer, email_hash",
        "com.example.Mailer, toSHA256Hex",
        "com.example.Mailer, hmac",
        "com.example.Mailer, pseudonymise",
        "com.example.Mailer, encryptedText",
        "com.example.EmailMasker, apply",
        "com.example.Outer$Redactor, of",
        "com.example.EmailMaskerImpl, apply",
        "com.example.EmailHash, of",
        "org.apache.commons.codec.digest.DigestUtils, sha1Hex"
    })
    void givenAWordOfADisguise_whenAsked_thenItIsOne(String owner, String method) {
        assertThat(Disguise.by(owner, method)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "com.example.Mailer, unmask",
        "com.example.Mailer, unMask",
        "com.example.Mailer, decrypt",
        "com.example.Mailer, dehash",
        "com.example.EmailMasker, unmask",
        "com.example.EmailMasker, revealed",
        "com.example.Mailer, share",
        "com.example.Mailer, withoutMask",
        "com.example.Mailer, removeMask",
        "com.example.Mailer, stripEmailMask",
        "com.example.DigestMailer, apply",
        "com.example.MaskRemover, apply",
        "com.example.Mailer, masquerade",
        "com.example.Mailer, hashCode",
        "com.example.Masked, <init>",
        "java.util.HashMap, get",
        "com.example.Mailer, send"
    })
    void givenAPartOfAWordOrItsContrary_whenAsked_thenItIsNone(String owner, String method) {
        assertThat(Disguise.by(owner, method)).isFalse();
    }
}
