/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.actuate;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.actuate.endpoint.SanitizableData;

/** Which properties the endpoints of Boot keep to themselves, however they are written. */
class KeySanitizerTest {

    private static final String VALUE = "Zm9yLXRlc3RzLWFsb25lLWFuZC1ub3RoaW5nLWVsc2U=";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "privet.pseudonym-key",
                "privet.pseudonymKey",
                "PRIVET_PSEUDONYMKEY",
                "privet.pseudonyms.keys.y2026",
                "PRIVET_PSEUDONYMS_KEYS_Y2026",
                "privet.ledger.signing-key",
                "privet.ledger.signingKey",
                "privet.export.key",
                "PRIVET_EXPORT_KEY",
                "privet.export.former-keys[0]",
                "PRIVET_EXPORT_FORMER_KEYS_0",
                "MYAPP_PRIVET_PSEUDONYM_KEY"
            })
    void givenAKey_whenShown_thenItsValueIsNot(String name) {
        assertThat(shown(name)).isEqualTo(SanitizableData.SANITIZED_VALUE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "privet.mode",
                "privet.ledger.public-key",
                "privet.keys.bundle",
                "privet.pseudonyms.current",
                "host.privet.name",
                "spring.application.name"
            })
    void givenAnythingElse_whenShown_thenItIsLeftToOthers(String name) {
        assertThat(shown(name)).isEqualTo(VALUE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "app.jar --privet.pseudonym-key=c2VjcmV0 --server.port=1",
                "{\"privet\":{\"ledger\":{\"signing-key\":\"c2VjcmV0\"}}}",
                "-Dprivet.export.key=c2VjcmV0"
            })
    void givenSeveralPropertiesInOneValue_whenAKeyIsAmongThem_thenNoneIsShown(String value) {
        assertThat(new KeySanitizer()
                        .apply(new SanitizableData(null, "sun.java.command", value))
                        .getValue())
                .isEqualTo(SanitizableData.SANITIZED_VALUE);
    }

    private static @Nullable Object shown(String name) {
        return new KeySanitizer().apply(new SanitizableData(null, name, VALUE)).getValue();
    }
}
