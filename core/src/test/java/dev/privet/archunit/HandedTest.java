/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import static dev.privet.archunit.Violations.found;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Values that functions, other methods of the class, its fields and exceptions of the host's own take on. */
class HandedTest {

    /** The method, and what it passes by which way. */
    private static String shortened(String text) {
        return text.replaceAll(
                        "^Method [\\w.$]+\\.([\\w<>]+)(?:\\([\\w., ]*\\))? \\(\\w+\\.java:[1-9]\\d*\\) passes"
                                + " (?:a (?:text that another class makes of a )?(whole) )?([\\w.]+).*? to"
                                + " (?:a log|the message of an exception)(?: (through \\S+?))?[,.] .*",
                        "$1: $2 $3 $4")
                .replaceAll(" +", " ")
                .trim();
    }

    @Test
    void givenValuesThatAreHandedOn_whenChecked_thenTheyAreFoundWhereTheyLeaveAndNoneThatLookAlike() {
        assertThat(found(PrivacyRules.personalDataStaysOutOfLogs(), "wrong.handed"))
                .extracting(HandedTest::shortened)
                .containsExactlyInAnyOrder(
                        "lambda: Caller.email",
                        "lambdaOfLambda: Caller.email",
                        "reference: Caller.email",
                        "referenceToConsole: whole Caller",
                        "perhaps: Caller.email",
                        "captured: Caller.email",
                        "consumer: Caller.email",
                        "collected: Caller.email",
                        "handed: Caller.email through note",
                        "handedOn: Caller.email through forward",
                        "handedByReference: Caller.email through note",
                        "handedWhole: whole Caller through noteAny",
                        "handedLater: Caller.email through noteLater",
                        "handedNumber: Caller.yearOfBirth through noteNumber",
                        "handedInLambda: Caller.email through note",
                        "remembered: Caller.email",
                        "asObject: Caller.email",
                        "asList: Caller.email",
                        "inAText: Caller.email",
                        "unmasked: Caller.email",
                        "decrypted: Caller.email",
                        "json: whole Caller",
                        "jsonOfMany: whole Caller",
                        "encoded: Caller.email",
                        "labelled: whole Caller",
                        "toldByItself: whole Caller",
                        "matched: Caller.email",
                        "replacedByPattern: Caller.email",
                        "array: whole Caller",
                        "gatheredAsItIs: whole Caller",
                        "ordered: whole Caller",
                        "input: Enquiry.email",
                        "inputAsItIs: whole Enquiry");
    }

    @Test
    void givenExceptionsThatAreMadeByOthers_whenChecked_thenTheyAreFoundAndNoneThatLookAlike() {
        assertThat(found(PrivacyRules.personalDataStaysOutOfExceptions(), "wrong.handed"))
                .extracting(HandedTest::shortened)
                .containsExactlyInAnyOrder(
                        "<init>: Caller.email through Refused",
                        "of: Caller.email through Refused",
                        "made: Caller.email",
                        "checked: Caller.email",
                        "checkedLater: Caller.email",
                        "handed: Caller.email through refuse");
    }
}
