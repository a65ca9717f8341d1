/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.privet.annotation.DataSubject;
import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.sample.Sample;
import dev.privet.vocabulary.Regime;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A kind of person and an id name one person. */
class KindsTest {

    @MappedSuperclass
    @DataSubject("human")
    static class Human {
        @Id
        long id;
    }

    @Entity
    static class Client extends Human {}

    @Entity
    static class Doctor extends Human {}

    @Entity
    @DataSubject("nurse")
    static class Nurse extends Human {}

    @Entity
    @DataSubject("party")
    static class Party {
        @Id
        long id;
    }

    @Entity
    static class Buyer extends Party {}

    @Entity
    static class Seller extends Party {}

    private static DataMap read(Class<?>... classes) {
        return DataMap.read(List.of(classes), Set.of(Regime.UK), Sample.DAY);
    }

    private static List<String> told(Class<?>... classes) {
        return catchThrowableOfType(PrivacyConfigurationException.class, () -> read(classes)).problems().stream()
                .map(Problem::toString)
                .toList();
    }

    @Test
    void givenTwoEntitiesThatTakeAKindFromAMappedSuperclass_whenRead_thenOneIdCouldNameTwoPersons() {
        assertThat(told(Client.class, Doctor.class, Human.class))
                .containsExactly(
                        "PRIVET-0113 Doctor: the kind of person 'human' is Client already: both take it over from"
                                + " Human, which has no rows of its own, so one id could name two persons. Mend: put @DataSubject on"
                                + " each of them, with a kind of its own.");
    }

    @Test
    void givenEntitiesWithKindsOfTheirOwn_whenRead_thenTheNearestKindCounts() {
        DataMap map = read(Client.class, Nurse.class);

        assertThat(map.subject("human").map(RecordType::name)).contains("Client");
        assertThat(map.subject("nurse").map(RecordType::name)).contains("Nurse");
    }

    @Test
    void givenEntitiesBelowAnEntityOfThatKind_whenItIsInTheMap_thenTheyAreNoSecondClaim() {
        assertThat(read(Party.class, Buyer.class, Seller.class).subject("party").map(RecordType::name))
                .contains("Party");
        assertThat(told(Buyer.class, Seller.class))
                .containsExactly(
                        "PRIVET-0113 Seller: the kind of person 'party' is Buyer already: both take it over from"
                                + " Party, which was not given to the data map. Mend: add Party.class to the marked classes.");
    }
}
