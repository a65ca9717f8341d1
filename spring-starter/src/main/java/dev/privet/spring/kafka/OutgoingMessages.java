/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.kafka;

import dev.privet.Privet;
import dev.privet.spring.internal.sending.Destination;
import dev.privet.spring.internal.sending.KnownRecipients;
import dev.privet.spring.internal.sending.Outgoing;
import dev.privet.spring.internal.sending.Refusals;
import dev.privet.spring.internal.sending.Way;
import org.jspecify.annotations.Nullable;

/** What leaves by topics. */
final class OutgoingMessages extends Outgoing {

    private static final Way KAFKA = new Way(
            "a message",
            "outgoing messages",
            "privet.kafka.recipients",
            "topics",
            "topic",
            "a name, such as mailing.members, or mailing.* for all that begin like this",
            TopicPattern::of,
            "privet.kafka.own-topics",
            true);

    OutgoingMessages(Privet privet, PrivetKafkaProperties properties) {
        super(privet, new KnownRecipients(KAFKA, properties.stated(), properties.own(), privet.dataMap()));
    }

    /**
     * Lets a value become a header.
     *
     * @throws dev.privet.contract.PrivacyFailureException if it is, or holds, a marked object
     */
    void passAsHeader(Destination to, @Nullable Object value) {
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
