/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.breach;

import dev.privet.contract.PublicApi;
import dev.privet.vocabulary.DutyFact;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What the organisation knows and has decided of a breach, at one time. Immutable. Its words are the organisation's own and may name somebody,
 * such as a contact, so they are not printed.
 *
 * @param author who says so, as the host names users
 * @param awareAt when the organisation became aware of the breach, to the microsecond; the zone says what day that was
 * @param nature what happened, or empty
 * @param impact whom and what it touches, in words, mostly those of a {@link BreachImpact}; or empty
 * @param contact who can be asked, or empty for what the organisation's facts say
 * @param consequences what is likely to follow for the persons, or empty
 * @param measures what was done or is proposed, or empty
 * @param risk what is established of the risk: this is a decision of the organisation's
 * @param ground why that is established; needed where anything is
 * @param circumstances under which rules the breach falls
 * @param delay why the authority is told late, or empty
 * @param authorityTold when the authority was told, or by a processor the controller
 * @param personsTold when the persons were told
 * @legal GDPR Art 33(1), (3), (4) and (5), Art 34 (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record BreachFacts(
        String author,
        ZonedDateTime awareAt,
        String nature,
        String impact,
        String contact,
        String consequences,
        String measures,
        Set<DutyFact> risk,
        String ground,
        Set<BreachCircumstance> circumstances,
        String delay,
        Optional<Instant> authorityTold,
        Optional<Instant> personsTold) {

    /** Copies the sets, refuses null, and keeps instants to the microsecond, as every database can. */
    public BreachFacts {
        Objects.requireNonNull(author, "author");
        awareAt = awareAt.truncatedTo(ChronoUnit.MICROS);
        Objects.requireNonNull(nature, "nature");
        Objects.requireNonNull(impact, "impact");
        Objects.requireNonNull(contact, "contact");
        Objects.requireNonNull(consequences, "consequences");
        Objects.requireNonNull(measures, "measures");
        risk = Set.copyOf(risk);
        Objects.requireNonNull(ground, "ground");
        circumstances = Set.copyOf(circumstances);
        Objects.requireNonNull(delay, "delay");
        authorityTold = authorityTold.map(at -> at.truncatedTo(ChronoUnit.MICROS));
        personsTold = personsTold.map(at -> at.truncatedTo(ChronoUnit.MICROS));
    }

    /**
     * The first that is known: that it happened.
     *
     * @param author who says so
     * @param awareAt when the organisation became aware of it
     * @param nature what happened
     * @return facts of which everything else is open
     */
    public static BreachFacts of(String author, ZonedDateTime awareAt, String nature) {
        return new BreachFacts(
                author,
                awareAt,
                nature,
                "",
                "",
                "",
                "",
                Set.of(),
                "",
                Set.of(),
                "",
                Optional.empty(),
                Optional.empty());
    }

    /**
     * The same facts, as somebody else says them.
     *
     * @param who as the host names users
     * @return a copy
     */
    public BreachFacts by(String who) {
        return copy(who, nature, impact, contact, consequences, measures, delay);
    }

    /**
     * The same facts, with whom and what it touches.
     *
     * @param found what was found out
     * @return a copy
     */
    public BreachFacts touching(BreachImpact found) {
        return copy(author, nature, found.toString(), contact, consequences, measures, delay);
    }

    /**
     * The same facts, with what is likely to follow and what was done about it.
     *
     * @param consequences for the persons
     * @param measures taken or proposed
     * @return a copy
     */
    public BreachFacts followedBy(String consequences, String measures) {
        return copy(author, nature, impact, contact, consequences, measures, delay);
    }

    /**
     * The same facts, with who can be asked.
     *
     * @param contact the data protection officer or another contact point
     * @return a copy
     */
    public BreachFacts askedAt(String contact) {
        return copy(author, nature, impact, contact, consequences, measures, delay);
    }

    /**
     * The same facts, with why the authority is told late.
     *
     * @param reasons the reasons
     * @return a copy
     */
    public BreachFacts delayedBecause(String reasons) {
        return copy(author, nature, impact, contact, consequences, measures, reasons);
    }

    /**
     * The same facts with what is established of the risk, in place of what was.
     *
     * @param ground why
     * @param established the facts
     * @return a copy
     */
    public BreachFacts judged(String ground, DutyFact... established) {
        Set<DutyFact> facts = EnumSet.noneOf(DutyFact.class);
        facts.addAll(Set.of(established));
        return with(facts, ground, circumstances, authorityTold, personsTold);
    }

    /**
     * The same facts under other rules.
     *
     * @param under under which rules the breach falls
     * @return a copy
     */
    public BreachFacts under(BreachCircumstance... under) {
        return with(risk, ground, Set.of(under), authorityTold, personsTold);
    }

    /**
     * The same facts once the authority was told, or by a processor the controller.
     *
     * @param at when
     * @return a copy
     */
    public BreachFacts authorityTold(Instant at) {
        return with(risk, ground, circumstances, Optional.of(at), personsTold);
    }

    /**
     * The same facts once the persons were told.
     *
     * @param at when
     * @return a copy
     */
    public BreachFacts personsTold(Instant at) {
        return with(risk, ground, circumstances, authorityTold, Optional.of(at));
    }

    private BreachFacts copy(
            String by, String what, String whom, String asked, String follows, String done, String late) {
        return new BreachFacts(
                by,
                awareAt,
                what,
                whom,
                asked,
                follows,
                done,
                risk,
                ground,
                circumstances,
                late,
                authorityTold,
                personsTold);
    }

    private BreachFacts with(
            Set<DutyFact> facts,
            String why,
            Set<BreachCircumstance> under,
            Optional<Instant> authority,
            Optional<Instant> persons) {
        return new BreachFacts(
                author,
                awareAt,
                nature,
                impact,
                contact,
                consequences,
                measures,
                facts,
                why,
                under,
                delay,
                authority,
                persons);
    }

    @Override
    public String toString() {
        return "BreachFacts[aware " + awareAt + ", " + risk + ", " + circumstances + "]";
    }
}
