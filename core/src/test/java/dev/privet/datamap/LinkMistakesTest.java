/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.Lawful;
import dev.privet.annotation.PersonalData;
import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.Purpose;
import dev.privet.vocabulary.Regime;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each way to tie a row to nobody gets the remedy that fits it, not the one that fits another. */
class LinkMistakesTest {

    @Lawful(title = "Lend books", basis = LawfulBasis.CONTRACT)
    interface Lending extends Purpose {}

    @DataSubject("member")
    record Member(
            @PersonalData(category = PersonName.class, purposes = Lending.class)
            String name) {}

    record Loan(
            Member who,

            @PersonalData(category = FreeText.class, purposes = Lending.class)
            String note) {}

    record WrittenLoan(
            @AboutSubject Member who,

            @PersonalData(category = FreeText.class, purposes = Lending.class)
            String note) {}

    record LoanById(
            @AboutSubject Long memberId,

            @PersonalData(category = FreeText.class, purposes = Lending.class)
            String note) {}

    record LoanOfMany(
            @AboutSubject List<Member> members,

            @PersonalData(category = FreeText.class, purposes = Lending.class)
            String note) {}

    record Egg(
            @AboutSubject Hen hen,

            @PersonalData(category = FreeText.class, purposes = Lending.class)
            String note) {}

    record Hen(@AboutSubject Egg egg) {}

    record Left(
            Right right,

            @PersonalData(category = FreeText.class, purposes = Lending.class)
            String note) {}

    record Right(
            Left left,

            @PersonalData(category = FreeText.class, purposes = Lending.class)
            String note) {}

    private static Problem only(Class<?>... classes) {
        List<Problem> problems = problems(classes);
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    private static List<Problem> problems(Class<?>... classes) {
        PrivacyConfigurationException thrown = catchThrowableOfType(
                PrivacyConfigurationException.class,
                () -> DataMap.read(List.of(classes), Set.of(Regime.UK), LocalDate.of(2026, 11, 24)));
        assertThat(thrown).isNotNull();
        return thrown.problems();
    }

    @Test
    void givenAPersonsClassThatWasNotGiven_whenRead_thenTheRemedyIsToGiveIt() {
        assertThat(only(Loan.class))
                .hasToString(
                        "PRIVET-0110 Loan: it holds personal data and no link says whose. Mend: add Member.class to the"
                                + " marked classes: it is marked @DataSubject and was not given to the data map.");
        assertThat(only(WrittenLoan.class))
                .hasToString(
                        "PRIVET-0109 WrittenLoan: @AboutSubject leads over 'who' to Member, which is marked @DataSubject"
                                + " and was not given to the data map. Mend: add Member.class to the marked classes.");
    }

    @Test
    void givenABareId_whenRead_thenTheRemedyIsToSayWhatItRefersTo() {
        assertThat(only(Member.class, LoanById.class))
                .hasToString(
                        "PRIVET-0109 LoanById: @AboutSubject leads over 'memberId' to Long, a bare value, and nothing says"
                                + " which row it points at. Mend: say it beside the link: @RefersTo(….class), with by ="
                                + " \"…\" where it is not the id.");
    }

    @Test
    void givenACollection_whenRead_thenTheRowIsAboutEachOfItsElements() {
        assertThat(DataMap.read(List.of(Member.class, LoanOfMany.class), Set.of(Regime.UK), LocalDate.of(2026, 11, 24))
                        .find(LoanOfMany.class)
                        .orElseThrow()
                        .links())
                .extracting(SubjectLink::steps)
                .containsExactly(List.of(new LinkStep.Along("members", Member.class, true)));
    }

    @Test
    void givenLinksInACircle_whenRead_thenEachIsRefusedByName() {
        String remedy = " Mend: put @DataSubject on that class, or lead the path on to one that has it.";
        assertThat(problems(Egg.class, Hen.class))
                .extracting(Problem::toString)
                .containsExactly(
                        "PRIVET-0109 Egg: @AboutSubject leads over 'hen' to Hen, whose rows are not persons." + remedy,
                        "PRIVET-0109 Hen: @AboutSubject leads over 'egg' to Egg, whose rows are not persons." + remedy);
        String whose = ": it holds personal data and no link says whose. Mend: "
                + "put @DataSubject on it if its rows are persons, @AboutSubject on the association to one (or on the class, with a path), @RefersTo beside it where a bare id or a login leads there, or @AboutSameSubject on the property of a person's row that holds it.";
        assertThat(problems(Left.class, Right.class))
                .extracting(Problem::toString)
                .containsExactly("PRIVET-0110 Left" + whose, "PRIVET-0110 Right" + whose);
    }
}
