/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.PrivacyFailureException;
import dev.privet.ledger.LedgerDifference.Kind;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LedgerSignatureTest {

    private static final KeyPair OURS = pair("Ed25519");
    private static final KeyPair OTHERS = pair("Ed25519");

    private final InMemoryLedger ledger = new InMemoryLedger();
    private final LedgerVandal vandal = new InMemoryVandal(ledger);

    private static KeyPair pair(String algorithm) {
        try {
            return KeyPairGenerator.getInstance(algorithm).generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static LedgerOptions by(KeyPair pair) {
        return LedgerOptions.standard().signedBy(new LedgerSigner(pair));
    }

    private LedgerKeeper sealedBy(LedgerOptions options, int entries) {
        for (int number = 0; number < entries; number++) {
            ledger.append(SealedEntries.entry(number));
        }
        LedgerKeeper keeper = SealedEntries.keeper(ledger, options);
        keeper.seal();
        return keeper;
    }

    private static Optional<Kind> kind(LedgerKeeper keeper) {
        return keeper.verify().difference().map(LedgerDifference::kind);
    }

    @Test
    void givenSignedBlocks_whenVerifiedWithThePublicKeyAlone_thenTheLedgerIsIntact() {
        sealedBy(by(OURS), 70);

        assertThat(kind(SealedEntries.keeper(ledger, LedgerOptions.standard().trusting(OURS.getPublic()))))
                .isEmpty();
    }

    @Test
    void givenSignedBlocks_whenVerifiedWithAnotherKey_thenTheKeyChangedAndTheRemedyIsTold() {
        sealedBy(by(OURS), 70);

        LedgerDifference found =
                SealedEntries.keeper(ledger, by(OTHERS)).verify().difference().orElseThrow();

        assertThat(found.kind()).isEqualTo(Kind.KEY_UNKNOWN);
        assertThat(found.problem().toString())
                .contains("PRIVET-0704", "block 1", "the key changed", "LedgerOptions.trusting")
                .contains(LedgerKeys.id(OURS.getPublic()));
    }

    @Test
    void givenABlockSealedAnewByAnother_whenVerified_thenItsSignatureIsWrongOrMissing() {
        LedgerKeeper keeper = sealedBy(by(OURS), 70);
        LedgerBlock last = ledger.newestBlock().orElseThrow();
        BlockSignature theirs = new LedgerSigner(OTHERS).sign(LedgerBlock.statement(last.hash()));
        BlockSignature forged = new BlockSignature(LedgerKeys.id(OURS.getPublic()), theirs.value());
        BlockSignature unreadable = new BlockSignature(LedgerKeys.id(OURS.getPublic()), "not Base64");

        vandal.putBlock(Blocks.signed(last, forged));
        assertThat(kind(keeper)).contains(Kind.SIGNATURE_WRONG);
        vandal.putBlock(Blocks.signed(last, unreadable));
        assertThat(kind(keeper)).contains(Kind.SIGNATURE_WRONG);
        vandal.putBlock(Blocks.signed(last, null));
        assertThat(kind(keeper)).contains(Kind.SIGNATURE_MISSING);
        vandal.putBlock(Blocks.signed(last, theirs));
        assertThat(kind(keeper)).contains(Kind.KEY_UNKNOWN);
    }

    @Test
    void givenEverythingSealedAnewWithoutAKey_whenVerifiedWithKeys_thenTheSignatureIsMissing() {
        LedgerKeeper keeper = sealedBy(by(OURS), 70);
        List.of(1L, 2L, 3L).forEach(vandal::takeBlock);
        SealedEntries.keeper(ledger).seal();

        assertThat(keeper.verify().difference())
                .hasValueSatisfying(found -> assertThat(found)
                        .extracting(LedgerDifference::kind, LedgerDifference::block)
                        .containsExactly(Kind.SIGNATURE_MISSING, 3L));
    }

    @Test
    void givenBlocksFromBeforeSigning_whenVerified_thenTheFirstSignedOneVouchesForThem() {
        sealedBy(LedgerOptions.standard(), 40);

        assertThat(kind(sealedBy(by(OURS), 40))).isEmpty();
    }

    @Test
    void givenAnotherKeyToSealWith_whenTheOldOneIsNotNamed_thenItIsRefusedAndNothingIsLost() {
        sealedBy(by(OURS), 40);
        ledger.append(SealedEntries.entry(1));

        assertThatThrownBy(SealedEntries.keeper(ledger, by(OTHERS))::seal)
                .isInstanceOf(PrivacyFailureException.class)
                .hasMessageContaining("PRIVET-0704")
                .hasMessageContaining("LedgerOptions.trusting");
        assertThatThrownBy(SealedEntries.keeper(ledger)::seal)
                .isInstanceOf(PrivacyFailureException.class)
                .hasMessageContaining("PRIVET-0704")
                .hasMessageContaining("LedgerOptions.signedBy");

        LedgerKeeper turned = SealedEntries.keeper(ledger, by(OTHERS).trusting(OURS.getPublic()));
        assertThat(turned.seal().entries()).isOne();
        assertThat(kind(turned)).isEmpty();
    }

    @Test
    void givenKeysThatDoNotFit_whenSetUp_thenTheyAreRefused() {
        KeyPair mixed = new KeyPair(OURS.getPublic(), OTHERS.getPrivate());

        assertThatThrownBy(() -> new LedgerSigner(mixed))
                .isInstanceOf(PrivacyConfigurationException.class)
                .hasMessageContaining("PRIVET-0702")
                .hasMessageContaining("do not belong together");
        assertThatThrownBy(() -> LedgerKeys.of(pair("RSA").getPublic()))
                .isInstanceOf(PrivacyConfigurationException.class)
                .hasMessageContaining("PRIVET-0702");
        assertThat(new LedgerSigner(OURS)).hasToString("LedgerSigner[" + LedgerKeys.id(OURS.getPublic()) + "]");
    }
}
