/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RetainFor;
import dev.privet.jpa.shop.Purposes;
import dev.privet.retention.LeftReason;
import dev.privet.retention.LeftRows;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.PersonName;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A table that several entities share refers to rows by all of them. */
class SweptSubclassesTest {

    private static final LocalDate NOT_LONG_AGO = LocalDate.of(2026, 1, 1);

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenRowsOfAClassAndOfOneThatExtendsIt_whenSwept_thenEachKeepsWhatItRefersTo(Stack stack) throws Exception {
        try (Swept swept = Swept.on(stack, Visitor.class, Ticket.class, AnnualTicket.class)) {
            Visitor ada = new Visitor(1);
            Visitor bob = new Visitor(2);
            swept.persist(ada, bob, new Visitor(3), new Ticket(1, ada), new AnnualTicket(2, bob));

            assertThat(swept.left(Visitor.class))
                    .extracting(LeftRows::reason, LeftRows::rows)
                    .containsExactly(tuple(LeftReason.REFERRED_TO, 2L));

            assertThat(swept.sql("select sum(id) from visitor")).isEqualTo("3");
            assertThat(swept.sql("select count(*) from ticket")).isEqualTo("2");
        }
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenACascadeOfTheDatabase_whenSwept_thenNoRowOfTheClassItselfGoesAlong(Stack stack) throws Exception {
        try (Swept swept = Swept.on(stack, Visitor.class, Ticket.class, AnnualTicket.class)) {
            Visitor ada = new Visitor(1);
            swept.persist(ada, new Ticket(1, ada));
            swept.execute("alter table ticket add foreign key (owner_id) references visitor (id) on delete cascade");

            swept.pass(Visitor.class, 10);

            assertThat(swept.sql("select count(*) from ticket")).isEqualTo("1");
        }
    }

    @Entity(name = "Visitor")
    @DataSubject("visitor")
    @RetainFor(period = "P1Y", from = "leftOn", then = Disposal.DELETE)
    @NullUnmarked
    static class Visitor {
        @Id
        Integer id;

        @PersonalData(category = PersonName.class, purposes = Purposes.Support.class)
        String name = "Ada Example";

        LocalDate leftOn = Swept.LONG_AGO;

        Visitor() {}

        Visitor(int id) {
            this.id = id;
        }
    }

    @Entity(name = "Ticket")
    @Inheritance(strategy = InheritanceType.JOINED)
    @RetainFor(period = "P10Y", from = "soldOn", then = Disposal.DELETE)
    @NullUnmarked
    static class Ticket {
        @Id
        Integer id;

        @ManyToOne(optional = false)
        @JoinColumn(name = "owner_id", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
        @AboutSubject
        Visitor owner;

        @PersonalData(category = FreeText.class, purposes = Purposes.Support.class)
        String note = "By the window";

        LocalDate soldOn = NOT_LONG_AGO;

        Ticket() {}

        Ticket(int id, Visitor owner) {
            this.id = id;
            this.owner = owner;
        }
    }

    @Entity(name = "AnnualTicket")
    @NullUnmarked
    static class AnnualTicket extends Ticket {
        @PersonalData(category = FreeText.class, purposes = Purposes.Support.class)
        String picture = "smiling";

        AnnualTicket() {}

        AnnualTicket(int id, Visitor owner) {
            super(id, owner);
        }
    }
}
