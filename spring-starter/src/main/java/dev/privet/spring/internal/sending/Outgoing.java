/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.internal.sending;

import dev.privet.Privet;
import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.PrivacyException;
import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.Problem;
import dev.privet.gate.CarriedUse;
import dev.privet.gate.FieldPlan;
import dev.privet.gate.GateMode;
import dev.privet.gate.PurposeScope;
import dev.privet.gate.Recipient;
import dev.privet.gate.Use;
import dev.privet.minimise.MarkedContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts what is about to be sent before the gate: makes it ready under the purpose in force and for its recipient, and hands it over once it
 * may leave. Thread-safe.
 */
public abstract class Outgoing implements StatedPlaces {

    private final Privet privet;
    private final KnownRecipients recipients;
    private final MarkedContent content;
    private final Refusals refusals;

    /**
     * Judges by what is known.
     *
     * @param privet decides
     * @param recipients who is where
     */
    protected Outgoing(Privet privet, KnownRecipients recipients) {
        this.privet = privet;
        this.recipients = recipients;
        this.content = new MarkedContent(privet.minimiser());
        this.refusals = new Refusals(recipients);
    }

    @Override
    public List<StatedPlace> stated() {
        return recipients.stated();
    }

    /**
     * Makes something ready to be sent.
     *
     * @param <S> of what
     * @param <T> what it makes
     * @param <E> how it fails
     */
    @FunctionalInterface
    public interface Making<S, T extends @Nullable Object, E extends Exception> {

        /**
         * Makes it.
         *
         * @param source of which it is made
         * @return what may be sent
         * @throws E if it fails
         */
        T of(S source) throws E;
    }

    /**
     * What may leave.
     *
     * @param made all of it
     * @param asked whether the gate was asked about anything in it
     * @param isPersonal whether minimised objects are in it, which must not go anywhere else
     * @param <T> its type
     */
    public record Passed<T extends @Nullable Object>(T made, boolean asked, boolean isPersonal) {}

    /** Who is at a place; both null where nobody said it. */
    private record Receiver(@Nullable Recipient recipient, boolean isOwn) {

        boolean isUnknown() {
            return recipient == null && !isOwn;
        }
    }

    /**
     * The use in force on this thread, to be taken to where something is made ready.
     *
     * @return the use, or that there is none
     */
    public CarriedUse carried() {
        return privet.gate().context().carried();
    }

    /**
     * Makes something ready by what shows each marked object as the use in force sees it.
     *
     * @param to where it goes
     * @param source of which it is made
     * @param making makes it
     * @param <S> of what
     * @param <T> what it makes
     * @param <E> how it fails
     * @return what may leave
     * @throws E if making fails
     * @throws PrivacyFailureException if it may not leave
     */
    public <S, T extends @Nullable Object, E extends Exception> Passed<T> pass(
            Destination to, S source, Making<? super S, T, E> making) throws E {
        Optional<Use> use = privet.gate().context().current();
        if (use.isEmpty()) {
            refuseWithoutPurpose(to, source);
            return new Passed<>(making.of(source), false, false);
        }
        return under(use.get(), to, source, making);
    }

    /**
     * Makes something ready by whatever may know nothing of purposes. Where it asked the gate about none of the marked objects, it gets
     * minimised copies of them.
     *
     * @param to where it goes
     * @param source of which it is made
     * @param making makes it; asked twice where it knows nothing of purposes
     * @param <S> of what
     * @param <T> what it makes
     * @param <E> how it fails
     * @return what may leave
     * @throws E if making fails
     * @throws PrivacyFailureException if it may not leave, or no copy can be made
     */
    public <S, T extends @Nullable Object, E extends Exception> Passed<T> passAnyhow(
            Destination to, S source, Making<? super S, T, E> making) throws E {
        Optional<Class<?>> marked = content.in(source);
        if (marked.isEmpty()) {
            return new Passed<>(making.of(source), false, false);
        }
        Optional<Use> use = privet.gate().context().current();
        if (use.isEmpty()) {
            if (enforces()) {
                throw refusals.withoutPurpose(to, marked.get());
            }
            return new Passed<>(making.of(source), false, false);
        }
        Passed<T> asItIs = under(use.get(), to, source, making);
        return asItIs.asked() ? asItIs : passCopy(to, source, asItIs, making);
    }

    /**
     * Makes something ready by what did not ask the gate about the marked objects that it wrote: of minimised copies of them.
     *
     * @param to where it goes
     * @param source of which it is made
     * @param whole what was made of it, with everything in it
     * @param making makes it once more
     * @param <S> of what
     * @param <T> what it makes
     * @param <E> how it fails
     * @return what may leave
     * @throws E if making fails
     * @throws PrivacyFailureException if it may not leave, or no copy can be made
     */
    public <S, T extends @Nullable Object, E extends Exception> Passed<T> passCopy(
            Destination to, S source, Passed<T> whole, Making<? super S, T, E> making) throws E {
        Optional<Use> use = privet.gate().context().current();
        if (use.isEmpty() || !enforces()) {
            use.ifPresent(known -> count(known, to, source));
            return whole;
        }
        Making<S, T, E> ofCopy = original -> making.of(privet.minimiser().copy(original));
        Passed<T> copied = under(use.get(), to, source, ofCopy);
        if (!copied.asked()) {
            throw refusals.unminimised(to, source.getClass(), "something");
        }
        return copied;
    }

    /** What would become of it, where nothing becomes of it. */
    private void count(Use use, Destination to, Object source) {
        try (PurposeScope scope = open(use, receiver(to))) {
            assert scope.plans().isEmpty();
            privet.minimiser().copy(source);
        } catch (PrivacyFailureException e) {
            // What cannot be copied is not counted, and leaves as ever.
        }
    }

    private <S, T extends @Nullable Object, E extends Exception> Passed<T> under(
            Use use, Destination to, S source, Making<? super S, T, E> making) throws E {
        Receiver receiver = receiver(to);
        T made;
        List<FieldPlan> plans;
        try (PurposeScope scope = open(use, receiver)) {
            made = making.of(source);
            plans = scope.plans();
        }
        List<FieldPlan> denied = plans.stream().filter(FieldPlan::denied).toList();
        if (!denied.isEmpty()) {
            throw receiver.isUnknown()
                    ? refusals.undeclared(to, Refusals.names(denied))
                    : refusals.forbidden(to, receiver.recipient(), denied);
        }
        return new Passed<>(made, !plans.isEmpty(), enforces() && !plans.isEmpty());
    }

    /** What stays with the organisation is used like anything else; to whom nobody knows, nothing is sent. */
    private PurposeScope open(Use use, Receiver receiver) {
        Use there = new Use(use.purpose(), use.actor(), use.controller(), receiver.recipient(), use.subject());
        return receiver.isOwn()
                ? privet.gate().context().open(there)
                : privet.gate().context().openSending(there);
    }

    /**
     * Lets something go that is written by what shows marked objects whole.
     *
     * @param to where it goes
     * @param source what is written
     * @param writer what writes it, for the message
     * @throws PrivacyFailureException if there are marked objects in it
     */
    public void passWhole(Destination to, Object source, String writer) {
        if (enforces()) {
            content.in(source).ifPresent(type -> {
                throw refusals.unminimised(to, type, writer);
            });
        }
    }

    private void refuseWithoutPurpose(Destination to, Object source) {
        if (enforces()) {
            content.in(source).ifPresent(type -> {
                throw refusals.withoutPurpose(to, type);
            });
        }
    }

    /**
     * A marked class in a value that must not leave with any in it.
     *
     * @param value any value
     * @return its class, or nothing where there is none or nothing is enforced
     */
    public final Optional<Class<?>> markedIn(@Nullable Object value) {
        return enforces() ? content.in(value) : Optional.empty();
    }

    /** Whether there are marked objects in a value, enforced or not. */
    final boolean holdsMarked(Object value) {
        return content.in(value).isPresent();
    }

    /**
     * Whether what may not leave is held back.
     *
     * @return false where it is only observed
     */
    protected final boolean enforces() {
        return privet.gate().mode() == GateMode.ENFORCE;
    }

    /**
     * The words for why something may not leave.
     *
     * @return for this way
     */
    protected final Refusals refusals() {
        return refusals;
    }

    /** Both an interface and the properties may tell; they must not differ. */
    private Receiver receiver(Destination to) {
        if (recipients.isOwn(to.place())) {
            return new Receiver(null, true);
        }
        Optional<Recipient> known = recipients.at(to.place());
        Optional<Recipient> stated = to.stated().map(Outgoing::read);
        if (known.isPresent() && stated.isPresent() && !known.equals(stated)) {
            throw refusals.competing(to, stated.get(), known.get());
        }
        return new Receiver(stated.or(() -> known).orElse(null), false);
    }

    private static Recipient read(SaidRecipient said) {
        List<Problem> problems = new ArrayList<>();
        Optional<Recipient> recipient = said.read(problems::add);
        return recipient.orElseThrow(() -> unreadable(problems));
    }

    /**
     * That an interface says of its recipient what cannot be read.
     *
     * @param problems all that is wrong
     * @return to be thrown
     */
    public static PrivacyException unreadable(List<Problem> problems) {
        return new PrivacyConfigurationException("The recipient of an HTTP interface cannot be told", problems);
    }
}
