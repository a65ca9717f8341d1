/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.kafka;

import dev.privet.Privet;
import dev.privet.spring.internal.sending.OutgoingMessages;
import java.util.regex.Pattern;

/** What leaves by topics. */
final class KafkaMessages extends OutgoingMessages {

    private static final Pattern TOPIC = Pattern.compile("[A-Za-z0-9._-]+");

    KafkaMessages(Privet privet, PrivetKafkaProperties properties) {
        super(privet, way("privet.kafka", "topic", "mailing.members", TOPIC), properties.stated(), properties.own());
    }
}
