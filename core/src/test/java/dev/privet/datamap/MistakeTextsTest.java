/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.datamap.wrong.Wrong;
import dev.privet.datamap.wrong.WrongLinks;
import dev.privet.datamap.wrong.WrongPeriods;
import dev.privet.sample.Sample;
import dev.privet.vocabulary.Regime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What each kind of mistake in links, references and periods is told as, word for word. */
class MistakeTextsTest {

    private static List<String> told(Class<?> wrong) {
        List<Class<?>> classes = new ArrayList<>(Arrays.stream(wrong.getDeclaredClasses())
                .filter(type -> !type.isInterface() && !type.isEnum())
                .filter(type -> type != WrongPeriods.Again.class)
                .toList());
        classes.add(Wrong.Person.class);
        return catchThrowableOfType(
                        PrivacyConfigurationException.class,
                        () -> DataMap.read(classes, Set.of(Regime.values()), Sample.DAY))
                .problems()
                .stream()
                .map(Problem::toString)
                .toList();
    }

    @Test
    void givenEachMistakeInLinksAndReferences_whenReported_thenTheTextSaysWhyAndHowToMend() {
        assertThat(told(WrongLinks.class))
                .containsExactlyInAnyOrder(
                        "PRIVET-0114 Nameless: @DataSubject names no kind of person. Mend: say it as the "
                                + "organisation does: @DataSubject(\"customer\").",
                        "PRIVET-0114 Detached.person: the row is to be detached from an erased person, and the "
                                + "property can't be empty. Mend: let it be empty, or say erasure = "
                                + "ErasureEffect.ANONYMISE or DELETE.",
                        "PRIVET-0116 HalfTold: the link 'someId→Unfit.withoutId' ends at Unfit, whose rows are "
                                + "not persons: there the row's personal data is nobody's. Mend: lead a link of its own on "
                                + "from there: @AboutSubject(path = \"….…\"), or say in writing that such rows are meant "
                                + "to be: @AboutSubject(mayBeMissing = true).",
                        "PRIVET-0111 Held: it is held in Keeper.held and in Keeper.heldAsWell, and nothing says "
                                + "about whom its rows are. Mend: put @AboutSameSubject on the property that counts.",
                        "PRIVET-0111 HeldElsewhere: it points at a data subject in person and is held in "
                                + "OtherKeeper.held, and nothing says about whom its rows are. Mend: put @AboutSubject on "
                                + "'person' if that counts, @AboutSameSubject on OtherKeeper.held if that does, or each "
                                + "if the row is about both.",
                        "PRIVET-0101 HoldsNothing.text: @AboutSameSubject stands on it, and String is no class "
                                + "of the data map. Mend: put it on a property that holds rows or embedded objects.",
                        "PRIVET-0101 HoldsNothing.unmarked: @AboutSameSubject stands on it, and Unmarked is no "
                                + "class of the data map. Mend: mark what Unmarked holds and give the class to the data "
                                + "map, or remove the mark.",
                        "PRIVET-0107 Misspelt: @AboutSubject path = \"persn.name\" names 'persn', which Misspelt "
                                + "does not have. Mend: name one of [person].",
                        "PRIVET-0116 Orphaned: the link 'person' goes over 'person', and where that is empty the "
                                + "row's personal data is nobody's: no request finds it. Mend: make it mandatory, or say "
                                + "in writing that such rows are meant to be: @AboutSubject(mayBeMissing = true).",
                        "PRIVET-0118 Roleless.name: it is about 'seller', and no link of the class has that "
                                + "role. Mend: name one of [buyer].",
                        "PRIVET-0112 SameRole: two links have the role 'sender'. Mend: give each link a role of "
                                + "its own.",
                        "PRIVET-0109 Unexplained: @AboutSubject leads over 'personId' to Long, a bare value, and "
                                + "nothing says which row it points at. Mend: say it beside the link: @RefersTo(….class), "
                                + "with by = \"…\" where it is not the id.",
                        "PRIVET-0117 Unfit.byAnUnknownConstant: is = \"KEEPER\" is no constant of Kind. Mend: "
                                + "name one of [PERSON].",
                        "PRIVET-0107 Unfit.byAnUnknownTeller: when = \"kindd\" is no property of Unfit. Mend: "
                                + "name one of [byAnUnknownConstant, byAnUnknownTeller, byAnotherType, byNothing, choice, "
                                + "kind, partlyTold, person, withoutId, withoutTeller].",
                        "PRIVET-0117 Unfit.byAnotherType: its type is String, and that of Keeper.id, which it is to "
                                + "equal, is long. Mend: refer by a property of the same type.",
                        "PRIVET-0117 Unfit.byNothing: it refers to Keeper by 'nmae', which that class does not "
                                + "have. Mend: name the property of Keeper with the same value: by = \"…\", one of [held, "
                                + "heldAsWell, id].",
                        "PRIVET-0117 Unfit.partlyTold: it refers to rows of several classes, and for OtherKeeper "
                                + "nothing says when. Mend: name the property that tells them apart: when = \"…\", is = "
                                + "\"…\".",
                        "PRIVET-0117 Unfit.withoutId: it refers to Unmarked, in which no single property is the "
                                + "id. Mend: name the property of Unmarked with the same value: by = \"…\", one of [name].",
                        "PRIVET-0117 Unfit.withoutTeller: it says is = \"KEEPER\" and not of which property. "
                                + "Mend: name the property that tells them apart: when = \"…\", is = \"…\".");
    }

    @Test
    void givenEachMistakeInPeriodsAndProperties_whenReported_thenTheTextSaysWhyAndHowToMend() {
        assertThat(told(WrongPeriods.class))
                .containsExactlyInAnyOrder(
                        "PRIVET-0107 Memberless: displayed by = \"nmae\" names 'nmae', which Memberless does not "
                                + "have. Mend: name one of [name].",
                        "PRIVET-0107 Abroad.partner.name: the path leaves the row at 'partner', which is a "
                                + "Partner of its own. Mend: mark the property on Partner.",
                        "PRIVET-0115 Clockless: nothing says from which date its period runs. Mend: name the "
                                + "property: @RetainFor(from = \"…\").",
                        "PRIVET-0107 Memberless: @PersonalData stands on the class and names no property. Mend: "
                                + "name them: @PersonalData(members = {…}), or put it on each.",
                        "PRIVET-0106 Unreadable: its period \"a while\" is no period longer than nothing and "
                                + "below a thousand years. Mend: write it in ISO 8601, such as P6Y, P18M or P90D.",
                        "PRIVET-0113 dev.privet.datamap.wrong.WrongPeriods$Again$Well: the id 'well' stands for "
                                + "dev.privet.datamap.wrong.Wrong$Well already. Mend: give the purposes different simple "
                                + "names.",
                        "PRIVET-0106 Periodless: @RetainFor states no period, none of the purposes states one, "
                                + "and there is no default. Mend: write it in ISO 8601: @RetainFor(period = \"P6Y\"), or "
                                + "on a purpose: @Lawful(keptFor = \"P6Y\").",
                        "PRIVET-0115 Silent: it serves Limited, which limits how long data is kept, and nothing "
                                + "says from which date on. Mend: give it a date, as it has none, or take one "
                                + "across an association; then name the date and what becomes of the rows: "
                                + "@RetainFor(from = \"…\", then = Disposal.…).",
                        "PRIVET-0106 NoMinimum: @RetainFor minimum = \"P-1Y\" is no period longer than nothing and"
                                + " below a thousand years. Mend: write it in ISO 8601, such as P6Y, or leave it out where"
                                + " no law says so.",
                        "PRIVET-0129 TooEarly.name: its values could go before the minimum P6Y from day has passed,"
                                + " which its class states for a purpose that it serves. Mend: let its own period be as"
                                + " long and run from the same date, or name in the class's @RetainFor the purposes that"
                                + " the minimum is for.",
                        "PRIVET-0129 TooShort: its period P2191D can end before its minimum P6Y has passed. Mend: let"
                                + " the period be no shorter than what the law asks for, or correct the minimum.",
                        "PRIVET-0112 TwoEnds: its periods say different things of what becomes of a row. Mend: "
                                + "let all of its @RetainFor say the same 'then': a row meets its end once.",
                        "PRIVET-0114 Undetachable: its rows are to be detached from their persons, and no link of the"
                                + " class leads to one. Mend: say then = Disposal.ANONYMISE or DELETE.",
                        "PRIVET-0114 Unserved: it says how long it is kept for Limited, and holds nothing that "
                                + "serves this purpose. Mend: name the purpose on the data that it needs, or remove the "
                                + "period.",
                        "PRIVET-0107 Unserved.hobby: @RetainFor stands on it, and it is not marked as personal "
                                + "data. Mend: mark it with @PersonalData, or say of the class how long its rows are kept.",
                        "PRIVET-0114 Unserved.name: @RetainFor on a field says DELETE, and a value can't be "
                                + "deleted from its row. Mend: say then = Disposal.ANONYMISE, or put the mark on the class.");
    }
}
