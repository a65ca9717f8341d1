/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.privet.annotation.DataSubject;
import dev.privet.annotation.RetainFor;
import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.wrong.Twin;
import dev.privet.datamap.wrong.Wrong;
import dev.privet.datamap.wrong.WrongLinks;
import dev.privet.datamap.wrong.WrongPeriods;
import dev.privet.sample.Sample;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.Regime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of mistake in the marking, all of them reported together and so that they can be mended. */
@NullUnmarked // Rows as a framework fills them, and nulls as a careless caller gives them.
class DataMapMistakesTest {

    private static final List<Class<?>> ALL_WRONG = Stream.concat(
                    Stream.of(Wrong.class, WrongLinks.class, WrongPeriods.class)
                            .flatMap(all -> Arrays.stream(all.getDeclaredClasses()))
                            .filter(type -> !type.isInterface() && !type.isEnum())
                            .filter(type -> type != WrongPeriods.Again.class)
                            .sorted(Comparator.comparing(Class::getName)),
                    Stream.of(Twin.class, dev.privet.datamap.wrong.other.Twin.class))
            .toList();

    /** Codes of this range that are no mistake of marks on classes: advice, ways of showing values, overrides, facts of the organisation. */
    private static final Set<ProblemCode> OTHERS = Set.of(
            ProblemCode.NO_RETENTION,
            ProblemCode.MASK_DOES_NOT_FIT,
            ProblemCode.NOT_GENERALISABLE,
            ProblemCode.NO_PSEUDONYM,
            ProblemCode.FURTHER_USE_WITHOUT_REASON,
            ProblemCode.FURTHER_USE_WITHOUT_EFFECT,
            ProblemCode.OVERRIDE_UNREADABLE,
            ProblemCode.OVERRIDE_WITHOUT_EFFECT,
            ProblemCode.OVERRIDE_WITHOUT_REASON,
            ProblemCode.ORGANISATION_INCOMPLETE,
            ProblemCode.CLASS_UNREADABLE,
            ProblemCode.LEXICON_UNREADABLE,
            ProblemCode.NOTHING_TO_DISCOVER,
            ProblemCode.LOCK_UNREADABLE,
            ProblemCode.LOCK_NOT_WRITTEN);

    private static List<Problem> problems(Collection<Class<?>> classes) {
        return catchThrowableOfType(
                        PrivacyConfigurationException.class,
                        () -> DataMap.read(classes, Set.of(Regime.values()), Sample.DAY))
                .problems();
    }

    private static List<String> told(Class<?>... classes) {
        return problems(List.of(classes)).stream().map(Problem::toString).toList();
    }

    @Test
    void givenEveryMistake_whenRead_thenAllAreReportedTogetherWithCodeAndPlace() {
        assertThat(problems(ALL_WRONG))
                .extracting(problem -> problem.code() + " " + problem.place())
                .containsExactly(
                        "NOT_MARKED Unmarked",
                        "NAME_TAKEN dev.privet.datamap.wrong.other.Twin",
                        "COMPETING_MARKS Competing.name",
                        "CONTRADICTION Contradiction.name",
                        "CONTRADICTION Contradiction.name",
                        "UNKNOWN_PROPERTY OnNoProperty.last",
                        "UNKNOWN_PROPERTY OnNoProperty.length",
                        "UNKNOWN_PROPERTY OnNoProperty.setName",
                        "COMPETING_MARKS TwoWays",
                        "CONTRADICTION WaivedAsAWhole",
                        "CONTRADICTION WaivedAsAWhole",
                        "UNKNOWN_PROPERTY Memberless",
                        "NAME_TAKEN SecondPerson",
                        "CONTRADICTION Nameless",
                        "AMBIGUOUS_LINK Ambiguous",
                        "CONTRADICTION Contradiction.nick",
                        "NOT_A_DATE Dateless",
                        "PERIOD_UNREADABLE Guest",
                        "NOT_A_SUBJECT LeadsNowhere",
                        "UNKNOWN_PROPERTY Lost",
                        "NOBODYS_DATA Nobodys",
                        "NOT_IN_THIS_REGIME British",
                        "PURPOSE_WITHOUT_BASIS Groundless",
                        "INTEREST_NOT_STATED Interested",
                        "COMPETING_MARKS TwoConditions",
                        "PURPOSE_WITHOUT_BASIS Untitled",
                        "SPECIAL_WITHOUT_CONDITION Patient.health",
                        "NO_PURPOSE Purposeless.name",
                        "CONTRADICTION Detached.person",
                        "LINK_MAY_BE_EMPTY HalfTold",
                        "AMBIGUOUS_LINK Held",
                        "AMBIGUOUS_LINK HeldElsewhere",
                        "NOT_MARKED HoldsNothing.text",
                        "NOT_MARKED HoldsNothing.unmarked",
                        "UNKNOWN_PROPERTY Misspelt",
                        "LINK_MAY_BE_EMPTY Orphaned",
                        "ROLE_UNKNOWN Roleless.name",
                        "COMPETING_MARKS SameRole",
                        "NOT_A_SUBJECT Unexplained",
                        "REFERENCE_DOES_NOT_FIT Unfit.byAnUnknownConstant",
                        "UNKNOWN_PROPERTY Unfit.byAnUnknownTeller",
                        "REFERENCE_DOES_NOT_FIT Unfit.byAnotherType",
                        "REFERENCE_DOES_NOT_FIT Unfit.byNothing",
                        "REFERENCE_DOES_NOT_FIT Unfit.partlyTold",
                        "REFERENCE_DOES_NOT_FIT Unfit.withoutId",
                        "REFERENCE_DOES_NOT_FIT Unfit.withoutTeller",
                        "UNKNOWN_PROPERTY Abroad.partner.name",
                        "RETENTION_WITHOUT_CLOCK Clockless",
                        "UNKNOWN_PROPERTY Memberless",
                        "PERIOD_UNREADABLE NoMinimum",
                        "NAME_TAKEN dev.privet.datamap.wrong.WrongPeriods$Again$Well",
                        "PERIOD_UNREADABLE Unreadable",
                        "PERIOD_UNREADABLE Periodless",
                        "RETENTION_WITHOUT_CLOCK Silent",
                        "PERIOD_TOO_SHORT TooEarly.name",
                        "PERIOD_TOO_SHORT TooShort",
                        "COMPETING_MARKS TwoEnds",
                        "CONTRADICTION Undetachable",
                        "CONTRADICTION Unserved",
                        "UNKNOWN_PROPERTY Unserved.hobby",
                        "CONTRADICTION Unserved.name");
    }

    @Test
    void givenEveryMistake_whenReported_thenEachCodeOfMarkingOccurs() {
        assertThat(problems(ALL_WRONG))
                .extracting(Problem::code)
                .containsAll(Arrays.stream(ProblemCode.values())
                        .filter(code -> code.id().startsWith("PRIVET-01") && !OTHERS.contains(code))
                        .toList());
    }

    @Test
    void givenMistakes_whenReported_thenTheTextSaysWhyAndHowToMend() {
        assertThat(told(Wrong.Unmarked.class))
                .containsExactly(
                        "PRIVET-0101 Unmarked: the class was given to the data map and bears no mark. Mend: put"
                                + " @PersonalData on the properties that hold personal data, or leave the class out.");
        assertThat(told(Wrong.Purposeless.class))
                .containsExactly("PRIVET-0102 Purposeless.name: no purpose needs it, so it must not be held at all"
                        + " (GDPR Art 5(1)(c)). Mend: name the purposes that need it: @PersonalData(purposes = {…}), or"
                        + " remove it.");
        assertThat(told(Wrong.Patient.class))
                .containsExactly("PRIVET-0105 Patient.health: it is special category data (health) and Well states no"
                        + " condition of GDPR Art 9(2). Mend: state it on the purpose: @Lawful(condition ="
                        + " SpecialCategoryCondition.…), or do not use the data for it.");
        assertThat(told(Wrong.Guest.class))
                .containsExactly("PRIVET-0106 Guest: @RetainFor period = \"PT5H\" is no period longer than nothing and"
                        + " below a thousand years. Mend: write it in ISO 8601, such as P6Y, P18M or P90D.");
        assertThat(told(Wrong.Lost.class))
                .containsExactly("PRIVET-0107 Lost: @RetainFor from = \"lft\" names 'lft', which Lost does not have."
                        + " Mend: name one of [left].");
        assertThat(told(Wrong.Dateless.class))
                .containsExactly(
                        "PRIVET-0108 Dateless: @RetainFor from = \"left\" is a String, and a period runs from a"
                                + " date of java.time. Mend: name a property of type [Instant, LocalDate, LocalDateTime, OffsetDateTime,"
                                + " ZonedDateTime].");
        assertThat(told(Wrong.LeadsNowhere.class))
                .containsExactly(
                        "PRIVET-0109 LeadsNowhere: @AboutSubject leads over 'about' to Unmarked, whose rows are"
                                + " not persons. Mend: put @DataSubject on that class, or lead the path on to one that has it.");
        assertThat(told(Wrong.Person.class, Wrong.Ambiguous.class))
                .containsExactly(
                        "PRIVET-0111 Ambiguous: it points at a data subject in buyer and in seller, and nothing"
                                + " says about whom its rows are. Mend: put @AboutSubject on the one that counts, or on each with"
                                + " what it may see.");
        assertThat(told(Twin.class, dev.privet.datamap.wrong.other.Twin.class))
                .containsExactly("PRIVET-0113 dev.privet.datamap.wrong.other.Twin: the name 'Twin' stands for"
                        + " dev.privet.datamap.wrong.Twin already, and reports, archives and the ledger use it. Mend: give"
                        + " the classes different simple names.");
        assertThat(told(Wrong.OnNoProperty.class))
                .contains("PRIVET-0107 OnNoProperty.last: @PersonalData stands there, and that is no property of an"
                        + " object. Mend: put it on a field that is not static, on a getter or on a record component.");
    }

    @DataSubject("dweller")
    @dev.privet.annotation.PersonalData(
            category = dev.privet.vocabulary.PersonName.class,
            purposes = Wrong.Well.class,
            members = "name")
    static class Dweller {
        String name;
    }

    static class Lease {
        @jakarta.persistence.ManyToOne
        Dweller dweller;

        LocalDate ends;
    }

    @Test
    void givenWhatIsNoMistakeAndBetterKnown_whenRead_thenItIsAdviceAndStopsNothing() {
        DataMap map = DataMap.builder(Set.of(Regime.values()), Sample.DAY)
                .marked(Dweller.class)
                .contributor(all -> all.type(Lease.class)
                        .retainFor(kept -> kept.period("P1Y").from("ends").then(Disposal.DELETE)))
                .build();

        assertThat(map.advice())
                .extracting(Problem::toString)
                .containsExactly(
                        "PRIVET-0120 Dweller: it holds personal data and nothing says how long (GDPR Art 5(1)(e)). Mend:"
                                + " give it a date, as it has none, or take one across an association; then"
                                + " say it: @RetainFor(period = \"…\", from = \"…\", then = Disposal.…).",
                        "PRIVET-0116 Lease: the link 'dweller' goes over 'dweller', and where that is empty the row's"
                                + " personal data is nobody's: no request finds it. Mend: write optional = false on the"
                                + " association, or @AboutSubject(mayBeMissing = true).");
    }

    @Test
    void givenNoMistakes_whenMixedWithMistakes_thenOnlyTheMistakesAreReported() {
        assertThat(problems(List.of(Wrong.Person.class, Wrong.Nobodys.class)))
                .extracting(Problem::place)
                .containsExactly("Nobodys");
    }

    @Test
    void givenABritishBasis_whenTheHostIsUnderBritishLawAlone_thenNothingIsWrongFromItsCommencementOn() {
        List<Class<?>> classes = List.of(OnlyBritish.class);
        LocalDate commenced = LocalDate.of(2026, 2, 5);

        assertThat(DataMap.read(classes, Set.of(Regime.UK), commenced).types()).hasSize(1);
        assertThatThrownBy(() -> DataMap.read(classes, Set.of(Regime.UK), commenced.minusDays(1)))
                .hasMessageContaining("PRIVET-0902 British: UK GDPR does not know the basis 6(1)(ea)");
    }

    @DataSubject("briton")
    static class OnlyBritish {
        @dev.privet.annotation.PersonalData(
                category = dev.privet.vocabulary.PersonName.class,
                purposes = Wrong.British.class)
        String name;
    }

    @RetainFor(period = "P0D", from = "day", then = Disposal.DELETE)
    static class ZeroDays {
        LocalDate day;
    }

    @RetainFor(period = "P-1Y", from = "day", then = Disposal.DELETE)
    static class MinusAYear {
        LocalDate day;
    }

    @RetainFor(period = "P1Y-1D", from = "day", then = Disposal.DELETE)
    static class PartlyMinus {
        LocalDate day;
    }

    @RetainFor(period = "P9999Y", from = "day", then = Disposal.DELETE)
    static class ForEver {
        LocalDate day;
    }

    @RetainFor(period = "P365000D", from = "day", then = Disposal.DELETE)
    static class ForEverInDays {
        LocalDate day;
    }

    @RetainFor(period = "six years", from = "day", then = Disposal.DELETE)
    static class InWords {
        LocalDate day;
    }

    @RetainFor(period = "", from = "day", then = Disposal.DELETE)
    static class Empty {
        LocalDate day;
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                ZeroDays.class,
                MinusAYear.class,
                PartlyMinus.class,
                ForEver.class,
                ForEverInDays.class,
                InWords.class,
                Empty.class
            })
    void givenAPeriodThatIsNone_whenRead_thenReported(Class<?> type) {
        assertThat(problems(List.of(type))).extracting(Problem::code).containsExactly(ProblemCode.PERIOD_UNREADABLE);
    }

    static class Day {
        LocalDate day;
    }

    @RetainFor(period = "P1Y", from = "", then = Disposal.DELETE)
    static class FromNothing {
        LocalDate day;
    }

    @Test
    void givenAPeriodWithoutADate_whenRead_thenReported() {
        assertThat(told(FromNothing.class))
                .containsExactly("PRIVET-0115 FromNothing: nothing says from which date its period runs. Mend: name the"
                        + " property: @RetainFor(from = \"…\").");
    }

    @RetainFor(period = "P1Y", from = "parent..day", then = Disposal.DELETE)
    static class FromAGap {
        Day parent;
    }

    @RetainFor(period = "P1Y", from = "many.day", then = Disposal.DELETE)
    static class FromMany {
        List<Day> many;
    }

    @ParameterizedTest
    @ValueSource(classes = {FromAGap.class, FromMany.class})
    void givenAPathThatLeadsNowhere_whenRead_thenReported(Class<?> type) {
        assertThat(problems(List.of(type))).extracting(Problem::code).containsExactly(ProblemCode.UNKNOWN_PROPERTY);
    }

    @Test
    void givenNull_whenRead_thenRefusedByName() {
        List<Class<?>> withNull = new ArrayList<>(Collections.singleton(null));

        assertThatThrownBy(() -> DataMap.read(withNull, Set.of(Regime.UK), Sample.DAY))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("classes");
        assertThatThrownBy(() -> DataMap.read(List.of(), Set.of(), Sample.DAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("regimes");
    }

    @Test
    void givenWhatIsNoClassOfRows_whenRead_thenReportedAsUnmarked() {
        assertThat(problems(List.of(Runnable.class, Disposal.class, int.class, String[].class, Override.class)))
                .extracting(Problem::code)
                .containsOnly(ProblemCode.NOT_MARKED)
                .hasSize(5);
    }

    @Provide
    Arbitrary<List<Class<?>>> someWrong() {
        return Arbitraries.of(ALL_WRONG).list().uniqueElements().ofMinSize(2);
    }

    @Property(tries = 100)
    void whateverTheOrder_theSameMistakesAreReportedInTheSameOrder(@ForAll("someWrong") List<Class<?>> classes) {
        List<Class<?>> reversed = new ArrayList<>(classes);
        Collections.reverse(reversed);

        assertThat(reported(reversed)).isEqualTo(reported(classes));
    }

    private static List<Problem> reported(List<Class<?>> classes) {
        try {
            DataMap.read(classes, Set.of(Regime.values()), Sample.DAY);
            return List.of();
        } catch (PrivacyConfigurationException e) {
            return e.problems();
        }
    }
}
