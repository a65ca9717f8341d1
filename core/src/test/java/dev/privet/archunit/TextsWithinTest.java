/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import static dev.privet.archunit.Violations.found;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts that hold those of others: of maps by key and value, of records by component. */
class TextsWithinTest {

    /** The method, and what it passes by which way. */
    private static String shortened(String text) {
        return text.replaceAll(
                        "^Method .*\\.(\\S+) \\(\\w+\\.java:[1-9]\\d*\\) passes (?:a (whole) )?([\\w.]+).*? to"
                                + " (?:a log|the message of an exception)(?: (through \\S+?))?[,.] .*",
                        "$1: $2 $3 $4")
                .replaceAll(" +", " ")
                .trim();
    }

    private static List<String> logged(String place) {
        return found(PrivacyRules.personalDataStaysOutOfLogs(), place).stream()
                .map(TextsWithinTest::shortened)
                .toList();
    }

    @Test
    void givenMaps_whenChecked_thenOnlyTheSideThatIsDataIsTold() {
        assertThat(logged("wrong.sides"))
                .containsExactlyInAnyOrder(
                        "values: Guest.email",
                        "valueInLambda: Guest.email",
                        "valueOfEntry: Guest.email",
                        "valueSet: Guest.email",
                        "valueOf: Guest.email",
                        "keys: Guest.email",
                        "keyInLambda: Guest.email",
                        "keySet: Guest.email",
                        "keyOfEntry: Guest.email",
                        "counts: Guest.email",
                        "gathered: Guest.email",
                        "gatheredByLambda: Guest.email",
                        "grouped: Guest.email",
                        "groupedInside: Guest.email",
                        "ofTheClass: Guest.email",
                        "handed: Guest.email through noteValues",
                        "wholes: whole Guest",
                        "wholeInLambda: whole Guest",
                        "added: Guest.email",
                        "inAField: Guest.email",
                        "copied: Guest.email");
    }

    @Test
    void givenObjectsWhoseTextHoldsData_whenChecked_thenTheyAreToldAndThoseThatPrintNoneAreNot() {
        assertThat(logged("wrong.lines"))
                .containsExactlyInAnyOrder(
                        "made: Guest.email",
                        "concatenated: Guest.email",
                        "component: Guest.email",
                        "listed: Guest.email",
                        "boxed: Guest.email",
                        "byReference: Guest.email",
                        "ofTheClass: Guest.email",
                        "handed: Guest.email through note",
                        "whole: whole Guest",
                        "byType: whole Card",
                        "byTypeInside: whole Drawer",
                        "byTextOfAClass: whole Label",
                        "half: Guest.email");
        assertThat(found(PrivacyRules.personalDataStaysOutOfExceptions(), "wrong.lines"))
                .extracting(TextsWithinTest::shortened)
                .containsExactly("failed: Guest.email");
    }
}
