/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.PersonalData;
import dev.privet.contract.PrivacyFailureException;
import dev.privet.jpa.shop.Purposes;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.PersonName;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows whose key is an array, of which two that hold the same are not equal. */
class ArrayKeysTest {

    @ParameterizedTest
    @EnumSource
    void givenElementsOfSuchARow_whenExported_thenItIsRefusedRatherThanThatTheyAreLeftOut(Databases database)
            throws Exception {
        try (Unit unit = Unit.on(database, Keeper.class, Box.class)) {
            Keeper keeper = new Keeper();
            keeper.id = 1;
            Box box = new Box();
            box.id = new byte[] {1, 2};
            box.keeper = keeper;
            box.contents.add("letters");
            unit.store(keeper, box);

            assertThatThrownBy(() -> unit.read("keeper", 1L))
                    .isInstanceOf(PrivacyFailureException.class)
                    .hasMessage("""
                            A person's rows could not be read (1):
                              PRIVET-0602 Box.contents: not all of its elements found the row that they belong to. Mend: give the \
                            row an id whose values equal each other, such as a number, a text or a UUID.""");
        }
    }

    @Entity(name = "Keeper")
    @NullUnmarked
    @DataSubject("keeper")
    static class Keeper {
        @Id
        long id;

        @PersonalData(category = PersonName.class, purposes = Purposes.Support.class)
        String name;
    }

    @Entity(name = "Box")
    @NullUnmarked
    static class Box {
        @Id
        byte[] id;

        @ManyToOne
        @AboutSubject
        Keeper keeper;

        @ElementCollection
        @CollectionTable(name = "box_contents")
        @PersonalData(category = FreeText.class, purposes = Purposes.Support.class)
        List<String> contents = new ArrayList<>();
    }
}
