/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.jms;

import dev.privet.annotation.RecipientRole;
import dev.privet.spring.internal.sending.StatedRecipient;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the host says of who reads its destinations. Texts stay as they were written: they are judged when the application starts. A
 * key that is not known is refused by Boot itself.
 *
 * @param recipients Who receives what is sent to which destinations: destinations, name, country, role, safeguards and facts of each. With
 *     destinations and name alone, it is the recipient that some purpose declares under that name.
 * @param ownDestinations Queues and topics that only the organisation itself reads, such as orders.* or, for all that no recipient
 *     has, *.
 */
@ConfigurationProperties(prefix = "privet.jms", ignoreUnknownFields = false)
record PrivetJmsProperties(
        @Nullable List<Stated> recipients, @Nullable List<String> ownDestinations) {

    /** As many as were said. */
    List<StatedRecipient> stated() {
        return Optional.ofNullable(recipients).orElse(List.of()).stream()
                .map(Stated::recipient)
                .toList();
    }

    List<String> own() {
        return Optional.ofNullable(ownDestinations).orElse(List.of());
    }

    /**
     * One recipient.
     *
     * @param destinations Queues and topics that it reads, such as mailing.members or mailing.*.
     * @param name Who receives the data.
     * @param country Where it is, as an ISO 3166-1 code.
     * @param role What the recipient is in the law's terms.
     * @param safeguards What was concluded for transfers to it, as words of the register.
     * @param facts What is known of it, as words of the register.
     */
    record Stated(
            @Nullable List<String> destinations,
            @Nullable String name,
            @Nullable String country,
            @Nullable RecipientRole role,
            @Nullable Set<String> safeguards,
            @Nullable Set<String> facts) {

        StatedRecipient recipient() {
            return StatedRecipient.of(destinations, name, country, role, safeguards, facts);
        }
    }
}
