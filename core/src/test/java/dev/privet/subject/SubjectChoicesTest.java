/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.privet.Privet;
import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.DirectMarketing;
import dev.privet.annotation.DisclosedTo;
import dev.privet.annotation.Lawful;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RecipientRole;
import dev.privet.choice.Choice;
import dev.privet.choice.ChoiceTopic;
import dev.privet.choice.InMemoryChoiceStore;
import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.gate.PurposeScope;
import dev.privet.gate.Use;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.LedgerEntry;
import dev.privet.ledger.LedgerEvent;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.Purpose;
import dev.privet.vocabulary.RestrictionGround;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What persons choose is recorded with its evidence, as far as the law gives them a say. */
@SuppressWarnings("try") // The scope is in force, not used.
class SubjectChoicesTest {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    private static final SubjectRef ADA = new SubjectRef("member", 471147114711L);

    @DisclosedTo(name = "Parcel Ltd", role = RecipientRole.PROCESSOR, country = "GB")
    @Lawful(title = "Deliver", basis = LawfulBasis.CONTRACT)
    interface Delivery extends Purpose {}

    @Lawful(title = "Count", basis = LawfulBasis.LEGITIMATE_INTERESTS, interest = "Figures")
    interface Statistics extends Purpose {}

    @DirectMarketing
    @Lawful(title = "Advertise", basis = LawfulBasis.CONTRACT)
    interface Offers extends Purpose {}

    @Lawful(title = "Write", basis = LawfulBasis.CONSENT)
    interface News extends Purpose {}

    interface Unknown extends Purpose {}

    @DataSubject("member")
    static class Member {
        long id;

        @PersonalData(
                category = PersonName.class,
                purposes = {Delivery.class, Statistics.class, Offers.class, News.class})
        String name = "Ada";
    }

    @DisclosedTo(name = "Review Ltd", role = RecipientRole.PROCESSOR, country = "GB")
    @Lawful(title = "Review trainers", basis = LawfulBasis.CONTRACT)
    interface Reviewing extends Purpose {}

    static class Trainer extends Member {
        @PersonalData(category = PersonName.class, purposes = Delivery.class)
        String stageName = "Ada the Strong";
    }

    /** About members of one kind alone. */
    static class Review {
        @AboutSubject
        Trainer trainer = new Trainer();

        @PersonalData(category = PersonName.class, purposes = Reviewing.class)
        String praise = "Strong indeed";
    }

    private final InMemoryLedger ledger = new InMemoryLedger();
    private final Privet privet = Privet.builder()
            .marked(Member.class)
            .ledger(ledger)
            .choices(new InMemoryChoiceStore(ledger))
            .subjects(map -> (subject, rows) -> {
                if (!subject.id().toString().equals("471147114711")) {
                    throw PrivacyInputException.of(
                            "unknown", new Problem(ProblemCode.UNKNOWN_SUBJECT, "the subject", "nobody.", "check."));
                }
                rows.accept(SubjectRow.ofPerson(map.types().get(0), Map.of("name", "Ada")));
                throw new AssertionError("more than the person's own row was read");
            })
            .clock(Clock.fixed(NOON, ZoneOffset.UTC))
            .build();

    private void refused(Runnable choice, String message) {
        int before = ledger.latest(100).size();
        assertThatThrownBy(choice::run)
                .isInstanceOf(PrivacyInputException.class)
                .hasMessage("The choice was not recorded (1):\n  " + message);
        assertThat(ledger.latest(100)).hasSize(before);
    }

    @Test
    void givenRowsAboutSomeOfTheKind_whenRestricted_thenTheirRecipientsAreToBeToldToo() {
        Privet gym = Privet.builder()
                .marked(Member.class, Trainer.class, Review.class)
                .ledger(ledger)
                .choices(new InMemoryChoiceStore(ledger))
                .clock(Clock.fixed(NOON, ZoneOffset.UTC))
                .build();

        RecipientsToTell told = gym.choices().restrict(ADA, RestrictionGround.ACCURACY_CONTESTED);

        assertThat(told.recipients())
                .extracting(RecipientsToTell.Recipient::name)
                .containsExactly("Parcel Ltd", "Review Ltd");
    }

    @Test
    void givenChoices_whenMade_thenHistoryAndLedgerTellThem() {
        SubjectChoices choices = privet.choices();
        try (PurposeScope scope = privet.use(Use.of(Delivery.class).by("desk").onBehalfOf("north"))) {
            choices.consent(ADA, News.class, "form 3");
        }
        choices.withdraw(ADA, News.class);
        choices.object(ADA, Statistics.class);
        choices.object(ADA, Offers.class);
        choices.overrule(ADA, Statistics.class, "a claim is defended");
        RecipientsToTell told = choices.restrict(ADA, RestrictionGround.OBJECTION_PENDING);
        choices.lift(ADA, RestrictionGround.OBJECTION_PENDING, NOON.minusSeconds(1));

        assertThat(choices.history(ADA))
                .extracting(Choice::code, Choice::inForce)
                .containsExactly(
                        tuple("CONSENT/news", true),
                        tuple("CONSENT/news", false),
                        tuple("OBJECTION/statistics", true),
                        tuple("OBJECTION/offers", true),
                        tuple("OBJECTION/statistics", false),
                        tuple("RESTRICTION/OBJECTION_PENDING", true),
                        tuple("RESTRICTION/OBJECTION_PENDING", false));
        assertThat(choices.history(ADA).get(0).actor()).isEqualTo("desk");
        assertThat(choices.current(ADA)).extracting(Choice::code).containsExactly("OBJECTION/offers");
        assertThat(choices.current(ADA)).extracting(Choice::topic).containsExactly(ChoiceTopic.OBJECTION);
        assertThat(told.recipients())
                .extracting(RecipientsToTell.Recipient::name)
                .containsExactly("Parcel Ltd");
        List<LedgerEntry> entries = ledger.latest(100);
        assertThat(entries)
                .extracting(LedgerEntry::event, LedgerEntry::purpose, LedgerEntry::detail)
                .containsExactly(
                        tuple(LedgerEvent.CONSENTED, "news", "GDPR Art 7(1): form 3"),
                        tuple(LedgerEvent.CONSENT_WITHDRAWN, "news", "GDPR Art 7(3)"),
                        tuple(LedgerEvent.OBJECTED, "statistics", "GDPR Art 21"),
                        tuple(LedgerEvent.OBJECTED, "offers", "GDPR Art 21"),
                        tuple(LedgerEvent.OBJECTION_OVERRULED, "statistics", "GDPR Art 21(1): a claim is defended"),
                        tuple(LedgerEvent.RESTRICTED, "answer-data-subject", "GDPR Art 18(1)(d)"),
                        tuple(
                                LedgerEvent.RESTRICTION_LIFTED,
                                "answer-data-subject",
                                "GDPR Art 18(1)(d); the person was told at 2026-11-26T11:59:59Z"));
        assertThat(entries.get(0).actor()).isEqualTo("desk");
        assertThat(entries.get(0).controller()).isEqualTo("north");
        assertThat(entries).extracting(LedgerEntry::subject).doesNotContainNull();
        assertThat(entries.toString() + choices.history(ADA)).doesNotContain("471147114711");
    }

    @Test
    void givenAPurposeInWhichNobodyHasASay_whenChosen_thenItIsRefused() {
        SubjectChoices choices = privet.choices();

        refused(
                () -> choices.object(ADA, Delivery.class),
                "PRIVET-0620 Delivery: it rests on contract, to which nobody can object (GDPR Art 21(1)). Mend: if it is direct"
                        + " marketing, say so with @DirectMarketing.");
        refused(
                () -> choices.object(ADA, News.class),
                "PRIVET-0620 News: it rests on consent, to which nobody can object (GDPR Art 21(1)). Mend: withdraw the"
                        + " person's consent instead.");
        refused(
                () -> choices.consent(ADA, Delivery.class, "form 3"),
                "PRIVET-0620 Delivery: it rests on contract, so a consent would change nothing. Mend: ask for consent only where"
                        + " a purpose rests on it: @Lawful(basis = LawfulBasis.CONSENT).");
        refused(
                () -> choices.consent(ADA, News.class, " "),
                "PRIVET-0620 News: nothing is said of how the person consented, so it could not be demonstrated (GDPR Art 7(1))."
                        + " Mend: name the version of the words and the way they were shown.");
        refused(
                () -> choices.withdraw(ADA, Unknown.class),
                "PRIVET-0620 Unknown: no marked field is declared for it. Mend: name a purpose of the data map, or name this one"
                        + " on the fields that it needs.");
    }

    @Test
    void givenAnObjectionThatStands_whenOverruled_thenItIsRefused() {
        SubjectChoices choices = privet.choices();
        choices.object(ADA, Offers.class);

        refused(
                () -> choices.overrule(ADA, Offers.class, "money"),
                "PRIVET-0621 Offers: it is direct marketing, and nothing outweighs an objection to that (GDPR Art 21(3)). Mend:"
                        + " stop it for this person.");
        refused(
                () -> choices.overrule(ADA, Statistics.class, "  "),
                "PRIVET-0621 Statistics: no compelling legitimate grounds are stated, and none are known otherwise (GDPR Art"
                        + " 21(1)). Mend: state the grounds that outweigh the person's, or the claims that need the data; without"
                        + " naming the person.");
        refused(
                () -> choices.overrule(ADA, Statistics.class, "figures"),
                "PRIVET-0622 Statistics: the person has none of that kind in force. Mend: look at SubjectChoices.current()"
                        + " first.");
    }

    @Test
    void givenARestriction_whenLiftedBeforeThePersonIsTold_thenItIsRefused() {
        SubjectChoices choices = privet.choices();

        refused(
                () -> choices.lift(ADA, RestrictionGround.ACCURACY_CONTESTED, NOON),
                "PRIVET-0622 the restriction: the person has none of that kind in force. Mend: look at"
                        + " SubjectChoices.current() first.");
        choices.restrict(ADA, RestrictionGround.ACCURACY_CONTESTED);
        refused(
                () -> choices.lift(ADA, RestrictionGround.ACCURACY_CONTESTED, NOON.plusSeconds(1)),
                "PRIVET-0620 the restriction: the person is said to be told of its lifting later than now (GDPR Art 18(3))."
                        + " Mend: tell them first, and say when they were told.");
    }

    @Test
    void givenSomebodyUnknown_whenTheyChoose_thenNothingIsRecorded() {
        SubjectRef nobody = new SubjectRef("member", 12L);

        assertThatThrownBy(() -> privet.choices().object(nobody, Statistics.class))
                .isInstanceOf(PrivacyInputException.class);
        assertThatThrownBy(() -> privet.choices()
                        .restrict(new SubjectRef("patient", 471147114711L), RestrictionGround.ACCURACY_CONTESTED))
                .hasMessage(
                        "Nothing was changed (1):\n  PRIVET-0601 the subject: there is no kind of person 'patient' in the"
                                + " data map. Mend: name one of [member].");
        assertThat(privet.choices().history(nobody)).isEmpty();
        assertThat(ledger.latest(10)).isEmpty();
    }

    @Test
    void givenNoStore_whenAsked_thenTheRemedyIsTold() {
        Privet without = Privet.builder().marked(Member.class).ledger(ledger).build();

        assertThatThrownBy(without::choices)
                .isInstanceOf(PrivacyConfigurationException.class)
                .hasMessageContaining("it was not told where to find the choices of persons. Mend: say so with"
                        + " Privet.builder().choices(…).");
        assertThatThrownBy(() -> without.rectify(ADA, new Correction(Member.class, 1L, "name", "x")))
                .isInstanceOf(PrivacyConfigurationException.class)
                .hasMessageContaining("Privet.builder().rectification(…).");
    }
}
