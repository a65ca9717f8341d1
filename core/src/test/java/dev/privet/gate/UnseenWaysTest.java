/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.annotation.AboutSameSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.Lawful;
import dev.privet.annotation.PersonalData;
import dev.privet.datamap.DataMap;
import dev.privet.sample.Sample;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.Purpose;
import dev.privet.vocabulary.Regime;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the log says of rows whose person cannot be told from the objects reads as a sentence would. */
class UnseenWaysTest {

    @Lawful(title = "Care for animals", basis = LawfulBasis.CONTRACT)
    interface Care extends Purpose {}

    @Entity
    @DataSubject("keeper")
    static class Keeper {
        @Id
        long id;

        @PersonalData(category = PersonName.class, purposes = Care.class)
        String name;

        @OneToMany
        @AboutSameSubject
        Set<Animal> animals;
    }

    @Entity
    static class Animal {
        @Id
        long id;

        @PersonalData(category = FreeText.class, purposes = Care.class)
        String remark;
    }

    @Test
    void givenRowsThatOnlyTheirHolderKnows_whenToldOf_thenTheHolderIsNamed() {
        assertThat(UnseenWays.in(DataMap.read(List.of(Keeper.class, Animal.class), Set.of(Regime.UK), Sample.DAY)))
                .containsExactly("Animal (held in Keeper.animals)");
    }
}
