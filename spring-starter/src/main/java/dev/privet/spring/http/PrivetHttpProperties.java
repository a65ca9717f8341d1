/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.http;

import dev.privet.annotation.RecipientRole;
import dev.privet.spring.internal.sending.StatedRecipient;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the host says of where its calls go. Texts stay as they were written: they are judged when the application starts.
 *
 * @param recipients Who receives what is sent to which hosts: hosts, name, country, role, safeguards and facts of each. With hosts and
 *     name alone, it is the recipient that some purpose declares under that name.
 */
@ConfigurationProperties("privet.http")
record PrivetHttpProperties(@Nullable List<Stated> recipients) {

    /** As many as were said. */
    List<StatedRecipient> stated() {
        return Optional.ofNullable(recipients).orElse(List.of()).stream()
                .map(Stated::recipient)
                .toList();
    }

    /**
     * One recipient.
     *
     * @param hosts Hosts at which it receives data, such as api.mailer.example or *.mailer.example.
     * @param name Who receives the data.
     * @param country Where it is, as an ISO 3166-1 code.
     * @param role What the recipient is in the law's terms.
     * @param safeguards What was concluded for transfers to it, as words of the register.
     * @param facts What is known of it, as words of the register.
     */
    record Stated(
            @Nullable List<String> hosts,
            @Nullable String name,
            @Nullable String country,
            @Nullable RecipientRole role,
            @Nullable Set<String> safeguards,
            @Nullable Set<String> facts) {

        StatedRecipient recipient() {
            return StatedRecipient.of(hosts, name, country, role, safeguards, facts);
        }
    }
}
