/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.internal.sending;

import dev.privet.Privet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.GenericMessage;

/** What leaves as messages, by whichever broker: each of them has its own names for places, and nothing else of its own. */
public abstract class OutgoingMessages extends Outgoing {

    /**
     * Judges by what is said.
     *
     * @param privet decides
     * @param way by which messages get there
     * @param stated who reads them where
     * @param own places that nobody but the organisation reads
     * @throws dev.privet.contract.PrivacyConfigurationException with every mistake in it
     */
    protected OutgoingMessages(Privet privet, Way way, List<StatedRecipient> stated, List<String> own) {
        super(privet, new KnownRecipients(way, stated, own, privet.dataMap()));
    }

    /**
     * The way of a broker.
     *
     * @param properties under which keys recipients and own places stand, such as {@code privet.kafka}
     * @param place what messages are sent to, such as {@code topic}; its plural is made by an s
     * @param example how one is written
     * @param name what such a name looks like
     * @return how to speak of it
     */
    protected static Way way(String properties, String place, String example, Pattern name) {
        return new Way(
                "a message",
                "outgoing messages",
                properties + ".recipients",
                place + "s",
                place,
                "a name, such as " + example + ", or mailing.* for all that begin like this",
                NamePattern.of(place, name),
                properties + ".own-" + place + "s",
                true);
    }

    /**
     * Converts an object to what is sent, by a converter that may know nothing of purposes.
     *
     * @param to where it goes
     * @param object what is sent, or a message of Spring's with it
     * @param converting makes a message of the broker's
     * @param <T> of that class
     * @param <E> how it fails
     * @return what may leave
     * @throws E if converting fails
     * @throws dev.privet.contract.PrivacyFailureException if it may not leave
     */
    public <T, E extends Exception> T converted(Destination to, Object object, Making<Object, T, E> converting)
            throws E {
        if (object instanceof Message<?> message) {
            Object payload = message.getPayload();
            return this.<Object, T, E>passAnyhow(
                            to,
                            payload,
                            part -> converting.of(
                                    part == payload ? message : new GenericMessage<>(part, message.getHeaders())))
                    .made();
        }
        return this.<Object, T, E>passAnyhow(to, object, converting).made();
    }

    /**
     * Converts an object to a message of Spring's, before a converter of the broker sees it. One that only puts it into the message leaves
     * it to that.
     *
     * @param to where it goes
     * @param object what is sent
     * @param converting makes a message of Spring's, or none where it cannot
     * @return what may leave, or be judged once more
     * @throws dev.privet.contract.PrivacyFailureException if it may not leave
     */
    public final Optional<Message<?>> convertedEarly(
            Destination to, Object object, Making<Object, Optional<Message<?>>, RuntimeException> converting) {
        if (!holdsMarked(object)) {
            return converting.of(object);
        }
        Passed<Optional<Message<?>>> whole = pass(to, object, converting);
        boolean isLeft =
                whole.made().filter(message -> message.getPayload() != object).isEmpty();
        return whole.asked() || isLeft
                ? whole.made()
                : passCopy(to, object, whole, converting).made();
    }

    /**
     * Lets a value become a header.
     *
     * @param to where it goes
     * @param value the value
     * @throws dev.privet.contract.PrivacyFailureException if it is, or holds, a marked object
     */
    public final void passAsHeader(Destination to, @Nullable Object value) {
        markedIn(value).ifPresent(type -> {
            throw refusals()
                    .refused(
                            to.place(),
                            Refusals.name(type)
                                    + " would become the text of a header, which knows nothing of purposes and is often"
                                    + " logged.",
                            "send it as the value of the message, and as headers texts such as an internal id.");
        });
    }
}
