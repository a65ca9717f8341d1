/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet;

import dev.privet.breach.BreachReader;
import dev.privet.breach.BreachRegister;
import dev.privet.choice.ChoiceStore;
import dev.privet.contract.Problem;
import dev.privet.contract.PublicApi;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.OrganisationFacts;
import dev.privet.gate.GateListener;
import dev.privet.gate.GateMode;
import dev.privet.gate.PrivacyInterceptor;
import dev.privet.ledger.Ledger;
import dev.privet.ledger.LedgerOptions;
import dev.privet.location.ResidencyPolicy;
import dev.privet.marking.DataMapContributor;
import dev.privet.marking.PurposeOverrides;
import dev.privet.minimise.Treatments;
import dev.privet.retention.ArchiveHook;
import dev.privet.retention.HoldStore;
import dev.privet.retention.RetentionStore;
import dev.privet.retention.SweepOptions;
import dev.privet.subject.ErasureBuilder;
import dev.privet.subject.RectificationStore;
import dev.privet.subject.SubjectRef;
import dev.privet.subject.SubjectStore;
import dev.privet.vocabulary.Regime;
import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.crypto.SecretKey;

/**
 * Sets up {@link Privet}. Not thread-safe; building twice gives two independent objects.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class PrivetBuilder {

    private final Assembly said = new Assembly();

    PrivetBuilder() {}

    /**
     * Names marked classes.
     *
     * @param classes each bears at least one mark
     * @return this builder
     */
    public PrivetBuilder marked(Class<?>... classes) {
        return marked(Arrays.asList(classes));
    }

    /**
     * Names marked classes.
     *
     * @param classes each bears at least one mark
     * @return this builder
     */
    public PrivetBuilder marked(Collection<Class<?>> classes) {
        said.marks.marked.addAll(classes);
        return this;
    }

    /**
     * Says under which law the organisation is, and from which country it sends data under that law. Where nothing is said, both
     * laws apply, from the United Kingdom and from Ireland, and the stricter answer wins. Two countries for one law are a mistake.
     *
     * @param regime the law
     * @param country where the organisation is established, as an ISO 3166-1 code
     * @return this builder
     * @throws dev.privet.contract.PrivacyInputException if the country is not known
     */
    public PrivetBuilder under(Regime regime, String country) {
        said.established.say(regime, country);
        return this;
    }

    /**
     * Sets what notices and records tell of the organisation. Its laws apply beside those of {@link #under}, and must not contradict them.
     *
     * @param facts the organisation
     * @return this builder
     */
    public PrivetBuilder organisation(OrganisationFacts facts) {
        said.established.say(facts);
        return this;
    }

    /**
     * Adds code that marks classes without touching them. The classes that it speaks of need not be named.
     *
     * @param contributor says what is to be said; the order of contributors does not matter
     * @return this builder
     */
    public PrivetBuilder contributor(DataMapContributor contributor) {
        said.marks.contributors.add(Objects.requireNonNull(contributor, "contributor"));
        return this;
    }

    /**
     * Adds what a data protection officer's file, or the application's properties, say of purposes over what the code says.
     *
     * @param overrides titles, periods and recipients by purpose id; where two sources speak of the same and differ, that is a mistake
     * @return this builder
     */
    public PrivetBuilder overrides(PurposeOverrides overrides) {
        said.marks.overrides = said.marks.overrides.with(overrides);
        return this;
    }

    /**
     * Sets how long data is kept whose class names a date and of which nothing else says how long.
     *
     * @param period longer than nothing
     * @return this builder
     */
    public PrivetBuilder keptByDefault(Period period) {
        said.marks.keptByDefault = Objects.requireNonNull(period, "period");
        return this;
    }

    /**
     * Adds a mistake in what the set-up was read from, such as an unusable property, to be told together with those in the marking.
     *
     * @param problem ends the building
     * @return this builder
     */
    public PrivetBuilder problem(Problem problem) {
        said.marks.problems.add(Objects.requireNonNull(problem, "problem"));
        return this;
    }

    /**
     * Keeps data within places of the organisation's choice, as {@code ResidencyPolicy.within(Region.UK)}: it can only forbid more.
     *
     * @param policy where data may go; by default wherever the law lets it
     * @return this builder
     */
    public PrivetBuilder residency(ResidencyPolicy policy) {
        said.gates.residency = Objects.requireNonNull(policy, "policy");
        return this;
    }

    /**
     * Sets the ledger. By default one in memory, which forgets everything with the process and says so in the log.
     *
     * @param ledger where evidence is kept
     * @return this builder
     */
    public PrivetBuilder ledger(Ledger ledger) {
        said.gates.ledger = Objects.requireNonNull(ledger, "ledger");
        return this;
    }

    /**
     * Changes how much of what is read goes into the ledger, who signs its blocks, and how long entries are kept.
     *
     * @param change makes of the options so far, {@link LedgerOptions#standard()} at first, those that are to be
     * @return this builder
     */
    public PrivetBuilder ledgerOptions(UnaryOperator<LedgerOptions> change) {
        said.gates.options = Objects.requireNonNull(change.apply(said.gates.options), "change");
        return this;
    }

    /**
     * Sets the key under which persons get pseudonyms in the ledger. By default a random one, under which a person has another
     * pseudonym after every start; the log says so.
     *
     * @param key a secret of 256 bits or more, fit for HMAC-SHA-256
     * @return this builder
     */
    public PrivetBuilder pseudonymKey(SecretKey key) {
        said.persons.pseudonymKey = Objects.requireNonNull(key, "key");
        return this;
    }

    /**
     * Asks for such a key. Where none is set and something is marked, that is a mistake, told with the others.
     *
     * @param otherwise says what is missing, and what to do
     * @return this builder
     */
    public PrivetBuilder pseudonymKeyNeeded(Problem otherwise) {
        said.persons.keyNeeded = Objects.requireNonNull(otherwise, "otherwise");
        return this;
    }

    /**
     * Says where the rows of data subjects are. Said several times, all are asked as one: {@link dev.privet.subject.SubjectStores}.
     *
     * @param subjects makes the store for the data map that is being built
     * @return this builder
     */
    public PrivetBuilder subjects(Function<DataMap, SubjectStore> subjects) {
        said.persons.subjects.add(Objects.requireNonNull(subjects, "subjects"));
        return this;
    }

    /**
     * Says whose persons are whose, where there are several controllers: a use that names one of them reaches no person of another.
     *
     * @param controllerOf the controller of a person, as {@code Use.onBehalfOf} names it, or nothing for nobody's
     * @return this builder
     */
    public PrivetBuilder controllerOf(Function<SubjectRef, Optional<String>> controllerOf) {
        said.persons.controllerOf = Objects.requireNonNull(controllerOf, "controllerOf");
        return this;
    }

    /**
     * Says where the rows that a sweep disposes of are.
     *
     * @param retention makes the store for the data map that is being built
     * @return this builder
     */
    public PrivetBuilder retention(Function<DataMap, RetentionStore> retention) {
        said.kept.rows = Objects.requireNonNull(retention, "retention");
        return this;
    }

    /**
     * Says where legal holds are kept, which then keep what they hold from every sweep and every erasure.
     *
     * @param holds the store
     * @return this builder
     */
    public PrivetBuilder holds(HoldStore holds) {
        said.kept.holds = Objects.requireNonNull(holds, "holds");
        said.persons.holds = holds;
        return this;
    }

    /**
     * Says what takes over rows whose disposal is {@code ARCHIVE}, before they are deleted.
     *
     * @param archive the archive
     * @return this builder
     */
    public PrivetBuilder archive(ArchiveHook archive) {
        said.kept.archive = Objects.requireNonNull(archive, "archive");
        return this;
    }

    /**
     * Changes how much a sweep may do, and how fast. Said several times, the changes are made one after another.
     *
     * @param change makes of the options so far, {@link SweepOptions#standard()} at first, those that are to be
     * @return this builder
     */
    public PrivetBuilder sweeps(UnaryOperator<SweepOptions> change) {
        said.kept.options = change.apply(said.kept.options);
        return this;
    }

    /**
     * Says where the register of breaches is kept, and who counts what one touches.
     *
     * @param register where it is kept
     * @param reader makes, for the data map that is being built, who counts
     * @return this builder
     */
    public PrivetBuilder breaches(BreachRegister register, Function<DataMap, BreachReader> reader) {
        said.breaches.say(register, reader);
        return this;
    }

    /**
     * Says where persons' choices are kept, which then count: a purpose that rests on consent sees only who has given it, and what a
     * person objected to or had restricted is closed for them.
     *
     * @param choices the store
     * @return this builder
     */
    public PrivetBuilder choices(ChoiceStore choices) {
        said.persons.choices = Objects.requireNonNull(choices, "choices");
        return this;
    }

    /**
     * Sets within which time a choice made on one node is seen on every other, five seconds by default. Where the store cannot be reached
     * for so long, what it could close is closed.
     *
     * @param time longer than nothing
     * @return this builder
     */
    public PrivetBuilder choicesSeenWithin(Duration time) {
        said.persons.choicesSeenWithin(time);
        return this;
    }

    /**
     * Says where rows are in which values are corrected.
     *
     * @param rectification makes the store for the data map that is being built
     * @return this builder
     */
    public PrivetBuilder rectification(Function<DataMap, RectificationStore> rectification) {
        said.persons.rectification = Objects.requireNonNull(rectification, "rectification");
        return this;
    }

    /**
     * Says where and how persons are erased, for example {@code erasure -> erasure.store(jpa::erasure)}.
     *
     * @param setUp sets up the erasure; clock and zone are set already
     * @return this builder
     */
    public PrivetBuilder erasure(Consumer<ErasureBuilder> setUp) {
        said.persons.erasure.add(Objects.requireNonNull(setUp, "setUp"));
        return this;
    }

    /**
     * Adds a rule of the host's own. It can make verdicts stricter only.
     *
     * @param interceptor a pure function
     * @return this builder
     */
    public PrivetBuilder interceptor(PrivacyInterceptor interceptor) {
        said.gates.interceptors.add(Objects.requireNonNull(interceptor, "interceptor"));
        return this;
    }

    /**
     * Adds somebody who is told what was decided and shown, such as who counts it.
     *
     * @param listener decides nothing
     * @return this builder
     */
    public PrivetBuilder listener(GateListener listener) {
        said.gates.listeners.add(Objects.requireNonNull(listener, "listener"));
        return this;
    }

    /**
     * Changes how values are treated that are not shown as they are. Said several times, the changes are made one after another.
     *
     * @param change makes of the treatments so far, {@link Treatments#standard()} at first, those that are to be
     * @return this builder
     */
    public PrivetBuilder treatments(UnaryOperator<Treatments> change) {
        said.gates.treated(change);
        return this;
    }

    /**
     * Sets whether the gate's verdicts are carried out.
     *
     * @param mode they are by default; {@link GateMode#OBSERVE} protects nobody and is for the time of adopting Privet only
     * @return this builder
     */
    public PrivetBuilder mode(GateMode mode) {
        said.gates.mode = Objects.requireNonNull(mode, "mode");
        return this;
    }

    /**
     * Sets the clock.
     *
     * @param clock tells the instant of everything; the system's in UTC by default
     * @return this builder
     */
    public PrivetBuilder clock(Clock clock) {
        said.clock = Objects.requireNonNull(clock, "clock");
        return this;
    }

    /**
     * Sets the time zone in which the organisation counts its days.
     *
     * @param zone UTC by default
     * @return this builder
     */
    public PrivetBuilder zone(ZoneId zone) {
        said.zone = Objects.requireNonNull(zone, "zone");
        return this;
    }

    /**
     * Reads and judges the marks, and builds.
     *
     * @return a new object
     * @throws dev.privet.contract.PrivacyConfigurationException with every mistake in the marking and the set-up
     */
    public Privet build() {
        return said.privet();
    }
}
