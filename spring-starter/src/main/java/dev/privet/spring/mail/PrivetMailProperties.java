/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.mail;

import dev.privet.annotation.RecipientRole;
import dev.privet.spring.internal.sending.StatedRecipient;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the host says of its mails. Texts stay as they were written: they are judged when the application starts. A key that is not known is
 * refused by Boot itself.
 *
 * @param enabled Whether mails are judged.
 * @param providers Who runs the mail servers that mails are handed to: hosts, name, country, role, safeguards and facts of each. With
 *     hosts and name alone, it is the recipient that some purpose declares under that name.
 * @param ownHosts Mail servers that the organisation runs itself.
 * @param recipients Who reads mails at which domains: domains, name, country, role, safeguards and facts of each. With domains and name
 *     alone, it is the recipient that some purpose declares under that name.
 * @param ownDomains Domains of the organisation's own mailboxes.
 * @param toPersonsFor Ids of purposes for which mails go to the persons themselves whom they are about, at whatever domain.
 * @param scanSubjects Whether a mail with an e-mail address, a number of a telephone, card, bank account or the like in its subject is
 *     refused.
 */
@ConfigurationProperties(prefix = "privet.mail", ignoreUnknownFields = false)
record PrivetMailProperties(
        @DefaultValue("true") boolean enabled,
        @Nullable List<Provider> providers,
        @Nullable List<String> ownHosts,
        @Nullable List<Stated> recipients,
        @Nullable List<String> ownDomains,
        @Nullable List<String> toPersonsFor,
        @DefaultValue("true") boolean scanSubjects) {

    List<StatedRecipient> carriers() {
        return Optional.ofNullable(providers).orElse(List.of()).stream()
                .map(Provider::recipient)
                .toList();
    }

    List<StatedRecipient> readers() {
        return Optional.ofNullable(recipients).orElse(List.of()).stream()
                .map(Stated::recipient)
                .toList();
    }

    static List<String> all(@Nullable List<String> texts) {
        return Optional.ofNullable(texts).orElse(List.of());
    }

    /**
     * Who runs mail servers.
     *
     * @param hosts Mail servers, such as smtp.post.example or *.post.example.
     * @param name Who runs them.
     * @param country Where it is, as an ISO 3166-1 code.
     * @param role What it is in the law's terms.
     * @param safeguards What was concluded for transfers to it, as words of the register.
     * @param facts What is known of it, as words of the register.
     */
    record Provider(
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

    /**
     * Who reads mails.
     *
     * @param domains Domains of its mailboxes, such as partner.example or *.partner.example.
     * @param name Who reads them.
     * @param country Where it is, as an ISO 3166-1 code.
     * @param role What it is in the law's terms.
     * @param safeguards What was concluded for transfers to it, as words of the register.
     * @param facts What is known of it, as words of the register.
     */
    record Stated(
            @Nullable List<String> domains,
            @Nullable String name,
            @Nullable String country,
            @Nullable RecipientRole role,
            @Nullable Set<String> safeguards,
            @Nullable Set<String> facts) {

        StatedRecipient recipient() {
            return StatedRecipient.of(domains, name, country, role, safeguards, facts);
        }
    }
}
