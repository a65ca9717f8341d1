/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LockParserTest {

    private static final String UPDATE =
            " Mend: run the test of the lock with -Dprivet.lock=update, which writes it anew.";

    @Test
    void givenALockOfANewerVersion_whenRead_thenThatAloneIsTold() {
        assertThat(mistakes(LockSample.TEXT.replace("privet-lock 1", "privet-lock 2") + "planet Mars\n"))
                .containsExactly(
                        "PRIVET-0142 privacy.lock, line 1: a newer Privet wrote it, in version 2 of the format;"
                                + " this one reads version 1. Mend: use the version of Privet that wrote it, or a later one.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "privet-lock", "privet-lock 0", "privet-lock one", "# privet-lock 1", "{}"})
    void givenAFileThatIsNoLock_whenRead_thenTheFirstLineIsToldOf(String text) {
        assertThat(mistakes(text))
                .containsExactly("PRIVET-0142 privacy.lock, line 1: the first line is not 'privet-lock 1'. Mend: delete"
                        + " the file if it is no lock, and run the test of the lock with -Dprivet.lock=update.");
    }

    @Test
    void givenBlanksAroundTheFirstLine_whenRead_thenTheyAreToldOfAndNotTheFileAsAWhole() {
        String remedy = " Mend: let the first line be 'privet-lock 1', with nothing before or behind it.";

        assertThat(mistakes(LockSample.TEXT.replace("privet-lock 1\n", "privet-lock 1 \n")))
                .containsExactly("PRIVET-0142 privacy.lock, line 1: there are blanks beside 'privet-lock 1'." + remedy);
        assertThat(mistakes(" " + LockSample.TEXT))
                .containsExactly("PRIVET-0142 privacy.lock, line 1: there are blanks beside 'privet-lock 1'." + remedy);
        assertThat(mistakes("\n \n" + LockSample.TEXT))
                .containsExactly("PRIVET-0142 privacy.lock, line 1: it is empty, and 'privet-lock 1' stands in line 3."
                        + remedy);
        assertThat(mistakes("\nprivet-lock 2 \n"))
                .singleElement(STRING)
                .contains("line 2: a newer Privet wrote it, in version 2 of the format");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<<<<<<<HEAD", "<<<<<<<<< HEAD", "  ======= ", "\t>>>>>>>other", "|||||||||||", "=======-"})
    void givenAMarkerOfAnotherForm_whenRead_thenTheAdviceIsThatForMerges(String marker) {
        assertThat(mistakes(LockSample.TEXT.replace("law UK\n", "law UK\n" + marker + "\n")))
                .containsExactly("PRIVET-0142 privacy.lock, line 5: a merge left '"
                        + marker.replaceAll("[^<>|=]", "") + "' here. Mend: take either side, and then run the test of"
                        + " the lock with -Dprivet.lock=update on the merged code.");
    }

    @Test
    void givenWhatAMergeLeft_whenRead_thenEachMarkerIsToldOfAndNothingThatFollowsFromThem() {
        String merged = LockSample.TEXT.replace(
                "law UK\n", "<<<<<<< HEAD\nlaw UK\n||||||| base\n=======\nlaw UK\nlaw EU\n>>>>>>> other\n");
        String remedy =
                " Mend: take either side, and then run the test of the lock with -Dprivet.lock=update on the merged code.";

        assertThat(mistakes(merged))
                .containsExactly(
                        "PRIVET-0142 privacy.lock, line 4: a merge left '<<<<<<<' here." + remedy,
                        "PRIVET-0142 privacy.lock, line 6: a merge left '|||||||' here." + remedy,
                        "PRIVET-0142 privacy.lock, line 7: a merge left '=======' here." + remedy,
                        "PRIVET-0142 privacy.lock, line 10: a merge left '>>>>>>>' here." + remedy);
        assertThat(mistakes("<<<<<<< HEAD\n" + LockSample.TEXT))
                .singleElement(STRING)
                .contains("line 1: a merge left '<<<<<<<' here.");
    }

    @Test
    void givenAByteOrderMark_whenRead_thenItIsToldOf() {
        assertThat(mistakes("\uFEFF" + LockSample.TEXT))
                .containsExactly("PRIVET-0142 privacy.lock, line 1: the file begins with a byte order mark."
                        + " Mend: save it as UTF-8 without one.");
    }

    @Test
    void givenThingsThatAreThereTwice_whenRead_thenEachIsToldOf() {
        String twice = LockSample.TEXT
                .replace("law UK\n", "law UK\nlaw UK\n")
                .replace(
                        "    use access-needs detail=FULL\n",
                        "    use access-needs detail=FULL\n    use access-needs detail=MASKED\n")
                .replace(
                        "  keep P2Y from=closedOn then=DELETE\n",
                        "  keep P2Y from=closedOn then=DELETE\n  keep P2Y then=DELETE from=closedOn\n");

        assertThat(mistakes(twice))
                .containsExactly(
                        "PRIVET-0142 privacy.lock, line 5: it is here twice: law UK." + UPDATE,
                        "PRIVET-0142 privacy.lock, line 24: it is here twice: use access-needs detail=MASKED." + UPDATE,
                        "PRIVET-0142 privacy.lock, line 33: it is here twice: keep P2Y then=DELETE from=closedOn."
                                + UPDATE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    law UK                                  | law MARS                    | 'MARS' does not fit 'law': it takes one of UK, EU.
                    law UK                                  | law UK since=2018           | 'law' has no 'since'.
                    law UK                                  | law UK and more             | 'and more' is nothing of the form word=value.
                    law UK                                  | planet Mars                 | 'planet' is nothing that a lock speaks of.
                    law UK                                  | hello                       | 'hello' is no line of a lock.
                    law UK                                  | `  law UK`                  | 'law' stands at the margin, where it belongs at the margin.
                    basis=CONSENT                           | basis=LIKING                | 'LIKING' does not fit 'basis': it takes one of CONSENT, CONTRACT, LEGAL_OBLIGATION, VITAL_INTERESTS, PUBLIC_TASK, RECOGNISED_LEGITIMATE_INTERESTS, LEGITIMATE_INTERESTS.
                    basis=CONSENT                           | basis=CONSENT basis=CONSENT | 'basis' is said twice.
                    ` basis=CONSENT`                        | ``                          | 'purpose' lacks 'basis'.
                    country=GB                              | country=XX                  | 'XX' does not fit 'country': it takes an ISO 3166-1 code that the register of countries knows, such as GB.
                    P2Y                                     | P0D                         | 'P0D' does not fit 'keep': it takes a period such as P6Y, P1Y6M or P90D.
                    P2Y                                     | P24M                        | 'P24M' does not fit 'keep': it takes a period such as P6Y, P1Y6M or P90D.
                    P2Y                                     | P9999999Y                   | 'P9999999Y' does not fit 'keep': it takes a period such as P6Y, P1Y6M or P90D.
                    "Adapt the service"                     | "Adapt \\the service"       | '\\t' means nothing in a text.
                    "Adapt the service"                     | ""                          | '' does not fit 'title': it takes a text that is not empty.
                    `  field message`                       | `    field message`         | 'field' stands below 'type', where it belongs two spaces further in than type.
                    `  field message`                       | `   field message`          | 'field' stands below 'type', where it belongs two spaces further in than type.
                    `  field message`                       | `field message`             | 'field' stands at the margin, where it belongs two spaces further in than type.
                    """)
    void givenALineThatMeansNothing_whenRead_thenItIsToldWithItsPlace(String words, String others, String why) {
        String text = LockSample.TEXT.replaceFirst(Pattern.quote(words), Matcher.quoteReplacement(others));
        long line = LockSample.TEXT
                .substring(0, LockSample.TEXT.indexOf(words) + 1)
                .lines()
                .count();

        assertThat(mistakes(text)).contains("PRIVET-0142 privacy.lock, line " + line + ": " + why + UPDATE);
    }

    @Test
    void givenAComment_whenRead_thenOnlyThoseOfTheHeaderAreTaken() {
        assertThat(DataMapLock.parse(LockSample.TEXT.replace("\nlaw", "# ours\n\nlaw"), "privacy.lock"))
                .isEqualTo(LockSample.lock());
        assertThat(mistakes(LockSample.TEXT + "# agreed with legal\n"))
                .containsExactly("PRIVET-0142 privacy.lock, line 31: a comment stands among the entries."
                        + " Mend: say it where the code says it; the next update would drop it here.");
    }

    @Test
    void givenSeveralMistakes_whenRead_thenAllAreToldAtOnceAndNothingBelowABrokenLine() {
        String broken = LockSample.TEXT
                .replace("type Member person=member", "tpye Member person=member")
                .replace("then=DELETE", "then=FORGET");

        assertThat(mistakes(broken))
                .hasSize(2)
                .allMatch(mistake -> mistake.contains("'tpye'")
                        || mistake.contains("'FORGET' does not fit 'then': it takes one of "));
    }

    @Test
    void givenAUseOfAPurposeThatIsNotThereOrNoLaw_whenRead_thenTheLockAsAWholeIsWrong() {
        assertThat(mistakes(LockSample.TEXT.replace("law UK", "").replace("use accounts", "use acounts")))
                .containsExactly(
                        "PRIVET-0142 privacy.lock: it names no law." + UPDATE,
                        "PRIVET-0142 privacy.lock: Member.email is used for 'acounts', which it does not describe."
                                + UPDATE,
                        "PRIVET-0142 privacy.lock: Member.name is used for 'acounts', which it does not describe."
                                + UPDATE);
    }

    private static List<String> mistakes(String text) {
        var thrown = assertThatExceptionOfType(PrivacyConfigurationException.class)
                .isThrownBy(() -> DataMapLock.parse(text, "privacy.lock"))
                .actual();
        assertThat(thrown.problems()).extracting(Problem::code).containsOnly(ProblemCode.LOCK_UNREADABLE);
        return thrown.problems().stream().map(Problem::toString).toList();
    }
}
