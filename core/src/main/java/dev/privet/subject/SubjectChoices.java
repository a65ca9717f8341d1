/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import dev.privet.annotation.AnswerDataSubject;
import dev.privet.choice.Choice;
import dev.privet.choice.ChoiceReader;
import dev.privet.choice.ChoiceStore;
import dev.privet.choice.ChoiceTopic;
import dev.privet.choice.PersonKey;
import dev.privet.contract.ProblemCode;
import dev.privet.contract.PublicApi;
import dev.privet.datamap.DeclaredPurpose;
import dev.privet.datamap.RecordType;
import dev.privet.datamap.SubjectLink;
import dev.privet.gate.PrivacyGate;
import dev.privet.gate.Use;
import dev.privet.ledger.LedgerEntry;
import dev.privet.ledger.LedgerEvent;
import dev.privet.ledger.SubjectPseudonyms;
import dev.privet.vocabulary.Purpose;
import dev.privet.vocabulary.RestrictionGround;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What persons have chosen: restriction, objection and consent, with their history. The gate goes by it everywhere; on this node from
 * now on, on others within the stated time. Each choice leaves evidence in the ledger, in one transaction with itself. Who acts is the
 * actor of the use that is in force on the thread. Thread-safe.
 *
 * <p>What is stored on behalf of a restricted person stays stored, and what comes in is not held against a person's choices: only what
 * is shown, sent or otherwise used is.
 *
 * @legal GDPR Arts 7, 18, 21 (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class SubjectChoices {

    private static final Logger LOG = LoggerFactory.getLogger(SubjectChoices.class);

    private final PrivacyGate gate;
    private final ChoiceStore store;
    private final ChoiceReader reader;
    private final KnownSubjects subjects;
    private final ChoiceRules rules;
    private final SubjectPseudonyms pseudonyms;
    private final Clock clock;

    /**
     * Sets up choices.
     *
     * @param gate knows the data map and who acts
     * @param store where choices are kept
     * @param reader what the gate knows them by
     * @param subjects where the rows of persons are, so that an unknown person is refused; nothing where any id will do
     * @param pseudonyms names persons in the ledger
     * @param clock tells when
     */
    public SubjectChoices(
            PrivacyGate gate,
            ChoiceStore store,
            ChoiceReader reader,
            Optional<SubjectStore> subjects,
            SubjectPseudonyms pseudonyms,
            Clock clock) {
        this(gate, store, reader, new KnownSubjects(gate.dataMap(), subjects.orElse(null), null), pseudonyms, clock);
    }

    private SubjectChoices(
            PrivacyGate gate,
            ChoiceStore store,
            ChoiceReader reader,
            KnownSubjects subjects,
            SubjectPseudonyms pseudonyms,
            Clock clock) {
        this.gate = gate;
        this.store = store;
        this.reader = reader;
        this.subjects = subjects;
        this.rules = new ChoiceRules(gate.dataMap());
        this.pseudonyms = pseudonyms;
        this.clock = clock;
    }

    /**
     * The same choices, of which one controller neither records nor reads those of another's persons.
     *
     * @param guard knows whose person somebody is
     * @return choices on the same store
     */
    public SubjectChoices guardedBy(SubjectGuard guard) {
        return new SubjectChoices(gate, store, reader, subjects.guardedBy(guard), pseudonyms, clock);
    }

    /**
     * Restricts the processing of a person's data. Several grounds can be in force at once.
     *
     * @param subject the person
     * @param ground why
     * @return who received the data and is to be told of it
     * @throws dev.privet.contract.PrivacyInputException if the person is not known
     * @throws RuntimeException if it could not be kept; then nothing has changed
     * @legal GDPR Art 18(1), Art 19 (text)
     */
    public RecipientsToTell restrict(SubjectRef subject, RestrictionGround ground) {
        RecordType own = subjects.require(subject);
        append(subject, ChoiceTopic.RESTRICTION, ground.name(), true, "", LedgerEvent.RESTRICTED, ground(ground));
        List<RecordType> types = gate.dataMap().types().stream()
                .filter(type -> type.links().stream().map(SubjectLink::subject).anyMatch(kind -> isOneOf(own, kind)))
                .toList();
        return RecipientsToTell.of(gate.dataMap(), types);
    }

    /** A link may lead to a class of which the person's is one, or to one that is theirs perhaps: rather too many are told than too few. */
    private static boolean isOneOf(RecordType own, Class<?> kind) {
        return kind.isAssignableFrom(own.type()) || own.type().isAssignableFrom(kind);
    }

    /**
     * Lifts a restriction.
     *
     * @param subject the person
     * @param ground on which ground it was in force
     * @param toldOn when the person was told that it would be lifted, before now
     * @throws dev.privet.contract.PrivacyInputException if the person is not known or was not told, or there is no such restriction
     * @throws RuntimeException if it could not be kept; then nothing has changed
     * @legal GDPR Art 18(3) (text)
     */
    public void lift(SubjectRef subject, RestrictionGround ground, Instant toldOn) {
        subjects.require(subject);
        if (toldOn.isAfter(clock.instant())) {
            throw ChoiceRules.refused(
                    ProblemCode.CHOICE_NOT_OPEN,
                    "the restriction",
                    "the person is said to be told of its lifting later than now (GDPR Art 18(3)).",
                    "tell them first, and say when they were told.");
        }
        requireInForce(subject, ChoiceTopic.RESTRICTION, ground.name(), "the restriction");
        append(
                subject,
                ChoiceTopic.RESTRICTION,
                ground.name(),
                false,
                "told " + toldOn,
                LedgerEvent.RESTRICTION_LIFTED,
                ground(ground) + "; the person was told at " + toldOn);
    }

    /**
     * Records that a person objects to a purpose. It is closed for them from now on.
     *
     * @param subject the person
     * @param purpose rests on a public task or legitimate interests, or is direct marketing
     * @throws dev.privet.contract.PrivacyInputException if the person is not known, or nobody can object to the purpose
     * @throws RuntimeException if it could not be kept; then nothing has changed
     * @legal GDPR Art 21(1), (2) (text)
     */
    public void object(SubjectRef subject, Class<? extends Purpose> purpose) {
        String id = rules.objectable(purpose).id();
        subjects.require(subject);
        append(subject, ChoiceTopic.OBJECTION, id, true, "", LedgerEvent.OBJECTED, "GDPR Art 21");
    }

    /**
     * Records that the organisation's grounds outweigh those of a person who objected.
     *
     * @param subject the person
     * @param purpose to which they objected; not direct marketing
     * @param compellingGrounds what outweighs, or which claims need the data; no personal data, since it goes into the ledger
     * @throws dev.privet.contract.PrivacyInputException if the person is not known, has not objected, or nothing can outweigh it
     * @throws RuntimeException if it could not be kept; then nothing has changed
     * @legal GDPR Art 21(1), (3) (text)
     */
    public void overrule(SubjectRef subject, Class<? extends Purpose> purpose, String compellingGrounds) {
        String id = rules.overrulable(purpose, compellingGrounds).id();
        subjects.require(subject);
        requireInForce(subject, ChoiceTopic.OBJECTION, id, purpose.getSimpleName());
        append(
                subject,
                ChoiceTopic.OBJECTION,
                id,
                false,
                compellingGrounds,
                LedgerEvent.OBJECTION_OVERRULED,
                "GDPR Art 21(1): " + compellingGrounds);
    }

    /**
     * Records that a person consents to a purpose.
     *
     * @param subject the person
     * @param purpose rests on consent
     * @param wording which words they consented to and how, such as {@code sign-up form 2026-03}, so that it can be demonstrated; no
     *     personal data
     * @throws dev.privet.contract.PrivacyInputException if the person is not known, or the purpose does not rest on consent
     * @throws RuntimeException if it could not be kept; then nothing has changed
     * @legal GDPR Art 7(1) (text)
     */
    public void consent(SubjectRef subject, Class<? extends Purpose> purpose, String wording) {
        DeclaredPurpose declared = rules.onConsent(purpose);
        if (wording.isBlank()) {
            throw ChoiceRules.refused(
                    ProblemCode.CHOICE_NOT_OPEN,
                    purpose.getSimpleName(),
                    "nothing is said of how the person consented, so it could not be demonstrated (GDPR Art 7(1)).",
                    "name the version of the words and the way they were shown.");
        }
        subjects.require(subject);
        append(
                subject,
                ChoiceTopic.CONSENT,
                declared.id(),
                true,
                wording,
                LedgerEvent.CONSENTED,
                "GDPR Art 7(1): " + wording);
    }

    /**
     * Records that a person withdraws their consent, whether or not one is recorded: to withdraw is as easy as to give.
     *
     * @param subject the person
     * @param purpose rests on consent
     * @throws dev.privet.contract.PrivacyInputException if the person is not known, or the purpose does not rest on consent
     * @throws RuntimeException if it could not be kept; then nothing has changed
     * @legal GDPR Art 7(3) (text)
     */
    public void withdraw(SubjectRef subject, Class<? extends Purpose> purpose) {
        String id = rules.onConsent(purpose).id();
        subjects.require(subject);
        append(subject, ChoiceTopic.CONSENT, id, false, "", LedgerEvent.CONSENT_WITHDRAWN, "GDPR Art 7(3)");
    }

    /**
     * All that a person has chosen.
     *
     * @param subject the person
     * @return oldest first
     * @throws dev.privet.contract.PrivacyInputException if the person is another controller's than the one that the use in force names
     */
    public List<Choice> history(SubjectRef subject) {
        subjects.check(subject);
        return store.history(key(subject));
    }

    /**
     * What of a person's choices is in force, as the store knows it at this moment.
     *
     * @param subject the person
     * @return the latest of each, in the order in which they were first made
     * @throws dev.privet.contract.PrivacyInputException if the person is another controller's than the one that the use in force names
     */
    public List<Choice> current(SubjectRef subject) {
        Map<String, Choice> latest = new LinkedHashMap<>();
        history(subject).forEach(choice -> latest.put(choice.code(), choice));
        return latest.values().stream().filter(Choice::inForce).toList();
    }

    private void requireInForce(SubjectRef subject, ChoiceTopic topic, String about, String place) {
        String code = topic.code(about);
        if (current(subject).stream().noneMatch(choice -> choice.code().equals(code))) {
            throw ChoiceRules.refused(
                    ProblemCode.NOTHING_TO_END,
                    place,
                    "the person has none of that kind in force.",
                    "look at SubjectChoices.current() first.");
        }
    }

    private static String ground(RestrictionGround ground) {
        return "GDPR Art " + ground.article();
    }

    private void append(
            SubjectRef subject,
            ChoiceTopic topic,
            String about,
            boolean inForce,
            String detail,
            LedgerEvent event,
            String evidence) {
        Instant now = clock.instant();
        Optional<Use> use = gate.context().current();
        String actor = use.map(Use::actor).orElse(null);
        String purpose = topic == ChoiceTopic.RESTRICTION ? DeclaredPurpose.id(AnswerDataSubject.class) : about;
        store.append(
                new Choice(key(subject), topic, about, inForce, detail, now, actor),
                LedgerEntry.of(now, event, subject.kind(), purpose, 1, evidence)
                        .about(pseudonyms.of(subject.kind(), subject.id()))
                        .by(actor, use.map(Use::controller).orElse(null)));
        try {
            reader.refresh();
        } catch (RuntimeException e) {
            // The choice is kept, and this node comes to know of it as the others do.
            LOG.debug(
                    "A choice was kept, and could not be read back at once ({}).",
                    e.getClass().getName());
        }
    }

    private static PersonKey key(SubjectRef subject) {
        return new PersonKey(subject.kind(), subject.id().toString());
    }
}
