/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.annotation.DataSubject;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RetainFor;
import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.datamap.DataMap;
import dev.privet.jpa.shop.Purposes;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.JobTitle;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.Regime;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows of one hierarchy end as their own class says, not as the one that it extends. */
class InheritedPeriodsTest {

    private static final LocalDate THREE_YEARS_AGO = LocalDate.of(2023, 11, 1);

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenASubclassThatIsKeptLonger_whenSwept_thenItsRowsStay(Stack stack) throws Exception {
        try (Swept swept = Swept.on(stack, Person.class, Officer.class)) {
            swept.persist(filled(new Person(), 1), filled(new Officer(), 2));

            assertThat(Swept.lines(swept.sweep.run()))
                    .containsExactlyInAnyOrder(
                            "Person: delete 1 with leftOn up to 2025-11-21",
                            "Officer: delete 0 with leftOn up to 2020-11-21");

            assertThat(swept.sql("select count(*) from person where id = 2")).isEqualTo("1");
            assertThat(swept.sql("select count(*) from person")).isEqualTo("1");
        }
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenJoinedTables_whenAnonymised_thenEachRowLosesWhatItsClassMarks(Stack stack) throws Exception {
        try (Swept swept = Swept.on(stack, Member.class, Trustee.class)) {
            Member member = new Member();
            Trustee trustee = new Trustee();
            member.id = 1;
            trustee.id = 2;
            trustee.office = "Treasurer";
            for (Member one : List.of(member, trustee)) {
                one.name = "Ada Example";
                one.leftOn = THREE_YEARS_AGO;
            }
            swept.persist(member, trustee);

            assertThat(Swept.lines(swept.sweep.run()))
                    .containsExactlyInAnyOrder(
                            "Member: anonymise 1 with leftOn up to 2025-11-21",
                            "Trustee: anonymise 1 with leftOn up to 2025-11-21");

            assertThat(swept.sql("select count(*) from member where name is null and version = " + stack.version(1)))
                    .isEqualTo("2");
            assertThat(swept.sql("select count(*) from trustee where office is null"))
                    .isEqualTo("1");
            assertThat(swept.sweep.run().rows()).isZero();
        }
    }

    @Test
    void givenASubclassThatTheDataMapDoesNotKnow_whenSetUpToAnonymise_thenRefused() throws Exception {
        try (EntityManagerFactory factory = Databases.create(Databases.H2.url(), Member.class, Trustee.class)) {
            DataMap map = DataMap.read(List.of(Member.class), Set.of(Regime.EU), Swept.TODAY);

            assertThatThrownBy(() -> PrivetJpa.on(factory).retention(map))
                    .isInstanceOf(PrivacyConfigurationException.class)
                    .hasMessageContaining(
                            "PRIVET-0801 Member: the entity Trustee inherits from it, and what it adds would be left out.");
        }
    }

    private static Person filled(Person person, int id) {
        person.id = id;
        person.name = "Ada Example";
        person.leftOn = THREE_YEARS_AGO;
        return person;
    }

    @Entity(name = "Person")
    @DataSubject("person")
    @RetainFor(period = "P1Y", from = "leftOn", then = Disposal.DELETE)
    @NullUnmarked
    static class Person {
        @Id
        Integer id;

        @PersonalData(category = PersonName.class, purposes = Purposes.Support.class)
        String name;

        LocalDate leftOn;
    }

    @Entity(name = "Officer")
    @DataSubject("person")
    @RetainFor(period = "P6Y", from = "leftOn", then = Disposal.DELETE)
    static class Officer extends Person {}

    @Entity(name = "Member")
    @DataSubject("member")
    @Inheritance(strategy = InheritanceType.JOINED)
    @RetainFor(period = "P1Y", from = "leftOn", then = Disposal.ANONYMISE)
    @NullUnmarked
    static class Member {
        @Id
        Integer id;

        @PersonalData(category = PersonName.class, purposes = Purposes.Support.class)
        String name;

        LocalDate leftOn;

        @Version
        int version;
    }

    @Entity(name = "Trustee")
    @NullUnmarked
    static class Trustee extends Member {
        @PersonalData(category = JobTitle.class, purposes = Purposes.Support.class)
        String office;
    }
}
