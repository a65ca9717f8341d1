/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.DisclosedTo;
import dev.privet.annotation.Lawful;
import dev.privet.annotation.NotPersonalData;
import dev.privet.annotation.ObtainedFrom;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RecipientRole;
import dev.privet.annotation.RefersTo;
import dev.privet.annotation.RetainFor;
import dev.privet.annotation.Share;
import dev.privet.contract.PrivacyInputException;
import dev.privet.marking.DataMapContribution;
import dev.privet.marking.DataMapContributor;
import dev.privet.marking.Provenance;
import dev.privet.marking.PurposeMark;
import dev.privet.marking.RecipientMark;
import dev.privet.vocabulary.CriminalData;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.HealthData;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.Origin;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.PostalAddress;
import dev.privet.vocabulary.Purpose;
import dev.privet.vocabulary.Regime;
import dev.privet.vocabulary.SpecialCategoryCondition;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked // Rows as a framework fills them.
class ExplanationTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Lawful(
            title = "Place temporary staff",
            basis = LawfulBasis.LEGITIMATE_INTERESTS,
            interest = "Clients need staff whom they can trust",
            condition = SpecialCategoryCondition.EMPLOYMENT_SOCIAL_SECURITY,
            scheduleOne = {1, 10},
            policyDocument = "Policy on sensitive data, version 3",
            keptFor = "P1Y")
    @DisclosedTo(name = "client companies", category = true, role = RecipientRole.CONTROLLER, country = "GB")
    @DisclosedTo(
            name = "Example Checks Inc",
            role = RecipientRole.PROCESSOR,
            country = "US",
            safeguards = {"IDTA"})
    @ObtainedFrom(Origin.PROVIDED)
    @ObtainedFrom(value = Origin.THIRD_PARTY, source = "former employers")
    interface Placement extends Purpose {}

    @Lawful(title = "Tell of vacancies", basis = LawfulBasis.CONSENT, keptFor = "P18M")
    interface Vacancies extends Purpose {}

    @DataSubject("worker")
    @RetainFor(from = "lastSeen", then = Disposal.DELETE, because = "claims")
    static class Worker {
        long id;

        @PersonalData(category = PersonName.class, purposes = Placement.class, maskedFor = Vacancies.class)
        String name;

        @PersonalData(category = EmailAddress.class, purposes = Vacancies.class, origin = Origin.PROVIDED)
        @RetainFor(period = "P90D", then = Disposal.ANONYMISE)
        String email;

        @PersonalData(category = HealthData.class, purposes = Placement.class)
        String fitness;

        @NotPersonalData(because = "a branch of the agency.")
        String branch;

        LocalDate lastSeen;
    }

    @RetainFor(period = "P1Y", from = "doneOn", then = Disposal.ANONYMISE, purposes = Placement.class)
    static class Check {
        @RefersTo(Worker.class)
        @AboutSubject(role = "subject of the check", share = Share.ACCESS_ONLY)
        long workerId;

        @AboutSubject(role = "referee")
        Worker referee;

        @PersonalData(category = CriminalData.class, purposes = Placement.class, about = "subject of the check")
        String record;

        LocalDate doneOn;
    }

    static DataMap annotated(Class<?>... classes) {
        return DataMap.read(List.of(classes), Set.of(Regime.UK), DAY);
    }

    @Test
    void givenAnAnnotatedType_whenExplained_thenItReadsAsWritten() {
        assertThat(annotated(Check.class, Worker.class).explain(Check.class)).hasToString("""
                Check
                  Rows      Each row is about one worker, as referee: over referee to the Worker. The referee sees
                            it without the personal data of others. When the referee is erased, their data in it is
                            anonymised, and the row goes with the last person it is about.
                            [annotation @AboutSubject on Check.referee; what it means: default: SHARED, as one of
                            several links]
                  Rows      Each row is about one worker, as subject of the check: to the Worker whose id equals
                            workerId. The subject of the check sees it without the personal data of others. When the
                            subject of the check is erased, the row stays as it is.
                            [annotation @AboutSubject on Check.workerId]
                  Kept      1 year from doneOn on, for Place temporary staff, then anonymised.
                            [annotation @RetainFor on Check]
                  Reference workerId points at Worker.id.
                            [annotation @RefersTo on Check.workerId]

                  Check.record
                    Data      Criminal convictions and offences: CRIMINAL OFFENCE DATA (GDPR Art 10).
                              [annotation @PersonalData on Check.record]
                    About     The subject of the check.
                              [annotation @PersonalData on Check.record]
                    Used for  Place temporary staff (placement), as it is. Basis: legitimate interests, Art 6(1)(f):
                              Clients need staff whom they can trust. Met in Schedule 1 to the DPA 2018: paragraphs
                              1 and 10. Policy document: Policy on sensitive data, version 3.
                              [the use: annotation @PersonalData on Check.record; its title, its basis and its
                              condition: annotation on Placement]
                    Kept      As long as its row: 1 year from doneOn on, for Place temporary staff, then anonymised.
                              [annotation @RetainFor on Check]
                    From      Given by the person, for Place temporary staff.
                              [annotation on Placement]
                    From      Obtained from a third party: former employers, for Place temporary staff.
                              [annotation on Placement]
                    May go to client companies (a category of recipients), controller, United Kingdom (GB), for
                              Place temporary staff.
                              [annotation on Placement]
                    May go to Example Checks Inc, processor, United States (US), under IDTA, for Place temporary
                              staff.
                              [annotation on Placement]
                """);
    }

    @Test
    void givenPeriodsOfFieldsAndPurposes_whenExplained_thenEachSaysItsOwn() {
        ExplainedType worker =
                annotated(Worker.class).explain(Worker.class).types().get(0);

        assertThat(worker.about(Explained.Topic.KEPT))
                .extracting(Explained::toString)
                .containsExactly(
                        "1 year from lastSeen on, for Place temporary staff, then deleted (claims)."
                                + " [annotation @RetainFor on Worker; the period: annotation on Placement]",
                        "18 months from lastSeen on, for Tell of vacancies, then deleted (claims). The longest of these"
                                + " counts. [annotation @RetainFor on Worker; the period: annotation on Vacancies]");
        assertThat(kept(worker, "email"))
                .containsExactly("90 days from lastSeen on, then anonymised. [annotation @RetainFor on Worker.email]");
        assertThat(kept(worker, "fitness"))
                .containsExactly("1 year from lastSeen on, for Place temporary staff, then anonymised (claims)."
                        + " [annotation @RetainFor on Worker; the period: annotation on Placement]");
        assertThat(kept(worker, "name"))
                .hasSize(2)
                .allSatisfy(text -> assertThat(text).startsWith("As long as its row: "));
    }

    private static List<String> kept(ExplainedType type, String field) {
        return type.field(field).orElseThrow().about(Explained.Topic.KEPT).stream()
                .map(Explained::toString)
                .toList();
    }

    @Test
    void givenAPurposeThatSeesAMask_whenExplained_thenItSaysMasked() {
        ExplainedField name = annotated(Worker.class)
                .explain(Worker.class)
                .types()
                .get(0)
                .field("name")
                .orElseThrow();

        assertThat(name.about(Explained.Topic.PURPOSE))
                .extracting(Explained::text)
                .containsExactly(
                        "Place temporary staff (placement), as it is. Basis: legitimate interests, Art 6(1)(f):"
                                + " Clients need staff whom they can trust.",
                        "Tell of vacancies (vacancies), masked. Basis: consent, Art 6(1)(a).");
    }

    // Marked without touching the class, and over what it says.

    interface Boarding extends Purpose {}

    abstract static class Boarder {
        @PersonalData(category = FreeText.class, purposes = Placement.class)
        String name;
    }

    static class Guest extends Boarder {
        String home;
        LocalDate left;
        List<Stay> stays;
    }

    static class Stay {
        String remark;
        String room;
    }

    private static final class House implements DataMapContributor {
        @Override
        public void contribute(DataMapContribution map) {
            map.purpose(Boarding.class)
                    .title("Lodge guests")
                    .basis(LawfulBasis.CONTRACT)
                    .disclosedTo(RecipientMark.of("Example Linen Ltd", RecipientRole.PROCESSOR, "GB"));
            map.type(Guest.class)
                    .dataSubject("guest")
                    .personalData(PersonName.class, data -> data.on("name").purposes(Boarding.class))
                    .personalData(
                            PostalAddress.class,
                            data -> data.on("home").purposes(Boarding.class).origin(Origin.PROVIDED))
                    .aboutSameSubject("stays", link -> link.share(Share.ACCESS_ONLY))
                    .retainFor(kept -> kept.from("left").then(Disposal.DELETE));
            map.type(Stay.class)
                    .personalData(FreeText.class, data -> data.on("remark").purposes(Boarding.class))
                    .notPersonalData("room", "a number of the house");
        }

        @Override
        public String name() {
            return "House";
        }
    }

    private static DataMap contributed(Class<?>... classes) {
        return DataMap.builder(Set.of(Regime.UK), DAY)
                .marked(classes)
                .contributor(new House())
                .keptByDefault(Period.ofMonths(1))
                .build();
    }

    @Test
    void givenAContributedMap_whenExplained_thenItReadsAsWritten() {
        assertThat(contributed().explain()).hasToString("""
                Guest
                  Rows      Each row is one guest. The guest sees all of it. When the guest is erased, the row is
                            deleted.
                            [default: the row is the person]
                  Kept      1 month from left on, then deleted.
                            [contributor House; the period: default: the data map's, where nothing says another]

                  Guest.home
                    Data      Postal address.
                              [contributor House]
                    About     The guest.
                              [default: of everybody whom the row is about]
                    Used for  Lodge guests (boarding), as it is. Basis: contract, Art 6(1)(b).
                              [the use, its title and its basis: contributor House]
                    Kept      As long as its row: 1 month from left on, then deleted.
                              [contributor House; the period: default: the data map's, where nothing says another]
                    From      Given by the person.
                              [contributor House]
                    May go to Example Linen Ltd, processor, United Kingdom (GB), for Lodge guests.
                              [contributor House]

                  Guest.name
                    Data      Name.
                              [contributor House, over annotation @PersonalData on Boarder.name]
                    About     The guest.
                              [default: of everybody whom the row is about]
                    Used for  Lodge guests (boarding), as it is. Basis: contract, Art 6(1)(b).
                              [the use: contributor House, over annotation @PersonalData on Boarder.name; its title
                              and its basis: contributor House]
                    Kept      As long as its row: 1 month from left on, then deleted.
                              [contributor House; the period: default: the data map's, where nothing says another]
                    From      Not said.
                              [default: neither the field nor its purposes say it]
                    May go to Example Linen Ltd, processor, United Kingdom (GB), for Lodge guests.
                              [contributor House]

                Stay
                  Rows      Each row is about one guest: up to the Guest that holds it in stays. The guest sees it
                            without the personal data of others. When the guest is erased, the row stays as it is.
                            [contributor House]
                  Kept      Not limited: nothing says how long.
                            [default: nobody said it of the field, of the class or of a purpose]

                  Stay.remark
                    Data      Free text.
                              [contributor House]
                    About     The guest.
                              [default: of everybody whom the row is about]
                    Used for  Lodge guests (boarding), as it is. Basis: contract, Art 6(1)(b).
                              [the use, its title and its basis: contributor House]
                    Kept      Not limited: nothing says how long.
                              [default: nobody said it of the field, of the class or of a purpose]
                    From      Not said.
                              [default: neither the field nor its purposes say it]
                    May go to Example Linen Ltd, processor, United Kingdom (GB), for Lodge guests.
                              [contributor House]

                  Stay.room
                    No data   Not personal data, because: a number of the house.
                              [contributor House]
                """);
    }

    @Test
    void givenMapsOfTheSameClassesInAnyOrder_whenExplained_thenTheTextIsTheSame() {
        assertThat(annotated(Worker.class, Check.class).explain())
                .isEqualTo(annotated(Check.class, Worker.class).explain())
                .hasToString(annotated(Check.class, Worker.class).explain().toString());
        assertThat(contributed(Stay.class, Guest.class).explain())
                .hasToString(contributed(Guest.class, Stay.class).explain().toString());
    }

    @Test
    void givenAnExplanation_whenReadLineByLine_thenEverySentenceSaysWhoSaidItAndNoLineIsTooLong() {
        for (DataMap map : List.of(annotated(Check.class, Worker.class), contributed())) {
            String text = map.explain().toString();

            assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
            List<String> sentences = List.of(
                    text.split("\n(?= +(?:Rows|Reference|Data|No data|About|Used for|Kept|From" + "|May go to) )", -1));
            assertThat(sentences.subList(1, sentences.size()))
                    .hasSizeGreaterThan(10)
                    .allSatisfy(sentence ->
                            assertThat(sentence).containsPattern("\\[[^]]*(annotation|contributor|inference|default)"));
        }
    }

    @Test
    void givenASentenceThatNobodySaid_whenMade_thenItIsRefused() {
        assertThatThrownBy(() -> new Explained(Explained.Topic.DATA, "Name.", List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("saidBy: nobody said 'Name.'");
    }

    @Test
    void givenSeveralWhoSpeakOfOneThing_whenNamed_thenTheStrongestComesFirstAndSaysOverWhom() {
        PurposeMark held = new PurposeMark.Title("Ours");
        PurposeMark over = new PurposeMark.Title("Theirs");
        Merge.Held<PurposeMark> title = new Merge.Held<>(
                said(held, Provenance.Source.CONFIGURATION, "purposes.properties, boarding.title"),
                List.of(
                        said(over, Provenance.Source.CONTRIBUTOR, "House"),
                        said(over, Provenance.Source.ANNOTATION, "on Boarding")));

        assertThat(Voices.only(Optional.of(title)))
                .containsExactly("configuration purposes.properties, boarding.title, over contributor House,"
                        + " over annotation on Boarding");
    }

    private static Statement<PurposeMark> said(PurposeMark mark, Provenance.Source source, String where) {
        return new Statement<>(mark, new Provenance(source, where), 0, false);
    }

    // What is not there.

    static class Unmarked {}

    @Test
    void givenAClassThatTheMapDoesNotKnow_whenExplained_thenTheAnswerSaysWhatToDo() {
        DataMap map = annotated(Worker.class);

        assertThat(mistake(map, Unmarked.class))
                .isEqualTo(
                        "PRIVET-0101 dev.privet.datamap.ExplanationTest$Unmarked: the data map does not know the class,"
                                + " so Privet takes it to hold no personal data and shows none of it that bears a mark. Mend: put"
                                + " @PersonalData on what is personal in it, or let a DataMapContributor speak of it, and give it"
                                + " to the data map.");
        assertThat(mistake(map, Check.class)).endsWith("Mend: it bears marks: give it to the data map.");
    }

    private static String mistake(DataMap map, Class<?> type) {
        return catchThrowableOfType(PrivacyInputException.class, () -> map.explain(type))
                .problems()
                .get(0)
                .toString();
    }

    static class Proxy extends Worker {}

    @Test
    void givenAClassThatExtendsAMarkedOne_whenExplained_thenTheMarkedOneIs() {
        DataMap map = annotated(Worker.class);

        assertThat(map.explain(Proxy.class)).isEqualTo(map.explain(Worker.class));
    }

    @NotPersonalData(because = "a list of\n \u001b[2;31mcountries")
    static class Land {}

    @Test
    void givenTextThatWouldBreakALine_whenExplained_thenItDoesNot() {
        assertThat(annotated(Land.class).explain()).hasToString("""
                Land
                  No data   Not personal data, because: a list of [2;31mcountries.
                            [annotation @NotPersonalData on Land]
                """);
    }
}
