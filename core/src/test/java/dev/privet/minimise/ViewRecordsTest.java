/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.PrivacyInputException;
import dev.privet.gate.PurposeScope;
import dev.privet.gate.Use;
import dev.privet.minimise.CopyDomain.Home;
import dev.privet.minimise.CopyDomain.Person;
import dev.privet.sample.Canary;
import dev.privet.sample.Sample.SupportDesk;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Records of another class, filled for the purpose in force. */
@SuppressWarnings("try") // The scope is in force, not used.
class ViewRecordsTest {

    private final Minimiser minimiser = CopyDomain.minimiser(Person.class, Home.class);

    @NullUnmarked
    record HomeView(String street, String country) {}

    @NullUnmarked
    @SuppressWarnings("ArrayRecordComponent") // As a view may have it.
    record PersonView(
            long id,
            String name,
            String email,
            LocalDate born,
            int age,
            List<String> others,
            HomeView home,
            Optional<HomeView> hiding,
            List<HomeView> former,
            List<FriendView> friends,
            boolean active,
            String score,
            byte[] picture) {}

    @NullUnmarked
    record FriendView(String name, Integer born, Set<FriendView> friends) {}

    @NullUnmarked
    record Wrong(int name, String nickname, LocalDate home) {}

    record Demanding(String name, Integer age) {
        Demanding {
            Objects.requireNonNull(age, Canary.MARK);
        }
    }

    private <R extends Record> R show(Object source, Class<R> view) {
        try (PurposeScope scope = minimiser.gate().context().open(Use.of(SupportDesk.class))) {
            return minimiser.record(source, view);
        }
    }

    @Test
    void givenAView_whenShown_thenEachComponentIsFilledAsItsPurposeNeedsIt() {
        Person person = new Person();
        person.friends.add(new Person());
        person.friends.add(person);

        PersonView view = show(person, PersonView.class);

        assertThat(view.id()).isEqualTo(7);
        assertThat(view.name()).isEqualTo(Canary.NAME);
        assertThat(view.email()).isEqualTo("a•••@example.org");
        assertThat(view.born()).isEqualTo(LocalDate.of(1990, 1, 1));
        assertThat(view.age()).isZero();
        assertThat(view.others()).containsExactly("a•••@example.org");
        assertThat(view.home()).isEqualTo(new HomeView(null, "GB"));
        assertThat(view.hiding()).contains(new HomeView(null, "GB"));
        assertThat(view.former()).containsExactly(new HomeView(null, "GB"), null);
        assertThat(view.friends()).containsExactly(new FriendView(Canary.NAME, 1990, Set.of()), null);
        assertThat(view.active()).isTrue();
        assertThat(view.score()).isEqualTo("1.5");
        assertThat(view.picture()).isEqualTo(person.picture).isNotSameAs(person.picture);
    }

    @Test
    void givenAViewThatDoesNotFit_whenShown_thenEveryComponentIsNamed() {
        assertThatThrownBy(() -> show(new Person(), Wrong.class))
                .isInstanceOf(PrivacyInputException.class)
                .hasMessage("An object cannot be shown as that record (3):\n"
                        + "  PRIVET-0202 Wrong.name: it is int, and Person.name is String. Mend: declare it as that type, or as"
                        + " text.\n"
                        + "  PRIVET-0202 Wrong.nickname: Person keeps nothing of that name. Mend: name one of [active, age,"
                        + " anything, born, cached, email, former, friends, hiding, home, homes, id, name, others, picture,"
                        + " score, seen].\n"
                        + "  PRIVET-0202 Wrong.home: it is LocalDate, and Person.home is Home. Mend: declare it as that type, or"
                        + " as text.");
    }

    @Test
    void givenAViewThatRefusesNull_whenShown_thenTheErrorHoldsNoValue() {
        assertThatThrownBy(() -> show(new Person(), Demanding.class))
                .isInstanceOf(PrivacyFailureException.class)
                .hasNoCause()
                .hasMessageContaining("PRIVET-0201 Demanding: its constructor refuses");
    }
}
