/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrivacyExceptionTest {

    private static final Problem FIRST =
            new Problem(ProblemCode.FACT_FILE_UNREADABLE, "facts.txt:3", "There is no source.", "Write one.");
    private static final Problem SECOND =
            new Problem(ProblemCode.NOT_IN_THIS_REGIME, "Newsletter", "It is too early.", "Wait a day.");

    @Test
    void givenSeveralProblems_whenThrown_thenTheMessageTellsEachWithIdPlaceReasonAndRemedy() {
        PrivacyException exception = new PrivacyConfigurationException("Nothing was read", List.of(FIRST, SECOND));

        assertThat(exception).hasMessage("""
                        Nothing was read (2):
                          PRIVET-0901 facts.txt:3: There is no source. Mend: Write one.
                          PRIVET-0902 Newsletter: It is too early. Mend: Wait a day.""");
        assertThat(exception.problems()).containsExactly(FIRST, SECOND);
    }

    @Test
    void givenAFailureBelow_whenThrown_thenItIsTheCause() {
        IllegalStateException below = new IllegalStateException("below");

        assertThat(new PrivacyConfigurationException("Nothing was read", List.of(FIRST), below))
                .hasCause(below);
    }

    @Test
    void givenTheCallersList_whenItChangesLater_thenTheExceptionDoesNot() {
        List<Problem> problems = new ArrayList<>(List.of(FIRST));
        PrivacyException exception = new PrivacyInputException("No answer", problems);

        problems.clear();

        assertThat(exception.problems()).containsExactly(FIRST);
        assertThatThrownBy(() -> exception.problems().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void givenOneProblem_whenMadeIntoAnException_thenItIsTheOnlyOne() {
        assertThat(PrivacyInputException.of("No answer", SECOND).problems()).containsExactly(SECOND);
    }

    @Test
    @SuppressWarnings("NullAway") // the refusal of null is what is tested
    void givenAMissingPart_whenAProblemIsMade_thenRefusedByName() {
        assertThatThrownBy(() -> new Problem(null, "place", "why", "remedy"))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("code");
    }
}
