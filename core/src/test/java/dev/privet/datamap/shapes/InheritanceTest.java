/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap.shapes;

import static dev.privet.datamap.shapes.Shapes.fields;
import static dev.privet.datamap.shapes.Shapes.links;
import static dev.privet.datamap.shapes.Shapes.map;
import static dev.privet.datamap.shapes.Shapes.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.annotation.AboutSameSubject;
import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.NotPersonalData;
import dev.privet.annotation.PersonalData;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.PersonalField;
import dev.privet.datamap.models.Projection;
import dev.privet.datamap.shapes.Shapes.Club;
import dev.privet.datamap.shapes.Shapes.Member;
import dev.privet.datamap.shapes.Shapes.Personal;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.PersonName;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What subclasses take over, from classes, mapped superclasses and interfaces, with and without type variables. */
class InheritanceTest {

    @Entity
    @Inheritance(strategy = InheritanceType.SINGLE_TABLE)
    abstract static class Party {
        @Id
        long id;

        String name;

        @OneToMany
        List<Call> calls;
    }

    @Entity
    @DataSubject("private person")
    @PersonalData(category = PersonName.class, purposes = Club.class, members = "name")
    static class Human extends Party {}

    @Entity
    @NotPersonalData(because = "the firm of a company", members = "name")
    static class Company extends Party {}

    @Entity
    static class Call {
        @Id
        long id;

        @Personal
        String minutes;
    }

    @Test
    void givenAnInheritedField_whenOneSubclassHoldsAPersonAndAnotherDoesNot_thenEachSaysItsOwn() {
        DataMap annotated = map(Human.class, Company.class);
        DataMap contributed = Projection.contributed(all -> {
            all.type(Human.class)
                    .dataSubject("private person")
                    .personalData(PersonName.class, data -> data.on("name").purposes(Club.class));
            all.type(Company.class).notPersonalData("name", "the firm of a company");
        });

        assertThat(Projection.of(contributed)).isEqualTo(Projection.of(annotated));
        assertThat(fields(annotated, Human.class)).containsExactly("name");
        assertThat(fields(annotated, Company.class)).isEmpty();
        assertThat(page(annotated, Company.class).notPersonal()).containsExactly("name");
    }

    @Test
    void givenAContributorThatSpeaksOfTheSuperclass_whenASubclassWaives_thenTheNearerCounts() {
        DataMap map = Projection.contributed(all -> {
            all.type(Party.class)
                    .personalData(PersonName.class, data -> data.on("name").purposes(Club.class));
            all.type(Human.class);
            all.type(Company.class).notPersonalData("name", "the firm of a company");
        });

        assertThat(fields(map, Human.class)).containsExactly("name");
        assertThat(fields(map, Company.class)).isEmpty();
    }

    @Test
    void givenRowsThatTheSuperclassHolds_whenSubclassesAreInTheMapAsWell_thenTheyAreHeldOnce() {
        DataMap map = Projection.contributed(all -> {
            all.type(Party.class).dataSubject("party");
            all.type(Human.class).dataSubject("party");
            all.type(Company.class);
            all.type(Call.class);
        });

        assertThat(Projection.links(map, Call.class))
                .containsExactly("about Party over (in Party.calls) as party, IN_FULL, DELETE");
    }

    @MappedSuperclass
    abstract static class Base<K extends Serializable, P, C extends Collection<Line>> {
        @Id
        K id;

        @ManyToOne(optional = false)
        P person;

        @OneToMany
        @AboutSameSubject
        C lines;

        @Personal
        String remark;
    }

    @MappedSuperclass
    abstract static class Middle<Q> extends Base<Long, Q, List<Line>> {}

    @Entity
    static class Leaf extends Middle<Member> {}

    @Entity
    static class Line {
        @Id
        long id;

        @Personal
        String text;
    }

    @Test
    void givenTypeVariablesOverTwoSuperclasses_whenRead_thenTheyAreResolved() {
        DataMap map = map(Leaf.class, Line.class, Member.class);

        assertThat(Projection.links(map, Leaf.class)).containsExactly("about Member over person, IN_FULL, DELETE");
        assertThat(Projection.links(map, Line.class))
                .containsExactly("about Member over (in Leaf.lines).person, IN_FULL, DELETE");
    }

    @AboutSubject(path = "person")
    @PersonalData(category = FreeText.class, purposes = Club.class, members = "remark")
    interface Noted {
        String getRemark();
    }

    @Entity
    static class Noticed implements Noted {
        @Id
        long id;

        @ManyToOne(optional = false)
        Member person;

        @ManyToOne
        Member writtenBy;

        String remark;

        @Override
        public String getRemark() {
            return remark;
        }
    }

    @Test
    void givenMarksOnAnInterface_whenAClassImplementsIt_thenTheyHoldForItsRows() {
        DataMap map = map(Noticed.class, Member.class);

        assertThat(fields(map, Noticed.class)).containsExactly("remark");
        assertThat(Projection.links(map, Noticed.class)).containsExactly("about Member over person, IN_FULL, DELETE");
    }

    interface WithMail {
        @PersonalData(category = FreeText.class, purposes = Club.class)
        String getMail();
    }

    @Entity
    @DataSubject("list")
    @PersonalData(category = PersonName.class, purposes = Club.class, members = "mail")
    static class ByClass implements WithMail {
        @Id
        long id;

        String mail;

        @Override
        public String getMail() {
            return mail;
        }
    }

    @Entity
    @DataSubject("list")
    @PersonalData(category = FreeText.class, purposes = Club.class, members = "mail")
    static class ByMember implements WithMail {
        @Id
        long id;

        @PersonalData(category = PersonName.class, purposes = Club.class)
        String mail;

        @Override
        @PersonalData(category = PersonName.class, purposes = Club.class)
        public String getMail() {
            return mail;
        }
    }

    @Test
    void givenAMarkOnAnInterfaceMember_whenTheClassSaysOtherwise_thenTheClassCounts() {
        assertThat(page(map(ByClass.class), ByClass.class).field("mail").map(PersonalField::category))
                .contains(PersonName.class);
    }

    @Test
    void givenAMarkOnAMemberAndAnotherOnItsClass_whenRead_thenTheMemberCounts() {
        assertThat(Shapes.problems(ByMember.class))
                .as("marks on members of one property never hide each other")
                .singleElement()
                .asString()
                .startsWith("PRIVET-0112 ByMember.mail");
    }

    @Test
    void givenAnInterfaceOnlyContributed_whenAClassImplementsIt_thenItHasNoPageAndTheClassHas() {
        DataMap map = Projection.contributed(all -> {
            all.type(WithMail.class);
            all.type(Plain.class).dataSubject("plain");
        });

        assertThat(map.find(WithMail.class)).isEmpty();
        assertThat(fields(map, Plain.class)).containsExactly("mail");
    }

    @Entity
    static class Plain implements WithMail {
        @Id
        long id;

        private String mail;

        @Override
        public String getMail() {
            return mail;
        }
    }

    interface Named {
        String getName();
    }

    @Entity
    @DataSubject("collector")
    static class Collector {
        @Id
        long id;

        List<Named> everything;

        List<Serializable> anything;

        Named one;
    }

    static class Coin implements Named, Serializable {
        private static final long serialVersionUID = 1;

        @Personal
        String name;

        @Override
        public String getName() {
            return name;
        }
    }

    @Test
    void givenAnInterfaceThatAnybodyMayImplement_whenSomebodyHoldsIt_thenThatHoldsNobody() {
        assertThat(Shapes.problems(Collector.class, Coin.class))
                .singleElement()
                .asString()
                .startsWith("PRIVET-0110 Coin");
    }

    sealed interface Means permits Card, Transfer {}

    record Card(@Personal String number) implements Means {}

    record Transfer(@Personal String account) implements Means {}

    @DataSubject("payer")
    record Payer(Optional<Means> means, List<Means> earlier) {}

    @Test
    void givenASealedInterface_whenSomebodyHoldsIt_thenItsRecordsAreHeld() {
        assertThat(links(Card.class, Payer.class, Transfer.class))
                .containsExactly(
                        "about Payer over (in Payer.earlier) as payer, IN_FULL, DELETE",
                        "about Payer over (in Payer.means) as payer, IN_FULL, DELETE");
    }
}
