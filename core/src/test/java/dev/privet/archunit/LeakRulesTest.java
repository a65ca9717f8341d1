/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import static dev.privet.archunit.Violations.found;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LeakRulesTest {

    private static final String MAIL = "dev.privet.archunit.wrong.logs.Mailer.";
    private static final String ACCOUNTS = "dev.privet.archunit.wrong.exceptions.Accounts";
    private static final String MARKED = ", which is marked @PersonalData, to ";
    private static final String REPAIR = ". Leave it out, or name the row by its id [";

    private static String logged(String method, int line, String property) {
        return "Method " + MAIL + method + " (Mailer.java:" + line + ") passes Member." + property + MARKED + "a log"
                + REPAIR + "logs]";
    }

    private static String thrown(String method, int line) {
        return "Method " + ACCOUNTS + method + " (Accounts.java:" + line + ") passes Account.email" + MARKED
                + "the message of an exception" + REPAIR + "exceptions]";
    }

    @Test
    void givenEachWayIntoALog_whenChecked_thenThoseAreFoundAndNoneThatLookAlike() {
        assertThat(found(PrivacyRules.personalDataStaysOutOfLogs(), "wrong.logs"))
                .containsExactlyInAnyOrder(
                        logged("argument", 18, "email"),
                        logged("concatenation", 22, "email"),
                        logged("formatted", 26, "email"),
                        logged("fluent", 30, "email"),
                        logged("platform", 34, "name"),
                        logged("console", 38, "name"),
                        logged("lambda", 42, "email"),
                        "Method " + MAIL
                                + "whole (Mailer.java:46) passes a whole Member to a log, and its toString tells"
                                + " personal data. Pass its id, or leave personal data out of its toString [logs]");
    }

    @Test
    void givenEachWayIntoAnException_whenChecked_thenThoseAreFoundAndNoneThatLookAlike() {
        assertThat(found(PrivacyRules.personalDataStaysOutOfExceptions(), "wrong.exceptions"))
                .containsExactlyInAnyOrder(
                        thrown("$Unpaid.<init>", 30),
                        thrown(".concatenation", 35),
                        thrown(".formatted", 39),
                        thrown(".supplied", 43));
    }

    @Test
    void givenValuesThatTravel_whenChecked_thenTheyAreFoundWhereTheyArriveAndNoneThatLookAlike() {
        assertThat(found(PrivacyRules.personalDataStaysOutOfLogs(), "wrong.carried"))
                .extracting(LeakRulesTest::shortened)
                .containsExactlyInAnyOrder(
                        "onLinesOfTheirOwn passes Guest.email",
                        "carried passes Guest.email",
                        "carriedOnOneWay passes Guest.email",
                        "manyArguments passes Guest.yearOfBirth",
                        "fluent passes Guest.email",
                        "later passes Guest.email",
                        "laterAndLog4j passes Guest.email",
                        "julian passes Guest.email",
                        "parameter passes a whole Guest",
                        "built passes Guest.email",
                        "collected passes Guest.email",
                        "all passes a whole Guest",
                        "first passes a whole Guest",
                        "known passes a whole Guest",
                        "inherited passes a whole Guest",
                        "inheritedAndAsked passes a whole Guest",
                        "joined passes Guest.email",
                        "optional passes Guest.email",
                        "within passes Guest.address",
                        "context passes Guest.email",
                        "ownMethod passes Guest.email",
                        "printed passes Guest.email");
        assertThat(found(PrivacyRules.personalDataStaysOutOfExceptions(), "wrong.carried"))
                .extracting(LeakRulesTest::shortened)
                .containsExactlyInAnyOrder("failed passes Guest.email");
    }

    /** The method, and what it passes. */
    private static String shortened(String text) {
        return text.replaceAll(
                "^Method .*\\.(\\S+) \\(\\w+\\.java:[1-9]\\d*\\) (passes (a whole )?[\\w.]+).*", "$1 $2");
    }

    @Test
    void givenATextWithASecret_whenChecked_thenTheSecretIsFoundBesideWhatIsMarked() {
        String login = "dev.privet.archunit.wrong.tostring.Login";

        assertThat(found(PrivacyRules.personalDataStaysOutOfToString(), "wrong.tostring"))
                .containsExactlyInAnyOrder(
                        "Method " + login
                                + ".toString() reads Login.email, which is marked @PersonalData (Login.java:23)."
                                + " Leave it out of the text [to-string]",
                        "Method " + login + ".toString() reads Login.passwordHash, which is a secret by its name"
                                + " (Login.java:23). Leave it out of the text [to-string]");
    }
}
