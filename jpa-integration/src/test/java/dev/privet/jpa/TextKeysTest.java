/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RefersTo;
import dev.privet.annotation.RetainFor;
import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.Problem;
import dev.privet.jpa.shop.Purposes;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.OnlineIdentifier;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows that find their person by a text: what happens where two persons have the same one, none, or have lost it. */
class TextKeysTest {

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenTwoPersonsWithOneLogin_whenEitherIsRead_thenNothingIsGivenOut(Stack stack) throws Exception {
        try (Unit unit = Unit.on(stack, User.class, Entry.class)) {
            unit.store(
                    new User(1, "sam"),
                    new User(2, "sam"),
                    new User(3, "kim"),
                    new User(4, null),
                    new User(5, null),
                    new Entry(11, "sam"),
                    new Entry(12, "kim"),
                    new Entry(13, null));

            assertThatThrownBy(() -> unit.read("user", 1L))
                    .isInstanceOf(PrivacyFailureException.class)
                    .hasMessageContaining(
                            "user: its 'login' is that of 1 more, so rows that are found by it may be theirs."
                                    + " Mend: give each their own 'login', and put a unique constraint on it.")
                    .hasMessageNotContaining("sam");
            assertThatThrownBy(() -> unit.read("user", 2L)).isInstanceOf(PrivacyFailureException.class);
            assertThat(unit.read("user", 3L)).containsExactly("Entry 12");
            assertThat(unit.read("user", 4L)).as("who has none answers to none").isEmpty();
        }
    }

    @Test
    void givenALoginThatIsAnonymised_whenRowsFindTheirPersonByIt_thenRefused() {
        PrivacyConfigurationException thrown = catchThrowableOfType(
                PrivacyConfigurationException.class, () -> Swept.on(Stack.HIBERNATE_H2, Leaver.class, Trace.class));

        assertThat(thrown.problems())
                .extracting(Problem::toString)
                .containsExactlyInAnyOrder(
                        "PRIVET-0501 Leaver.login: rows of Trace find their person by it, over 'madeBy→Leaver.login': once it"
                                + " is anonymised, no request finds them. Mend: let the link go over an id, or dispose of the"
                                + " rows by deleting them: then = Disposal.DELETE.",
                        "PRIVET-0501 Trace.madeBy: rows of Trace find their person by it, over 'madeBy→Leaver.login': once it is"
                                + " anonymised, no request finds them. Mend: let the link go over an id, or dispose of the rows"
                                + " by deleting them: then = Disposal.DELETE.");
    }

    @Entity(name = "User_")
    @DataSubject("user")
    @NullUnmarked
    static class User {
        @Id
        long id;

        @PersonalData(category = OnlineIdentifier.class, purposes = Purposes.Support.class)
        String login;

        User() {}

        User(long id, String login) {
            this.id = id;
            this.login = login;
        }
    }

    @Entity
    @NullUnmarked
    static class Entry {
        @Id
        long id;

        @RefersTo(value = User.class, by = "login")
        @AboutSubject(mayBeMissing = true)
        String writer;

        @PersonalData(category = FreeText.class, purposes = Purposes.Support.class)
        String text = "x";

        Entry() {}

        Entry(long id, String writer) {
            this.id = id;
            this.writer = writer;
        }
    }

    @Entity
    @DataSubject("leaver")
    @NullUnmarked
    @RetainFor(period = "P1Y", from = "leftOn", then = Disposal.ANONYMISE)
    static class Leaver {
        @Id
        long id;

        @PersonalData(category = OnlineIdentifier.class, purposes = Purposes.Support.class)
        String login;

        LocalDate leftOn;
    }

    @Entity
    @NullUnmarked
    @RetainFor(period = "P1Y", from = "at", then = Disposal.ANONYMISE)
    static class Trace {
        @Id
        long id;

        @RefersTo(value = Leaver.class, by = "login")
        @AboutSubject
        @PersonalData(category = OnlineIdentifier.class, purposes = Purposes.Support.class)
        @RetainFor(period = "P30D", then = Disposal.ANONYMISE)
        String madeBy;

        @PersonalData(category = FreeText.class, purposes = Purposes.Support.class)
        String text;

        LocalDate at;
    }
}
