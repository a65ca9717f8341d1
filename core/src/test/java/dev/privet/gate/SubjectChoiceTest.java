/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import dev.privet.Privet;
import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.AnswerDataSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.DespiteRestriction;
import dev.privet.annotation.DirectMarketing;
import dev.privet.annotation.Disclosure;
import dev.privet.annotation.Lawful;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RefersTo;
import dev.privet.choice.InMemoryChoiceStore;
import dev.privet.jackson.PrivetJacksonModule;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.LedgerEntry;
import dev.privet.subject.SubjectRef;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.HealthData;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.PostalAddress;
import dev.privet.vocabulary.Purpose;
import dev.privet.vocabulary.RestrictedUse;
import dev.privet.vocabulary.RestrictionGround;
import dev.privet.vocabulary.SpecialCategoryCondition;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What persons have chosen holds for every row about them, and wherever it is shown. */
@SuppressWarnings("try") // The scope is in force, not used.
class SubjectChoiceTest {

    @Lawful(title = "Support", basis = LawfulBasis.LEGITIMATE_INTERESTS, interest = "Questions want answers")
    interface Support extends Purpose {}

    @Lawful(title = "Deliver", basis = LawfulBasis.CONTRACT)
    interface Delivery extends Purpose {}

    @DirectMarketing
    @Lawful(title = "Write", basis = LawfulBasis.CONSENT)
    interface News extends Purpose {}

    @DespiteRestriction(RestrictedUse.LEGAL_CLAIMS)
    @Lawful(title = "Sue", basis = LawfulBasis.LEGITIMATE_INTERESTS, interest = "Claims")
    interface Litigation extends Purpose {}

    @Lawful(title = "Care", basis = LawfulBasis.CONTRACT, condition = SpecialCategoryCondition.EXPLICIT_CONSENT)
    interface Care extends Purpose {}

    @DataSubject("member")
    static class Member {
        long id;

        @PersonalData(
                category = PersonName.class,
                purposes = {Support.class, Delivery.class, News.class, Litigation.class, Care.class})
        String name;

        @PersonalData(category = HealthData.class, purposes = Care.class)
        String health = "well";

        Home home;

        @AboutSubject(export = Disclosure.NOT_AT_ALL, mayBeMissing = true)
        @Nullable
        Member advisedBy;

        Member() {
            this(0);
        }

        Member(long id) {
            this.id = id;
            this.name = "Member " + id;
            this.home = new Home("Street " + id);
        }
    }

    static class Home {
        @PersonalData(
                category = PostalAddress.class,
                purposes = {Support.class, Delivery.class})
        String street;

        Home() {
            this("");
        }

        Home(String street) {
            this.street = street;
        }
    }

    static class Letter {
        @AboutSubject(role = "sender", mayBeMissing = true)
        @Nullable
        Member sender;

        @RefersTo(Member.class)
        @AboutSubject(role = "receiver", mayBeMissing = true)
        @Nullable
        Long receiverId;

        @PersonalData(
                category = FreeText.class,
                purposes = {Support.class, News.class})
        String text = "Hello";

        @PersonalData(category = EmailAddress.class, purposes = Support.class, about = "sender")
        String from = "from@example.org";

        Letter(@Nullable Member sender, @Nullable Long receiverId) {
            this.sender = sender;
            this.receiverId = receiverId;
        }
    }

    /** Its person has no number: whose it is nobody can tell in memory. */
    static class Call {
        @RefersTo(value = Member.class, by = "name")
        @AboutSubject
        String caller = "Member 1";

        @PersonalData(
                category = FreeText.class,
                purposes = {Support.class, News.class})
        String note = "Rang";
    }

    /** It is about many, whom arrays name. */
    static class Party {
        @RefersTo(Member.class)
        @AboutSubject(role = "guest")
        Long[] guestIds;

        @AboutSubject(role = "host")
        Member[] hosts;

        @PersonalData(category = FreeText.class, purposes = Support.class)
        String note = "Danced";

        Party(Long guestId, Member host) {
            this.guestIds = new Long[] {guestId};
            this.hosts = new Member[] {host};
        }
    }

    /** Whom it is about depends on a word, of which the class says that it may be missing. */
    static class Remark {
        Optional<String> kind = Optional.of("member");

        @RefersTo(value = Member.class, when = "kind", is = "member")
        @AboutSubject(mayBeMissing = true)
        Long writtenBy;

        @PersonalData(category = FreeText.class, purposes = Support.class)
        String text = "Well said";

        Remark(Long writtenBy) {
            this.writtenBy = writtenBy;
        }
    }

    private static final SubjectRef ONE = new SubjectRef("member", 1L);

    private final InMemoryLedger ledger = new InMemoryLedger();
    private final Privet privet = Privet.builder()
            .marked(Member.class, Home.class, Letter.class, Call.class, Party.class, Remark.class)
            .ledger(ledger)
            .choices(new InMemoryChoiceStore(ledger))
            .clock(Clock.fixed(Instant.parse("2026-11-26T12:00:00Z"), ZoneOffset.UTC))
            .build();

    private Map<String, @Nullable Object> seen(Class<? extends Purpose> purpose, Object row) {
        try (PurposeScope scope = privet.use(purpose)) {
            return privet.minimiser().map(row);
        }
    }

    @Test
    void givenARestriction_whenShown_thenOnlyWhatIsPermittedGoesOn() {
        assertThat(seen(Support.class, new Member(1))).containsEntry("name", "Member 1");

        privet.choices().restrict(ONE, RestrictionGround.ACCURACY_CONTESTED);

        assertThat(seen(Support.class, new Member(1))).doesNotContainKey("name");
        assertThat(seen(Delivery.class, new Member(1))).doesNotContainKey("name");
        assertThat(seen(Support.class, new Member(2))).containsEntry("name", "Member 2");
        assertThat(seen(Litigation.class, new Member(1))).containsEntry("name", "Member 1");
        assertThat(seen(AnswerDataSubject.class, new Member(1))).containsEntry("name", "Member 1");

        privet.choices().restrict(ONE, RestrictionGround.NEEDED_FOR_CLAIMS);
        privet.choices().lift(ONE, RestrictionGround.ACCURACY_CONTESTED, Instant.parse("2026-11-25T12:00:00Z"));
        assertThat(seen(Support.class, new Member(1))).as("one ground is left").doesNotContainKey("name");
        privet.choices().lift(ONE, RestrictionGround.NEEDED_FOR_CLAIMS, Instant.parse("2026-11-25T12:00:00Z"));
        assertThat(seen(Support.class, new Member(1))).containsEntry("name", "Member 1");
    }

    @Test
    void givenAnObjection_whenShown_thenThatPurposeIsClosedForThatPersonAlone() {
        privet.choices().object(ONE, Support.class);

        assertThat(seen(Support.class, new Member(1))).doesNotContainKey("name");
        assertThat(seen(Delivery.class, new Member(1))).containsEntry("name", "Member 1");
        assertThat(seen(Support.class, new Member(2))).containsEntry("name", "Member 2");

        privet.choices().overrule(ONE, Support.class, "a claim of the company's is being defended");
        assertThat(seen(Support.class, new Member(1))).containsEntry("name", "Member 1");
    }

    @Test
    void givenAPurposeOnConsent_whenShown_thenItSeesWhoConsentsAndNobodyElse() {
        assertThat(seen(News.class, new Member(1))).doesNotContainKey("name");

        privet.choices().consent(ONE, News.class, "form 3");
        assertThat(seen(News.class, new Member(1))).containsEntry("name", "Member 1");
        assertThat(seen(News.class, new Member(2))).doesNotContainKey("name");

        privet.choices().withdraw(ONE, News.class);
        assertThat(seen(News.class, new Member(1))).doesNotContainKey("name");

        privet.choices().consent(ONE, News.class, "form 4");
        privet.choices().object(ONE, News.class);
        assertThat(seen(News.class, new Member(1)))
                .as("objection to direct marketing")
                .doesNotContainKey("name");
    }

    @Test
    void givenAConsentThatSpecialCategoriesNeed_whenItIsMissing_thenTheyAloneAreClosed() {
        assertThat(seen(Care.class, new Member(1)))
                .containsEntry("name", "Member 1")
                .doesNotContainKey("health");

        privet.choices().consent(ONE, Care.class, "form 3");
        assertThat(seen(Care.class, new Member(1))).containsEntry("health", "well");
    }

    @Test
    void givenARowAboutTwo_whenOneBars_thenWhatIsAboutThemIsClosed() {
        privet.choices().object(ONE, Support.class);

        assertThat(seen(Support.class, new Letter(new Member(1), 2L))).doesNotContainKeys("text", "from");
        assertThat(seen(Support.class, new Letter(new Member(2), 1L)))
                .doesNotContainKey("text")
                .containsEntry("from", "from@example.org");
        assertThat(seen(Support.class, new Letter(null, 2L))).containsEntry("text", "Hello");
    }

    @Test
    void givenARowAboutSeveral_whenThePurposeRestsOnConsent_thenAllOfThemMustAndSomebodyHasTo() {
        privet.choices().consent(ONE, News.class, "form 3");

        assertThat(seen(News.class, new Letter(new Member(1), null))).containsEntry("text", "Hello");
        assertThat(seen(News.class, new Letter(new Member(1), 1L))).containsEntry("text", "Hello");
        assertThat(seen(News.class, new Letter(new Member(1), 2L))).doesNotContainKey("text");
        assertThat(seen(News.class, new Letter(null, null))).doesNotContainKey("text");
    }

    @Test
    void givenPersonsInArrays_whenOneBars_thenTheRowIsClosed() {
        privet.choices().object(ONE, Support.class);

        assertThat(seen(Support.class, new Party(2L, new Member(3)))).containsEntry("note", "Danced");
        assertThat(seen(Support.class, new Party(1L, new Member(3)))).doesNotContainKey("note");
        assertThat(seen(Support.class, new Party(2L, new Member(1)))).doesNotContainKey("note");
    }

    @Test
    void givenACaseThatIsOptional_whenItsPersonBars_thenTheRowIsClosed() {
        privet.choices().object(ONE, Support.class);

        assertThat(seen(Support.class, new Remark(2L))).containsEntry("text", "Well said");
        assertThat(seen(Support.class, new Remark(1L))).doesNotContainKey("text");
    }

    @Test
    void givenSomebodyWhoOnlyAdvised_whenTheyBar_thenTheRowOfTheOtherStays() {
        Member two = new Member(2);
        two.advisedBy = new Member(1);
        privet.choices().restrict(ONE, RestrictionGround.ACCURACY_CONTESTED);

        assertThat(seen(Support.class, two)).containsEntry("name", "Member 2");
    }

    @Test
    void givenRowsOfWhichNobodyCanTellWhose_whenAnybodyBars_thenNoneIsShown() {
        assertThat(seen(Support.class, new Call())).containsEntry("note", "Rang");
        assertThat(seen(News.class, new Call())).doesNotContainKey("note");

        privet.choices().object(new SubjectRef("member", 7L), Support.class);

        assertThat(seen(Support.class, new Call())).doesNotContainKey("note");
    }

    @Test
    @SuppressWarnings("unchecked")
    void givenAPartOfAPersonsRow_whenShownInEachWay_thenItIsKnownWhoseItIs() throws Exception {
        privet.choices().restrict(ONE, RestrictionGround.ACCURACY_CONTESTED);
        JsonMapper json = JsonMapper.builder()
                .addModule(new PrivetJacksonModule(privet.minimiser()))
                .changeDefaultVisibility(visibility -> visibility.withFieldVisibility(JsonAutoDetect.Visibility.ANY))
                .build();

        assertThat((Map<String, Object>) seen(Support.class, new Member(2)).get("home"))
                .containsEntry("street", "Street 2");
        assertThat((Map<String, Object>) seen(Support.class, new Member(1)).get("home"))
                .isEmpty();
        try (PurposeScope scope = privet.use(Support.class)) {
            List<Member> copies = privet.minimiser().copy(List.of(new Member(1), new Member(2)));
            assertThat(copies.get(0).home.street).isNull();
            assertThat(copies.get(1).home.street).isEqualTo("Street 2");
            assertThat(json.writeValueAsString(List.of(new Member(1), new Member(2))))
                    .contains("Street 2", "Member 2")
                    .doesNotContain("Street 1", "Member 1");
        }
    }

    @Test
    void givenAnObjectedUse_whenItEnds_thenTheLedgerTellsWhyAndNotWhose() {
        privet.choices().object(ONE, Support.class);
        seen(Support.class, new Member(1));

        List<LedgerEntry> told = ledger.latest(2);
        assertThat(told)
                .extracting(LedgerEntry::detail)
                .anyMatch(detail ->
                        detail.contains("Member.name: the person objected to this purpose. [GDPR Art 21(1), (3)]"));
        assertThat(told).extracting(LedgerEntry::subject).containsOnlyNulls();
    }

    /** Taking data in is how somebody comes to be known at all, and a restriction leaves storage. */
    @Test
    void givenARestriction_whenDataComesIn_thenItIsTakenIn() {
        privet.choices().restrict(ONE, RestrictionGround.ACCURACY_CONTESTED);

        try (PurposeScope scope = privet.use(Support.class)) {
            assertThat(privet.minimiser().collected(new Member(1)).name).isEqualTo("Member 1");
        }
    }

    @Test
    void givenNoStoreOfChoices_whenShown_thenConsentIsTakenForGranted() {
        Privet without =
                Privet.builder().marked(Member.class, Home.class).ledger(ledger).build();

        try (PurposeScope scope = without.use(News.class)) {
            assertThat(without.minimiser().map(new Member(1))).containsEntry("name", "Member 1");
        }
    }
}
