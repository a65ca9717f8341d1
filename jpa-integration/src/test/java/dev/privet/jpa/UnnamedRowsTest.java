/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.annotation.DataSubject;
import dev.privet.annotation.DisplayedBy;
import dev.privet.annotation.Lawful;
import dev.privet.annotation.PersonalData;
import dev.privet.export.ArchiveGap;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.Purpose;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a person's row says by pointing at a row about nobody is shown by a name, or its absence is told. */
class UnnamedRowsTest {

    @Lawful(title = "Run the club", basis = LawfulBasis.CONTRACT)
    interface Club extends Purpose {}

    @Entity(name = "Player")
    @DataSubject("player")
    static class Player {
        @Id
        long id;

        @PersonalData(category = PersonName.class, purposes = Club.class)
        String name;

        @ManyToOne
        Position position;

        @ManyToOne
        Ground ground;
    }

    @Entity(name = "Position")
    static class Position {
        @Id
        long id;

        String title;
    }

    @Entity(name = "Ground")
    @DisplayedBy("title")
    static class Ground {
        @Id
        long id;

        String title;
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void givenARowAboutNobodyThatHasNoName_whenAPersonIsAnswered_thenItIsToldAsMissing(Databases database)
            throws Exception {
        try (Unit unit = Unit.on(database, Player.class, Position.class, Ground.class)) {
            assertThat(unit.jpa.subjects(unit.map()).gaps("player"))
                    .containsExactly(new ArchiveGap(
                            "Player.position",
                            ArchiveGap.Reason.NOT_SHOWN,
                            "It points at a row about nobody, and nothing says by which name people know that row."));
        }
    }
}
