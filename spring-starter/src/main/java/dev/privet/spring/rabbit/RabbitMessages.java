/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.rabbit;

import dev.privet.Privet;
import dev.privet.spring.internal.sending.OutgoingMessages;
import java.util.regex.Pattern;

/** What leaves by exchanges of RabbitMQ. */
final class RabbitMessages extends OutgoingMessages {

    private static final Pattern NAME = Pattern.compile("[^\\s*]+");

    RabbitMessages(Privet privet, PrivetRabbitProperties properties) {
        super(
                privet,
                way("privet.rabbit", "exchange", "mailing.members or, for a queue, queue:mailing.members", NAME),
                properties.stated(),
                properties.own());
    }
}
