/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.Disclosure;
import dev.privet.annotation.PersonalData;
import dev.privet.contract.Problem;
import dev.privet.jpa.shop.Purposes;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.PersonName;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is told at start-up of how far searches reach, and what mends it. */
class SubjectReachTest {

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenSearchesWithoutIndexes_whenTheDdlIsRun_thenNothingIsLacking(Stack stack) throws Exception {
        try (Unit unit = Unit.on(stack, Guest.class, Stay.class, Bill.class, Secret.class, Key.class)) {
            SubjectReach reach = unit.jpa.reach(unit.map());

            assertThat(reach.reached()).hasToString("{guest=[Guest, Bill, Stay]}");
            assertThat(reach.gaps().get("guest"))
                    .extracting(gap -> gap.what() + " " + gap.reason())
                    .containsExactly("SubjectReachTest$Key NOT_SEARCHED");
            assertThat(reach.problems().get(0))
                    .hasToString(
                            "PRIVET-0605 Secret: it holds personal data, and no link that discloses anything leads from its"
                                    + " rows to a person. Mend: let a link disclose the rows, or answer for them in another way.");
            List<Problem> slow = reach.problems().subList(1, reach.problems().size());
            // H2 puts an index under each foreign key by itself, PostgreSQL under none.
            assertThat(slow).hasSize(stack.isPostgreSql() ? 3 : 0);
            assertThat(slow).allMatch(problem -> problem.code().id().equals("PRIVET-0604"));

            unit.factory.runInTransaction(manager -> manager.runWithConnection((Connection connection) -> {
                try (Statement statement = connection.createStatement()) {
                    for (Problem problem : slow) {
                        statement.execute(problem.remedy());
                    }
                }
            }));

            assertThat(unit.jpa.reach(unit.map()).problems()).hasSize(1);
        }
    }

    @Entity(name = "Guest")
    @DataSubject("guest")
    @NullUnmarked
    static class Guest {
        @Id
        Long id;

        @PersonalData(category = PersonName.class, purposes = Purposes.Support.class)
        String name;

        @ElementCollection
        List<String> wishes;
    }

    @Entity(name = "Stay")
    @NullUnmarked
    static class Stay {
        @Id
        Long id;

        @ManyToOne
        @AboutSubject
        Guest guest;

        @PersonalData(category = FreeText.class, purposes = Purposes.Support.class)
        String notes;
    }

    @Entity(name = "Bill")
    @NullUnmarked
    static class Bill {
        @Id
        Long id;

        @ManyToOne
        @AboutSubject(path = "guest")
        Stay stay;

        @PersonalData(category = FreeText.class, purposes = Purposes.Support.class)
        String text;
    }

    @Entity(name = "Secret")
    @NullUnmarked
    static class Secret {
        @Id
        Long id;

        @ManyToOne
        @AboutSubject(export = Disclosure.NOT_AT_ALL)
        Guest guest;

        @PersonalData(category = FreeText.class, purposes = Purposes.Support.class)
        String text;
    }

    /** Nobody marked it. */
    @Entity
    @NullUnmarked
    static class Key {
        @Id
        Long id;

        @ManyToOne
        Guest guest;
    }
}
