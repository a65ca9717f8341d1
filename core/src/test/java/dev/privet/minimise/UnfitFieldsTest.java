/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.annotation.DataSubject;
import dev.privet.annotation.PersonalData;
import dev.privet.contract.Problem;
import dev.privet.datamap.DataMap;
import dev.privet.sample.Sample;
import dev.privet.vocabulary.Age;
import dev.privet.vocabulary.DateOfBirth;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.Regime;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** A purpose that was given a way of seeing a value in which nothing would be seen of it is told at start-up. */
class UnfitFieldsTest {

    @DataSubject("member")
    record Member(
            @PersonalData(category = PersonName.class, generalisedFor = Sample.Newsletter.class)
            String name,

            @PersonalData(category = DateOfBirth.class, generalisedFor = Sample.Newsletter.class)
            String born,

            @PersonalData(category = DateOfBirth.class, generalisedFor = Sample.Newsletter.class)
            LocalDate bornOn,

            @PersonalData(category = Age.class, generalisedFor = Sample.Newsletter.class)
            int age,

            @PersonalData(category = EmailAddress.class, pseudonymisedFor = Sample.Newsletter.class)
            String email,

            @PersonalData(category = FreeText.class, pseudonymisedFor = Sample.Newsletter.class)
            Thread oddity,

            @PersonalData(category = EmailAddress.class, pseudonymisedFor = Sample.Newsletter.class)
            List<String> others,

            @PersonalData(category = FreeText.class, maskedFor = Sample.Newsletter.class)
            Thread shownAsNothing) {}

    private static final DataMap MAP = DataMap.read(List.of(Member.class), Set.of(Regime.UK), Sample.DAY);

    @Test
    void givenAPurposeThatIsToSeeACoarserValue_whenNothingMakesItCoarser_thenBothCausesAreTold() {
        assertThat(Generalisers.standard().judge(MAP.types()))
                .extracting(Problem::toString)
                .containsExactlyInAnyOrder(
                        "PRIVET-0125 Member.name: a purpose is to see it generalised, and nothing makes values of its category"
                                + " (name) coarser. Mend: give a generaliser that fits:"
                                + " Generalisers.standard().with(PersonName.class, …), or do not name the purpose in"
                                + " 'generalisedFor'.",
                        "PRIVET-0125 Member.born: a purpose is to see it generalised, and the generaliser of its category"
                                + " (date of birth) shows nothing of a String. Mend: give a generaliser that fits:"
                                + " Generalisers.standard().with(DateOfBirth.class, …), or do not name the purpose in"
                                + " 'generalisedFor'.");
    }

    @Test
    void givenGeneralisersOfTheHosts_whenTheyFit_thenNothingIsTold() {
        Generalisers own = Generalisers.standard()
                .with(PersonName.class, value -> "somebody")
                .with(DateOfBirth.class, value -> "once");

        assertThat(own.judge(MAP.types())).isEmpty();
    }

    @Test
    void givenAPurposeThatIsToSeeAPseudonym_whenTheTypeHasNone_thenThatIsTold() {
        assertThat(Pseudonyms.judge(MAP.types()))
                .extracting(Problem::toString)
                .containsExactly(
                        "PRIVET-0128 Member.oddity: a purpose is to see a pseudonym of it, and a Thread has none."
                                + " Mend: mark what identifies the person in it instead, or do not name the purpose in"
                                + " 'pseudonymisedFor'.");
    }

    @Test
    void givenAPurposeThatIsToSeeAPseudonym_whenThereIsNoKey_thenThatIsToldOfEveryFieldBesideTheRest() {
        assertThat(Treatments.standard().judge(MAP.types()))
                .extracting(problem -> problem.code() + " " + problem.place())
                .containsExactlyInAnyOrder(
                        "NOT_GENERALISABLE Member.name",
                        "NOT_GENERALISABLE Member.born",
                        "NO_PSEUDONYM Member.email",
                        "NO_PSEUDONYM Member.others",
                        "NO_PSEUDONYM Member.oddity");
        assertThat(Treatments.standard().judge(MAP.types()))
                .extracting(Problem::toString)
                .contains(
                        "PRIVET-0128 Member.email: a purpose is to see a pseudonym of it, and there is no key to make one"
                                + " under. Mend: give keys: Privet.builder().treatments(standard -> standard.with(new"
                                + " Pseudonyms(…))), in Spring Boot with the properties privet.pseudonyms, or do not name the purpose in"
                                + " 'pseudonymisedFor'.");
    }

    @Test
    void givenKeys_whenJudged_thenOnlyWhatHasNoPseudonymIsTold() {
        PseudonymKeys keys = PseudonymKeys.of("2026", new SecretKeySpec(new byte[32], "HmacSHA256"));

        assertThat(Treatments.standard().with(new Pseudonyms(keys)).judge(MAP.types()))
                .extracting(problem -> problem.code() + " " + problem.place())
                .containsExactlyInAnyOrder(
                        "NOT_GENERALISABLE Member.name", "NOT_GENERALISABLE Member.born", "NO_PSEUDONYM Member.oddity");
    }

    @Test
    void givenACategoryThatIsMeantToShowNothing_whenMasked_thenNothingIsTold() {
        assertThat(Maskers.standard().judge(MAP.types())).isEmpty();
    }
}
