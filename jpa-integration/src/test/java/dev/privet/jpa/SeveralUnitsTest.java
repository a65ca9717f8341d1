/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RefersTo;
import dev.privet.contract.PrivacyInputException;
import dev.privet.datamap.DataMap;
import dev.privet.jpa.shop.Purposes;
import dev.privet.subject.SubjectRef;
import dev.privet.subject.SubjectStore;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.Regime;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A person in one database, rows about them in another. */
class SeveralUnitsTest {

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenRowsInAnotherUnit_whenRead_thenThePersonsOwnRowComesFirstAndThenAllOfThem(Stack stack) throws Exception {
        try (Unit people = Unit.on(stack, Person.class);
                Unit letters = Unit.on(stack, Letter.class)) {
            people.store(new Person(1), new Person(2));
            letters.store(new Letter(11, 1), new Letter(12, 2), new Letter(13, 1));
            DataMap map =
                    DataMap.read(List.of(Person.class, Letter.class), Set.of(Regime.EU), LocalDate.of(2026, 11, 22));
            SubjectStore store = letters.jpa.subjectsWith(people.jpa).apply(map);
            List<String> rows = new ArrayList<>();

            store.read(
                    new SubjectRef("person", 1L),
                    row -> rows.add(row.type().name() + " " + row.values().get("id")));

            assertThat(rows).containsExactly("Person 1", "Letter 11", "Letter 13");
            assertThatThrownBy(() -> store.read(new SubjectRef("person", 7L), row -> {}))
                    .isInstanceOf(PrivacyInputException.class)
                    .hasMessageContaining("PRIVET-0601");
        }
    }

    @Entity
    @DataSubject("person")
    @NullUnmarked
    static class Person {
        @Id
        Long id;

        @PersonalData(category = PersonName.class, purposes = Purposes.Support.class)
        String name;

        Person() {}

        Person(long id) {
            this.id = id;
        }
    }

    @Entity
    @NullUnmarked
    static class Letter {
        @Id
        Long id;

        @RefersTo(Person.class)
        @AboutSubject
        Long personId;

        @PersonalData(category = FreeText.class, purposes = Purposes.Support.class)
        String text;

        Letter() {}

        Letter(long id, long personId) {
            this.id = id;
            this.personId = personId;
        }
    }
}
