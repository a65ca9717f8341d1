/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.sample.Canary;
import dev.privet.subject.SubjectRef;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whose data a waiting request is about, as it stands where others read. */
class SealedAskingTest {

    private static final UUID ID = UUID.fromString("6f1c3c58-5d37-4c62-9a3f-0a8a4f3f2b11");
    private static final UUID OTHER = UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e");
    private static final ExportKey KEY = ExportKey.of(key(1));

    private final SealedAsking sealing = new SealedAsking(KEY);

    static List<Object> ids() {
        return List.of(
                7L, 7, (short) 7, Canary.NAME, OTHER, new BigInteger("70077007700770077007"), new BigDecimal("7.50"));
    }

    private static Asked asked(Object id) {
        return new Asked(new SubjectRef("customer", id), Canary.EMAIL, null);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void givenAnIdOfAnyKindThatCanWait_whenSealedAndOpened_thenItIsTheSame(Object id) {
        Asked taken = Asked.of(new SubjectRef("customer", id), Optional.empty());

        assertThat(sealing.open(ID, sealing.seal(ID, taken))).contains(taken);
        assertThat(sealing.open(ID, sealing.seal(ID, asked(id)))).contains(asked(id));
    }

    @Test
    void givenSomebody_whenSealed_thenTheTextSaysNothingAndIsAsLongAsAnyOther() {
        String sealed = sealing.seal(ID, asked(Canary.NAME));

        assertThat(new String(Base64.getUrlDecoder().decode(sealed), StandardCharsets.ISO_8859_1))
                .doesNotContain(Canary.MARK, "customer");
        assertThat(sealed)
                .hasSameSizeAs(sealing.seal(ID, asked(7L)))
                .isNotEqualTo(sealing.seal(ID, asked(Canary.NAME)));
        assertThat(asked(Canary.NAME)).hasToString("Asked");
    }

    @Test
    void givenATextOfAnotherRequestOrKey_whenOpened_thenNobodyIsThere() {
        String sealed = sealing.seal(ID, asked(7L));

        assertThat(sealing.open(OTHER, sealed)).isEmpty();
        assertThat(new SealedAsking(ExportKey.of(key(2))).open(ID, sealed)).isEmpty();
        assertThat(sealing.open(ID, "A" + sealed.substring(1))).isNotEqualTo(Optional.of(asked(8L)));
        assertThat(sealing.open(ID, sealed.substring(0, sealed.length() - 4))).isEmpty();
        assertThat(sealing.open(ID, "no base 64!")).isEmpty();
        assertThat(sealing.open(ID, "")).isEmpty();
    }

    @Test
    void givenAnIdOfAnotherType_whenTakenOn_thenItIsRefusedAndNobodyIsNamed() {
        record Composed(String name) {}

        assertThatThrownBy(() -> Asked.of(new SubjectRef("customer", new Composed(Canary.NAME)), Optional.empty()))
                .isInstanceOf(PrivacyInputException.class)
                .hasMessageNotContaining(Canary.MARK)
                .extracting(e -> ((PrivacyInputException) e).problems(), InstanceOfAssertFactories.list(Problem.class))
                .extracting(Problem::code)
                .containsExactly(ProblemCode.EXPORT_NOT_TAKEN);
    }

    @Test
    void givenRequests_whenTheirPassphrasesAreMade_thenEachHasItsOwnAndAlwaysTheSame() {
        assertThat(KEY.passphrase(ID)).hasSize(32).isEqualTo(KEY.passphrase(ID)).isNotEqualTo(KEY.passphrase(OTHER));
    }

    @Test
    void givenAShortKeyOrNone_whenRead_thenItIsRefused() {
        assertThatThrownBy(() -> ExportKey.of(new byte[31]))
                .isInstanceOf(PrivacyConfigurationException.class)
                .hasMessageContaining("privet.export.key: the key has 31 bytes, and 32 are the least.");
        assertThatThrownBy(() -> ExportKey.of(new byte[32]))
                .isInstanceOf(PrivacyConfigurationException.class)
                .hasMessageContaining("privet.export.key: the key says the same over and over");
        assertThat(KEY).hasToString("ExportKey");
    }

    private static byte[] key(long seed) {
        byte[] key = new byte[32];
        new Random(seed).nextBytes(key);
        return key;
    }
}
