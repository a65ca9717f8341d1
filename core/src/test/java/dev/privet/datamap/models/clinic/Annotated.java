/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap.models.clinic;

import dev.privet.annotation.AboutSameSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RetainFor;
import dev.privet.datamap.models.clinic.Care.Employment;
import dev.privet.datamap.models.clinic.Care.Treatment;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.PhoneNumber;
import dev.privet.vocabulary.PostalAddress;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** A surgery whose links run only down: marked by annotations. */
final class Annotated {

    private Annotated() {}

    @MappedSuperclass
    abstract static class Row {
        @Id
        @GeneratedValue
        Integer id;
    }

    @MappedSuperclass
    abstract static class Human extends Row {
        @Column
        String givenName;

        @Column
        String surname;
    }

    @Entity
    @DataSubject("keeper")
    @PersonalData(
            category = PersonName.class,
            purposes = Treatment.class,
            members = {"givenName", "surname"})
    @RetainFor(period = "P2Y", from = "lastSeen", then = Disposal.DELETE)
    static class Keeper extends Human {
        @Column
        @PersonalData(category = PostalAddress.class, purposes = Treatment.class)
        String street;

        @Column
        @PersonalData(category = PhoneNumber.class, purposes = Treatment.class)
        String telephone;

        LocalDate lastSeen;

        @OneToMany
        @JoinColumn(name = "keeper_id")
        List<Animal> animals;
    }

    @Entity
    static class Species extends Row {
        String name;
    }

    @Entity
    static class Animal extends Row {
        @PersonalData(category = FreeText.class, purposes = Treatment.class)
        String callName;

        LocalDate born;

        @ManyToOne
        Species species;

        @OneToMany
        @JoinColumn(name = "animal_id")
        @AboutSameSubject
        Set<Consultation> consultations;
    }

    @Entity
    static class Consultation extends Row {
        LocalDate day;

        @PersonalData(category = FreeText.class, purposes = Treatment.class)
        String findings;
    }

    @Entity
    static class Field extends Row {
        String name;
    }

    @Entity
    @DataSubject("vet")
    @PersonalData(
            category = PersonName.class,
            purposes = Employment.class,
            members = {"givenName", "surname"})
    @RetainFor(period = "P6Y", from = "leftOn", then = Disposal.DELETE)
    static class Vet extends Human {
        LocalDate leftOn;

        @ManyToMany
        @JoinTable(name = "vet_fields")
        Set<Field> fields;
    }
}
