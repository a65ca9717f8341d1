/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.jms;

import dev.privet.Privet;
import dev.privet.spring.internal.sending.OutgoingMessages;
import java.util.regex.Pattern;

/** What leaves by queues and topics of JMS. */
final class JmsMessages extends OutgoingMessages {

    /** Some brokers take a comma for the end of a name and send to two. */
    private static final Pattern NAME = Pattern.compile("[^\\s*,]+");

    JmsMessages(Privet privet, PrivetJmsProperties properties) {
        super(privet, way("privet.jms", "destination", "mailing.members", NAME), properties.stated(), properties.own());
    }
}
