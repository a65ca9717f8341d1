/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap.shapes;

import static dev.privet.datamap.shapes.Shapes.links;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.RefersTo;
import dev.privet.datamap.shapes.Shapes.Member;
import dev.privet.datamap.shapes.Shapes.Personal;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows that are more than one step away from the person: what is said of them counts, and nothing is guessed. */
class FurtherDownTest {

    @Entity
    static class Article {
        @Id
        long id;

        @AboutSubject
        @ManyToOne(optional = false)
        Member author;

        @OneToMany
        List<Remark> remarks;
    }

    @Entity
    static class Remark {
        @Id
        long id;

        @Personal
        String guest;
    }

    @Test
    void givenRowsFurtherDown_whenNothingIsSaidOfThem_thenTheyAreNotTakenForTheSamePersons() {
        assertThatThrownBy(() -> links(Remark.class, Article.class, Member.class))
                .hasMessageContaining(
                        "PRIVET-0110 Remark: it holds personal data and is held in Article.remarks, which need not"
                                + " be about the same person, and nothing says about whom its rows are. Mend: put @AboutSameSubject"
                                + " there if it is, or @AboutSubject on what leads to the person.");
    }

    @Entity
    @DataSubject("keeper")
    static class Keeper {
        @Id
        long id;

        @OneToMany
        List<Animal> animals;

        @Personal
        String name;
    }

    @Entity
    static class Animal {
        @Id
        long id;

        @Personal
        String callName;
    }

    @Entity
    static class Visit {
        @RefersTo(Animal.class)
        @AboutSubject
        long animalId;

        @Personal
        String findings;
    }

    @Test
    void givenAWayUpToARowThatIsHeldByAPerson_whenRead_thenItLeadsOnDownFromThatPerson() {
        assertThat(links(Visit.class, Animal.class, Keeper.class))
                .containsExactly("about Keeper over animalId→Animal.id.(in Keeper.animals) as keeper, IN_FULL, DELETE");
    }
}
