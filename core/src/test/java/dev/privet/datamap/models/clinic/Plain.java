/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap.models.clinic;

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

/** A surgery whose links run only down: the classes as a host has them. */
final class Plain {

    private Plain() {}

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
    static class Keeper extends Human {
        @Column
        String street;

        @Column
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
        String callName;

        LocalDate born;

        @ManyToOne
        Species species;

        @OneToMany
        @JoinColumn(name = "animal_id")
        Set<Consultation> consultations;
    }

    @Entity
    static class Consultation extends Row {
        LocalDate day;

        String findings;
    }

    @Entity
    static class Field extends Row {
        String name;
    }

    @Entity
    static class Vet extends Human {
        LocalDate leftOn;

        @ManyToMany
        @JoinTable(name = "vet_fields")
        Set<Field> fields;
    }
}
