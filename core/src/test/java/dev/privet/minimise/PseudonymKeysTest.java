/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.contract.PrivacyConfigurationException;
import java.nio.charset.StandardCharsets;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PseudonymKeysTest {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    private static SecretKeySpec key(String text) {
        return new SecretKeySpec(text.getBytes(StandardCharsets.US_ASCII), "HmacSHA256");
    }

    @Test
    void givenEverythingWrong_whenBuilt_thenAllOfItIsToldAndNoKey() {
        PseudonymKeysBuilder wrong = PseudonymKeys.builder()
                .key("2025", key("too short"))
                .key(SECRET, key(SECRET))
                .key("2026", key(SECRET))
                .key("2026", key("another-key-of-thirty-two-bytes!"))
                .key("2027", key(SECRET));

        assertThatThrownBy(wrong::build)
                .isInstanceOf(PrivacyConfigurationException.class)
                .hasMessage("""
                        The keys of pseudonyms cannot be used (5):
                          PRIVET-0702 PseudonymKeys, key 2025: it is shorter than 256 bits or not fit for HmacSHA256. \
                        Mend: make one of 32 random bytes.
                          PRIVET-0702 PseudonymKeys, key number 2: what is given as its id cannot be one. \
                        Mend: name it with 1 to 16 letters, digits, hyphens or underscores.
                          PRIVET-0702 PseudonymKeys, key 2026: another key has the same id. \
                        Mend: give each key an id of its own, and never use one again.
                          PRIVET-0702 PseudonymKeys, key 2027: it is the same as key 2026. \
                        Mend: make a new one, or leave one of them out.
                          PRIVET-0702 PseudonymKeys.current: nothing says under which key new pseudonyms are made. \
                        Mend: name one of [2026, 2027].""");
    }

    @Test
    void givenAnUnknownCurrentKey_whenBuilt_thenTheKnownOnesAreTold() {
        assertThatThrownBy(() -> PseudonymKeys.builder()
                        .key("2026", key(SECRET))
                        .current("2027")
                        .build())
                .isInstanceOf(PrivacyConfigurationException.class)
                .hasMessage(
                        "The keys of pseudonyms cannot be used (1):\n"
                                + "  PRIVET-0702 PseudonymKeys.current: no key of the ring has that id. Mend: name one of [2026].");
    }

    /** A key that stays in its device, and whose device is not there. */
    record Absent() implements SecretKey {
        @Override
        public String getAlgorithm() {
            return "HmacSHA256";
        }

        @Override
        public @Nullable String getFormat() {
            return null;
        }

        @Override
        public byte @Nullable [] getEncoded() {
            return null;
        }
    }

    @Test
    void givenAKeyThatCannotBeUsed_whenBuilt_thenTold() {
        assertThatThrownBy(() -> PseudonymKeys.of("2026", new Absent()))
                .isInstanceOf(PrivacyConfigurationException.class)
                .hasMessageStartingWith(
                        "The keys of pseudonyms cannot be used (1):\n"
                                + "  PRIVET-0702 PseudonymKeys, key 2026: it is shorter than 256 bits or not fit for HmacSHA256.");
    }

    @Test
    void givenACurrentKey_whenSaidAgain_thenRefused() {
        assertThatThrownBy(() -> PseudonymKeys.builder().current("a").current("b"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("current: is set already");
    }

    @Test
    void givenKeys_whenPrinted_thenTheirIdsAlone() {
        PseudonymKeys keys = PseudonymKeys.of("2026", key(SECRET));

        assertThat(keys).hasToString("PseudonymKeys[current 2026, all [2026]]");
        assertThat(keys.current()).isEqualTo("2026");
        assertThat(PseudonymKeys.builder().key("2026", key(SECRET))).hasToString("PseudonymKeysBuilder[[2026]]");
    }

    @Test
    void givenARing_whenItsBuilderGoesOn_thenItStaysAsItWas() {
        PseudonymKeysBuilder builder =
                PseudonymKeys.builder().key("a", key(SECRET)).current("a");
        PseudonymKeys ring = builder.build();

        builder.key("b", key("another-key-of-thirty-two-bytes!"));

        assertThat(ring).hasToString("PseudonymKeys[current a, all [a]]");
    }
}
