/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.jms;

import dev.privet.Privet;
import dev.privet.contract.PrivacyFailureException;
import dev.privet.spring.internal.sending.Destination;
import dev.privet.spring.internal.sending.OutgoingMessages;
import dev.privet.spring.internal.sending.Refusals;
import java.util.regex.Pattern;

/** What leaves by queues and topics of JMS. */
final class JmsMessages extends OutgoingMessages {

    /** Some brokers take a comma for the end of a name and send to two. */
    private static final Pattern NAME = Pattern.compile("[^\\s*,]+");

    JmsMessages(Privet privet, PrivetJmsProperties properties) {
        super(privet, way("privet.jms", "destination", "mailing.members", NAME), properties.stated(), properties.own());
    }

    /** What a client would send by a converter that does not judge it. */
    PrivacyFailureException unjudged(Destination to, Class<?> type) {
        return refusals()
                .refused(
                        to.place().isEmpty() ? "a message" : to.place(),
                        Refusals.name(type)
                                + " would be sent by a client with a converter or a template of its own, which"
                                + " knows nothing of purposes.",
                        "make the client of the bean of JmsTemplate, JmsClient.create(jmsTemplate), and give the converter"
                                + " to that.");
    }
}
