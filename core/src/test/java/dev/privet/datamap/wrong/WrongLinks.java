/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap.wrong;

import dev.privet.annotation.AboutSameSubject;
import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.ErasureEffect;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RefersTo;
import dev.privet.datamap.wrong.Wrong.Person;
import dev.privet.datamap.wrong.Wrong.Unmarked;
import dev.privet.datamap.wrong.Wrong.Well;
import dev.privet.vocabulary.PersonName;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One class for each kind of mistake in saying whose a row is and what bare values point at. */
public final class WrongLinks {

    private WrongLinks() {}

    @DataSubject(" ")
    public static class Nameless {
        long id;
    }

    @AboutSubject(path = "persn.name")
    public static class Misspelt {
        Person person;
    }

    @AboutSubject(path = "personId")
    public static class Unexplained {
        Long personId;
    }

    @DataSubject("holder")
    public static class HoldsNothing {
        @AboutSameSubject
        String text;

        @AboutSameSubject
        Set<Unmarked> unmarked;
    }

    public static class SameRole {
        @AboutSubject(role = "sender")
        Person from;

        @AboutSubject(role = "sender")
        Person to;
    }

    public static class Detached {
        @AboutSubject(erasure = ErasureEffect.DETACH)
        @ManyToOne(optional = false)
        Person person;
    }

    public static class Orphaned {
        @AboutSubject
        @Nullable
        Person person;
    }

    public static class Roleless {
        @AboutSubject(role = "buyer")
        Person person;

        @PersonalData(category = PersonName.class, purposes = Well.class, about = "seller")
        String name;
    }

    @Entity
    @DataSubject("keeper")
    public static class Keeper {
        @Id
        long id;

        @OneToMany
        List<Held> held;

        @OneToMany
        List<Held> heldAsWell;
    }

    @Entity
    public static class Held {
        @Id
        long id;

        @PersonalData(category = PersonName.class, purposes = Well.class)
        String name;
    }

    @Entity
    public static class HeldElsewhere {
        @Id
        long id;

        @ManyToOne
        Person person;

        @PersonalData(category = PersonName.class, purposes = Well.class)
        String name;
    }

    @Entity
    @DataSubject("other keeper")
    public static class OtherKeeper {
        @Id
        long id;

        @OneToMany
        List<HeldElsewhere> held;
    }

    public enum Kind {
        PERSON
    }

    public static class Unfit {
        @AboutSubject
        Person person;

        String kind;
        Kind choice;

        @RefersTo(value = Keeper.class, by = "nmae")
        Long byNothing;

        @RefersTo(Keeper.class)
        String byAnotherType;

        @RefersTo(Unmarked.class)
        Long withoutId;

        @RefersTo(value = Keeper.class, is = "KEEPER")
        Long withoutTeller;

        @RefersTo(value = Keeper.class, when = "kindd", is = "KEEPER")
        Long byAnUnknownTeller;

        @RefersTo(value = Keeper.class, when = "choice", is = "KEEPER")
        Long byAnUnknownConstant;

        @RefersTo(value = Keeper.class, when = "kind", is = "KEEPER")
        @RefersTo(OtherKeeper.class)
        Long partlyTold;
    }

    public static class HalfTold {
        String kind;

        @AboutSubject
        @RefersTo(value = Keeper.class, when = "kind", is = "KEEPER")
        @RefersTo(value = Unfit.class, by = "withoutId", when = "kind", is = "UNFIT")
        Long someId;
    }
}
