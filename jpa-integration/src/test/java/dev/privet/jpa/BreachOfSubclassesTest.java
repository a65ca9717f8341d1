/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.Privet;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.PersonalData;
import dev.privet.breach.BreachImpact;
import dev.privet.breach.BreachScope;
import dev.privet.jpa.shop.Purposes;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.PersonName;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A table that was copied has the rows of every class that shares it. */
class BreachOfSubclassesTest {

    @ParameterizedTest
    @EnumSource
    void givenATypeThatOthersExtend_whenCounted_thenTheirRowsAndDataCountAsWell(Stack stack) throws Exception {
        try (Unit unit = Unit.on(stack, Contact.class, Buyer.class)) {
            unit.jpa.createTables();
            unit.store(new Contact(1), new Buyer(2), new Buyer(3));

            assertThat(impact(unit, new BreachScope.OfType("Contact")))
                    .returns(Map.of("Contact", 1L, "Buyer", 2L), BreachImpact::records)
                    .returns(Map.of("contact", 1L, "buyer", 2L), BreachImpact::persons)
                    .satisfies(impact -> assertThat(impact.categories()).hasSize(2));
            assertThat(impact(unit, new BreachScope.OfRecords("Contact", Set.of("1", "3")))
                            .records())
                    .isEqualTo(Map.of("Contact", 1L, "Buyer", 1L));
            assertThat(impact(unit, new BreachScope.OfType("Buyer")).records()).isEqualTo(Map.of("Buyer", 2L));
        }
    }

    private static BreachImpact impact(Unit unit, BreachScope.Part part) {
        return Privet.builder()
                .marked(unit.jpa.markedTypes())
                .ledger(unit.jpa.ledger())
                .breaches(unit.jpa.breaches(), unit.jpa::breachReader)
                .build()
                .breaches()
                .impact(BreachScope.of(part));
    }

    @Entity(name = "Contact")
    @Inheritance(strategy = InheritanceType.SINGLE_TABLE)
    @DataSubject("contact")
    @NullUnmarked
    static class Contact {
        @Id
        Integer id;

        @PersonalData(category = PersonName.class, purposes = Purposes.Support.class)
        String name = "Ada Example";

        Contact() {}

        Contact(int id) {
            this.id = id;
        }
    }

    @Entity(name = "Buyer")
    @DataSubject("buyer")
    @NullUnmarked
    static class Buyer extends Contact {
        @PersonalData(category = EmailAddress.class, purposes = Purposes.Support.class)
        String email = "ada@example.org";

        Buyer() {}

        Buyer(int id) {
            super(id);
        }
    }
}
