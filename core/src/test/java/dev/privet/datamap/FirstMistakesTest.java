/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.privet.annotation.Lawful;
import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.marking.DataMapContributor;
import dev.privet.marking.TypeMarks;
import dev.privet.sample.Sample;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.Purpose;
import dev.privet.vocabulary.Regime;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What one gets wrong when one marks a domain for the first time: each remedy must lead to what works. */
class FirstMistakesTest {

    @Lawful(title = "Lend boats", basis = LawfulBasis.CONTRACT)
    interface Lending extends Purpose {}

    @Entity
    static class Sailor {
        @Id
        long id;

        String name;

        @OneToMany
        List<Boat> boats;
    }

    @Entity
    static class Boat {
        @Id
        long id;

        String name;

        @ManyToOne(optional = false)
        Sailor sailor;

        @OneToMany
        List<Repair> repairs;
    }

    @Entity
    static class Repair {
        @Id
        long id;

        String notes;
    }

    @Entity
    static class Trip {
        @Id
        long id;

        long boatId;

        String log;

        LocalDate ended;
    }

    private static final DataMapContributor PERSON = map -> map.type(Sailor.class)
            .dataSubject("sailor")
            .personalData(PersonName.class, data -> data.on("name").purposes(Lending.class));

    private static void log(TypeMarks trip) {
        trip.personalData(FreeText.class, data -> data.on("log").purposes(Lending.class));
    }

    private static DataMap read(DataMapContributor... contributors) {
        DataMapBuilder builder = DataMap.builder(Set.of(Regime.UK), Sample.DAY).contributor(PERSON);
        List.of(contributors).forEach(builder::contributor);
        return builder.build();
    }

    private static List<String> told(DataMapContributor... contributors) {
        return catchThrowableOfType(PrivacyConfigurationException.class, () -> read(contributors)).problems().stream()
                .map(Problem::toString)
                .toList();
    }

    @Test
    void givenAPersonTwoStepsAway_whenNothingSaysSo_thenTheWayIsNamedAndWorks() {
        assertThat(told(map ->
                        map.type(Trip.class).refersTo("boatId", Boat.class).also(FirstMistakesTest::log)))
                .containsExactly("PRIVET-0110 Trip: it holds personal data and no link says whose. Mend:"
                        + " @AboutSubject(path = \"boatId.sailor\") leads to a person: put it on the class if that is whose"
                        + " it is.");
        assertThat(read(map -> map.type(Trip.class)
                                .refersTo("boatId", Boat.class)
                                .aboutSubject("boatId.sailor")
                                .also(FirstMistakesTest::log))
                        .find(Trip.class)
                        .orElseThrow()
                        .links())
                .hasSize(1);
    }

    @Test
    void givenAPathThroughABareId_whenNothingSaysWhatItRefersTo_thenTheRemedyIsToSayIt() {
        assertThat(told(map ->
                        map.type(Trip.class).aboutSubject("boatId.sailor").also(FirstMistakesTest::log)))
                .containsExactly("PRIVET-0107 Trip: @AboutSubject path = \"boatId.sailor\" looks for 'sailor' in a bare"
                        + " value of type long, and nothing says which row it points at. Mend: say it on that property:"
                        + " @RefersTo(….class), or end the path there.");
    }

    @Test
    void givenAMarkOverACollection_whenRead_thenTheRemedyNamesTheClassOfItsRows() {
        assertThat(told(map -> map.type(Sailor.class)
                        .personalData(
                                FreeText.class, data -> data.on("boats.name").purposes(Lending.class))))
                .containsExactly(
                        "PRIVET-0107 Sailor: @PersonalData member = \"boats.name\" goes over 'boats', which holds"
                                + " many. Mend: say it on Boat, or name a property that holds one value.");
    }

    @Test
    void givenAPathDownwards_whenRead_thenTheRemedyIsToSayItStepByStep() {
        assertThat(told(map -> map.type(Sailor.class).aboutSameSubject("boats.repairs")))
                .containsExactly(
                        "PRIVET-0107 Sailor: @AboutSameSubject = \"boats.repairs\" is a path, and it is said of"
                                + " one property. Mend: say it of 'repairs' on the class that has it, and of each holder above.");
    }

    @Test
    void givenADateOfTheRow_whenNothingSaysHowLong_thenTheAdviceDoesNotAskForAnother() {
        assertThat(read(map -> map.type(Trip.class)
                                .refersTo("boatId", Sailor.class)
                                .also(FirstMistakesTest::log))
                        .advice())
                .extracting(Problem::toString)
                .contains(
                        "PRIVET-0120 Sailor: it holds personal data and nothing says how long (GDPR Art 5(1)(e)). Mend:"
                                + " give it a date, as it has none, or take one across an association; then say it:"
                                + " @RetainFor(period = \"…\", from = \"…\", then = Disposal.…).",
                        "PRIVET-0120 Trip: it holds personal data and nothing says how long (GDPR Art 5(1)(e)). Mend:"
                                + " say it: @RetainFor(period = \"…\", from = \"…\", then = Disposal.…).");
    }

    @Test
    void givenTwoLambdasOfOneClass_whenTheyDiffer_thenTheTextDoesNotNameThemAsTwo() {
        DataMapContributor other = map -> map.type(Sailor.class)
                .personalData(FreeText.class, data -> data.on("name").purposes(Lending.class));

        assertThat(told(other))
                .containsExactly("PRIVET-0112 Sailor.name: its data of name is said by contributor"
                        + " dev.privet.datamap.FirstMistakesTest (lambda) twice, and differently. Mend: leave one.");
    }

    @Test
    void givenASentenceThatIsNotFinished_whenSaid_thenItIsRefusedWhereItStands() {
        TypeMarks marks = new TypeMarks();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> marks.personalData(PersonName.class, data -> data.purposes(Lending.class)))
                .withMessage("personalData(PersonName.class, …) names no property. Say which: data.on(\"…\")");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> marks.retainFor(kept -> kept.period("P2Y").from("ended")))
                .withMessage("retainFor(…) does not say what becomes of it. Say it: kept.then(Disposal.…)");
        assertThat(marks.retainFor(kept -> kept.period("P2Y").from("ended").then(Disposal.DELETE))
                        .marks())
                .hasSize(1);
    }
}
