/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What a contributor says is kept for the class it speaks of, and nothing of it is lost in silence. */
class DataMapContributionTest {

    private final DataMapContribution map = new DataMapContribution();

    @Test
    void givenOneClassTwice_whenSpokenOf_thenWhatIsSaidComesTogether() {
        map.type(String.class).dataSubject("sample");
        map.type(String.class).notPersonalData("length", "a count");

        assertThat(map.types().values()).flatExtracting(TypeMarks::marks).hasSize(2);
    }

    @Test
    void givenTheClassThatEveryOtherExtends_whenSpokenOf_thenRefused() {
        assertThatThrownBy(() -> map.type(Object.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("type: Object is extended by every class; name the class that is meant");
        assertThat(map.types()).isEmpty();
    }
}
