/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.internal.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostPatternTest {

    @ParameterizedTest
    @CsvSource({
        "api.mailer.example, api.mailer.example, true",
        "API.Mailer.Example, api.mailer.example, true",
        "api.mailer.example, xapi.mailer.example, false",
        "api.mailer.example, api.mailer.example.evil.example, false",
        "*.mailer.example, api.mailer.example, true",
        "*.mailer.example, a.b.mailer.example, true",
        "*.mailer.example, mailer.example, false",
        "*.mailer.example, evilmailer.example, false",
        "*.mailer.example, mailer.example.evil.example, false",
        "[::1], [::1], true",
        "my_service, my_service, true"
    })
    void givenAPattern_whenAHostIsCompared_thenItMatchesWhatItSaysAndNoMore(
            String pattern, String host, boolean matches) {
        assertThat(HostPattern.of(pattern).matches(host)).isEqualTo(matches);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "*.",
                "*.example",
                "*mailer.example",
                "api.*.example",
                "https://api.example",
                "api.example:8080",
                "api.example/path",
                "a b",
                ".example",
                "a..b",
                "user@api.example"
            })
    void givenSomethingElse_whenRead_thenItIsRefused(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> HostPattern.of(written));
    }

    @ParameterizedTest
    @CsvSource({
        "a.example, a.example, true",
        "a.example, b.example, false",
        "*.mailer.example, api.mailer.example, true",
        "*.mailer.example, *.api.mailer.example, true",
        "*.mailer.example, mailer.example, false",
        "*.mailer.example, *.other.example, false"
    })
    void givenTwoPatterns_whenSomeHostFitsBoth_thenTheyMeetWhicheverIsAsked(String one, String other, boolean meet) {
        assertThat(HostPattern.of(one).meets(HostPattern.of(other))).isEqualTo(meet);
        assertThat(HostPattern.of(other).meets(HostPattern.of(one))).isEqualTo(meet);
    }

    @ParameterizedTest
    @CsvSource({
        "https://ada:secret@API.Mailer.example.:8443/p?q, api.mailer.example",
        "http://my_service:8080/p, my_service",
        "http://ada@my_service/p, my_service",
        "http://[::1]:80/p, [::1]",
        "mailto:ada@example.org, ''",
        "/p, ''"
    })
    void givenAnAddress_whenItsHostIsTold_thenItIsThatAndNothingElse(String address, String host) {
        assertThat(Destination.host(URI.create(address))).isEqualTo(host);
    }

    @Test
    void givenATrailingDot_whenComparedWithAPattern_thenItIsTheSameHost() {
        assertThat(HostPattern.of("api.mailer.example")
                        .matches(Destination.host(URI.create("http://api.mailer.example./"))))
                .isTrue();
    }
}
