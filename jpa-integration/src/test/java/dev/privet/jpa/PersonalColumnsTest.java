/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.annotation.AboutSameSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.PersonalData;
import dev.privet.jpa.internal.mapping.Mappings;
import dev.privet.jpa.shop.Purposes;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.PhoneNumber;
import dev.privet.vocabulary.PostalAddress;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PersonalColumnsTest {

    private static PersonalColumns columns(Stack stack) throws Exception {
        try (Unit unit = Unit.on(stack, Tenant.class)) {
            return PersonalColumns.of(Mappings.of(unit.factory), unit.map());
        }
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenEmbeddedAndCollectedValues_whenNamed_thenTheyAreTold(Stack stack) throws Exception {
        PersonalColumns columns = columns(stack);

        assertThat(columns.namedIn("select t.road from Tenant t")).isEqualTo(Map.of("Home", Set.of("street")));
        assertThat(columns.namedIn("select dialled from tenant_phones")).isEqualTo(Map.of("Tenant", Set.of("phones")));
        assertThat(columns.namedIn("select id from Tenant")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenALongValueWithQuotesInIt_whenLookedThrough_thenItIsNoName(Stack stack) throws Exception {
        String value = "'" + "it''s the name, ".repeat(100_000) + "'";

        assertThat(columns(stack).namedIn("update Tenant set road = " + value + " where id = 1"))
                .isEqualTo(Map.of("Home", Set.of("street")));
    }

    @Entity(name = "Tenant")
    @NullUnmarked
    @DataSubject("tenant")
    static class Tenant {
        @Id
        long id;

        @PersonalData(category = PersonName.class, purposes = Purposes.Support.class)
        String name;

        @Embedded
        @AboutSameSubject
        Home home;

        @ElementCollection
        @CollectionTable(name = "tenant_phones")
        @Column(name = "dialled")
        @PersonalData(category = PhoneNumber.class, purposes = Purposes.Support.class)
        Set<String> phones = new HashSet<>();
    }

    @Embeddable
    @NullUnmarked
    static class Home {
        @Column(name = "road")
        @PersonalData(category = PostalAddress.class, purposes = Purposes.Support.class)
        String street;
    }
}
