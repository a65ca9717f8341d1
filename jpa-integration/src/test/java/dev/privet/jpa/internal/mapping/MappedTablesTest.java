/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.internal.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.jpa.Stack;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Entities whose rows lie in several tables, or share one. */
class MappedTablesTest {

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenJoinedTables_whenRead_thenARowIsPutTogetherFromEach(Stack stack) throws Exception {
        try (MappedRows rows = MappedRows.on(stack, Animal.class, Dog.class, Puppy.class)) {
            rows.store(new Animal(1, "any"), new Dog(2, "Rex", "woof"), new Puppy(3, "Bo", "wuff", 4));

            assertThat(rows.rows(Animal.class))
                    .containsExactly(
                            Map.of("id", 1, "name", "any"),
                            Map.of("id", 2, "name", "Rex"),
                            Map.of("id", 3, "name", "Bo"));
            assertThat(rows.rows(Dog.class))
                    .containsExactly(
                            Map.of("id", 2, "name", "Rex", "sound", "woof"),
                            Map.of("id", 3, "name", "Bo", "sound", "wuff"));
            assertThat(rows.rows(Puppy.class))
                    .containsExactly(Map.of("id", 3, "name", "Bo", "sound", "wuff", "weeks", 4));
            assertThat(rows.entity(Puppy.class).tables())
                    .extracting(table -> bare(table.name())
                            + table.keys().stream().map(MappedTablesTest::bare).toList())
                    .startsWith("puppy[dog_id]")
                    .containsExactlyInAnyOrder("puppy[dog_id]", "dog[id]", "animal[id]");
            assertThat(rows.entity(Animal.class).subclasses()).containsExactly(Dog.class);
            assertThat(rows.entity(Dog.class).subclasses()).containsExactly(Puppy.class);
            assertThat(rows.entity(Puppy.class).subclasses()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenOneTableForAll_whenRead_thenEachClassHasItsOwnRowsAlone(Stack stack) throws Exception {
        try (MappedRows rows = MappedRows.on(stack, Vehicle.class, Car.class, Lorry.class, SmallLorry.class)) {
            rows.store(new Vehicle(1), new Car(2, 5), new Lorry(3, 7), new SmallLorry(4, 2));

            assertThat(rows.rows(Vehicle.class))
                    .extracting(row -> row.get("id"))
                    .containsExactly(1, 2, 3, 4);
            assertThat(rows.rows(Car.class)).containsExactly(Map.of("id", 2, "seats", 5));
            assertThat(rows.rows(Lorry.class)).containsExactly(Map.of("id", 3, "tons", 7), Map.of("id", 4, "tons", 2));
            assertThat(rows.rows(SmallLorry.class)).containsExactly(Map.of("id", 4, "tons", 2));
            assertThat(rows.entity(Vehicle.class).only()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenNumbersThatTellClassesApart_whenRead_thenEachClassHasItsOwnRowsAlone(Stack stack) throws Exception {
        try (MappedRows rows = MappedRows.on(stack, Parcel.class, Letter.class)) {
            rows.store(new Parcel(1), new Letter(2));

            assertThat(rows.rows(Parcel.class)).hasSize(2);
            assertThat(rows.rows(Letter.class)).containsExactly(Map.of("id", 2));
        }
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenATableForEachClass_whenRead_thenEachIsReadFromItsOwn(Stack stack) throws Exception {
        try (MappedRows rows = MappedRows.on(stack, Shape.class, Circle.class, Ring.class)) {
            rows.store(new Circle(1, "round", 3), new Ring(2, "ring", 4, 5));

            assertThat(rows.entity(Shape.class).tables()).isEmpty();
            assertThat(rows.entity(Shape.class).subclasses()).containsExactly(Circle.class);
            assertThat(rows.rows(Circle.class)).containsExactly(Map.of("id", 1, "name", "round", "radius", 3));
            assertThat(rows.rows(Ring.class)).containsExactly(Map.of("id", 2, "name", "ring", "radius", 4, "inner", 5));
        }
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenASecondTable_whenRead_thenItsValuesAreThere(Stack stack) throws Exception {
        try (MappedRows rows = MappedRows.on(stack, Member.class)) {
            rows.store(new Member(1, "Ada Example", "flat feet"));

            assertThat(rows.rows(Member.class))
                    .containsExactly(Map.of("id", 1, "name", "Ada Example", "health", "flat feet"));
            assertThat(rows.entity(Member.class).tables())
                    .extracting(MappedTable::name, MappedTable::keys)
                    .hasSize(2)
                    .satisfies(tables -> assertThat(bare(tables.get(1).toList().toString()))
                            .isEqualTo("[member_health, [member_id]]"));
            assertThat(rows.write(Member.class, 1)).isEqualTo(3);
        }
    }

    private static String bare(String name) {
        String unquoted = name.replace("\"", "").toLowerCase(Locale.ROOT);
        return unquoted.substring(unquoted.lastIndexOf('$') + 1);
    }

    @Entity
    @Inheritance(strategy = InheritanceType.JOINED)
    @NullUnmarked
    static class Animal {

        @Id
        Integer id;

        String name;

        Animal() {}

        Animal(int id, String name) {
            this.id = id;
            this.name = name;
        }
    }

    @Entity
    @NullUnmarked
    static class Dog extends Animal {

        String sound;

        Dog() {}

        Dog(int id, String name, String sound) {
            super(id, name);
            this.sound = sound;
        }
    }

    @Entity
    @PrimaryKeyJoinColumn(name = "dog_id")
    @NullUnmarked
    static class Puppy extends Dog {

        Integer weeks;

        Puppy() {}

        Puppy(int id, String name, String sound, int weeks) {
            super(id, name, sound);
            this.weeks = weeks;
        }
    }

    @Entity
    @NullUnmarked
    static class Vehicle {

        @Id
        Integer id;

        Vehicle() {}

        Vehicle(int id) {
            this.id = id;
        }
    }

    @Entity
    @NullUnmarked
    static class Car extends Vehicle {

        Integer seats;

        Car() {}

        Car(int id, int seats) {
            super(id);
            this.seats = seats;
        }
    }

    @Entity
    @DiscriminatorValue("it's heavy")
    @NullUnmarked
    static class Lorry extends Vehicle {

        Integer tons;

        Lorry() {}

        Lorry(int id, int tons) {
            super(id);
            this.tons = tons;
        }
    }

    @Entity
    static class SmallLorry extends Lorry {

        SmallLorry() {}

        SmallLorry(int id, int tons) {
            super(id, tons);
        }
    }

    @Entity
    @DiscriminatorColumn(name = "\"kind\"", discriminatorType = DiscriminatorType.INTEGER)
    @DiscriminatorValue("1")
    @NullUnmarked
    static class Parcel {

        @Id
        Integer id;

        Parcel() {}

        Parcel(int id) {
            this.id = id;
        }
    }

    @Entity
    @DiscriminatorValue("2")
    static class Letter extends Parcel {

        Letter() {}

        Letter(int id) {
            super(id);
        }
    }

    @Entity
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    @NullUnmarked
    abstract static class Shape {

        @Id
        Integer id;

        String name;
    }

    @Entity
    @NullUnmarked
    static class Circle extends Shape {

        Integer radius;

        Circle() {}

        Circle(int id, String name, int radius) {
            this.id = id;
            this.name = name;
            this.radius = radius;
        }
    }

    @Entity
    @NullUnmarked
    static class Ring extends Circle {

        @Column(name = "inside")
        Integer inner;

        Ring() {}

        Ring(int id, String name, int radius, int inner) {
            super(id, name, radius);
            this.inner = inner;
        }
    }

    @Entity
    @Table(name = "member")
    @SecondaryTable(name = "member_health", pkJoinColumns = @PrimaryKeyJoinColumn(name = "member_id"))
    @NullUnmarked
    static class Member {

        @Id
        Integer id;

        String name;

        @Column(table = "member_health")
        String health;

        Member() {}

        Member(int id, String name, String health) {
            this.id = id;
            this.name = name;
            this.health = health;
        }
    }
}
