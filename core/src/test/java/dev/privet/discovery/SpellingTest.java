/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words as reasons say them. */
class SpellingTest {

    @ParameterizedTest
    @ValueSource(strings = {"an address", "an employee", "an heir", "an uploader", "a user", "a usuario", "a customer"})
    void givenAWord_whenSaidWithItsArticle_thenItIsAsItIsSpoken(String said) {
        assertThat(Spelling.withArticle(said.substring(said.indexOf(' ') + 1))).isEqualTo(said);
    }

    @Test
    void givenAClassThatIsAboutAnAddress_whenFound_thenTheReasonIsEnglish() {
        List<String> reasons = Scans.findings(Scans.entity("DeliveryAddress", Scans.text("street"))).stream()
                .flatMap(finding -> finding.reasons().stream())
                .toList();

        assertThat(reasons).anyMatch(reason -> reason.startsWith("the class is about a"));
        assertThat(reasons).noneMatch(reason -> reason.contains(" a a"));
    }
}
