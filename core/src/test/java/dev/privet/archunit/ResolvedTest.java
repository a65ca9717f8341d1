/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import static dev.privet.archunit.Violations.found;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResolvedTest {

    private static String shortened(String violation) {
        return violation.replaceFirst(
                "^Method .*\\.(\\w+) \\(Desk\\.java:[1-9]\\d*\\) passes a whole (\\w+) to (?:a|the) (.*?), .*",
                "$1: $2, $3");
    }

    @Test
    void givenMethodsThatGiveBackAVariable_whenChecked_thenWhatStandsForItIsFoundAndNoneThatLooksAlike() {
        assertThat(found(PrivacyRules.personalDataStaysOutOfLogs(), "wrong.resolved"))
                .extracting(ResolvedTest::shortened)
                .containsExactlyInAnyOrder(
                        "given: Guest, log", "saved: Guest, log", "array: Guest, log", "list: Guest, log");
        assertThat(found(PrivacyRules.personalDataStaysOutOfExceptions(), "wrong.resolved"))
                .extracting(ResolvedTest::shortened)
                .containsExactlyInAnyOrder("thrown: Guest, message of an exception");
    }
}
