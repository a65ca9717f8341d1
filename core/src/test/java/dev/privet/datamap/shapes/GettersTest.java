/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap.shapes;

import static dev.privet.datamap.shapes.Shapes.fields;
import static dev.privet.datamap.shapes.Shapes.links;
import static dev.privet.datamap.shapes.Shapes.map;
import static dev.privet.datamap.shapes.Shapes.page;
import static dev.privet.datamap.shapes.Shapes.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.annotation.DataSubject;
import dev.privet.datamap.PersonalField;
import dev.privet.datamap.shapes.Shapes.Member;
import dev.privet.datamap.shapes.Shapes.Personal;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How fields and getters make one property, as Java, Kotlin, records and generators write them. */
class GettersTest {

    /** As a Kotlin compiler leaves it: the property is called as its field is. */
    @Entity
    @DataSubject("kotlin")
    static class FromKotlin {
        @Id
        private long id;

        @Personal
        private boolean isActive;

        @Personal
        private boolean deleted;

        private String isbn;

        public long getId() {
            return id;
        }

        public boolean isActive() {
            return isActive;
        }

        public boolean isDeleted() {
            return deleted;
        }

        public String getIsbn() {
            return isbn;
        }
    }

    @Test
    void givenAFlagWhoseFieldSaysIs_whenRead_thenFieldAndGetterAreOneProperty() {
        assertThat(fields(map(FromKotlin.class), FromKotlin.class)).containsExactly("deleted", "isActive");
    }

    @Entity
    @DataSubject("fluent")
    static class Fluent {
        @Id
        private long id;

        private String name;

        public long id() {
            return id;
        }

        @Personal
        public String name() {
            return name;
        }
    }

    @Test
    void givenAnAccessorThatIsCalledAsItsField_whenMarked_thenTheMarkIsTheFields() {
        assertThat(fields(map(Fluent.class), Fluent.class)).containsExactly("name");
    }

    @Entity
    static class OnGetters {
        private long number;
        private Member whose;
        private String text;

        @Id
        public long getId() {
            return number;
        }

        @ManyToOne(optional = false)
        public Member getOwner() {
            return whose;
        }

        @Personal
        public String getRemark() {
            return text;
        }
    }

    @Test
    void givenAMappingOnGetters_whenTheFieldIsCalledOtherwise_thenTheGetterIsTheProperty() {
        assertThat(problems(OnGetters.class, Member.class))
                .as("field and getter of other names can't be known to be one")
                .containsExactly("PRIVET-0111 OnGetters: it points at a data subject in owner and in whose, and nothing"
                        + " says about whom its rows are. Mend: put @AboutSubject on the one that counts, or on each with"
                        + " what it may see.");
    }

    @Entity
    @DataSubject("optional")
    static class Shy {
        @Id
        private long id;

        @Personal
        private String mail;

        private Member friend;

        public long getId() {
            return id;
        }

        public Optional<String> getMail() {
            return Optional.ofNullable(mail);
        }

        public Optional<Member> getFriend() {
            return Optional.ofNullable(friend);
        }
    }

    @Test
    void givenAGetterThatWrapsItsField_whenRead_thenTheFieldsTypeCounts() {
        assertThat(page(map(Shy.class, Member.class), Shy.class).field("mail").map(PersonalField::javaType))
                .contains(String.class);
        assertThat(page(map(Shy.class, Member.class), Shy.class).refersTo()).containsExactly(Member.class);
    }

    @Entity
    static class FriendOfMine {
        @Id
        private long id;

        private Member friend;

        @Personal
        private String joke;

        public long getId() {
            return id;
        }

        public Optional<Member> getFriend() {
            return Optional.ofNullable(friend);
        }

        public String getJoke() {
            return joke;
        }
    }

    @Test
    void givenALinkThatItsGetterCallsOptional_whenRead_thenItMayBeEmpty() {
        assertThat(problems(FriendOfMine.class, Member.class))
                .singleElement()
                .asString()
                .startsWith("PRIVET-0116 FriendOfMine: the link 'friend' goes over 'friend', and where that is empty");
    }

    @SuppressWarnings("ArrayRecordComponent") // As careless models have it.
    record Ticket(Member holder, @Personal String seat, Member[] guests, List<? extends Member> others) {

        public Member getBestFriend() {
            return guests[0];
        }
    }

    @Test
    void givenARecordWithArraysAndWildcards_whenRead_thenOnlyItsOneComponentIsTheLink() {
        assertThat(links(Ticket.class, Member.class)).containsExactly("about Member over holder, IN_FULL, DELETE");
    }
}
