/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.mail;

import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailParseException;
import org.springframework.mail.SimpleMailMessage;

/**
 * What there is to judge of a mail. Of its addressees nothing is kept but the domains.
 *
 * @param shown domains of those whom every addressee sees; empty texts where an address has none
 * @param hidden domains of the others
 * @param subject what stands in its subject
 */
record Letter(List<String> shown, List<String> hidden, String subject) {

    /** Everybody's domain. */
    Stream<String> domains() {
        return Stream.concat(shown.stream(), hidden.stream());
    }

    /** How many of the addressees whom everybody sees are at other domains than some. */
    long shownBut(Predicate<String> known) {
        return shown.stream().filter(known.negate()).count();
    }

    static Letter of(SimpleMailMessage mail) {
        List<String> shown = new ArrayList<>(parsed(mail.getTo()));
        shown.addAll(parsed(mail.getCc()));
        return new Letter(
                shown,
                parsed(mail.getBcc()),
                Optional.ofNullable(mail.getSubject()).orElse(""));
    }

    static Letter of(MimeMessage mail) {
        try {
            List<String> shown = new ArrayList<>(domains(mail.getRecipients(RecipientType.TO)));
            shown.addAll(domains(mail.getRecipients(RecipientType.CC)));
            // Whatever else there is, such as blind copies and newsgroups.
            List<String> hidden = new ArrayList<>(domains(mail.getAllRecipients()));
            shown.forEach(hidden::remove);
            return new Letter(
                    shown, hidden, Optional.ofNullable(mail.getSubject()).orElse(""));
        } catch (MessagingException e) {
            throw new MailParseException("An addressee of a mail cannot be read.");
        }
    }

    private static List<String> parsed(String @Nullable [] addresses) {
        if (addresses == null) {
            return List.of();
        }
        return Arrays.stream(addresses)
                .flatMap(address -> {
                    try {
                        return domains(InternetAddress.parse(address)).stream();
                    } catch (MessagingException e) {
                        // Without the cause, which holds the address.
                        throw new MailParseException("An addressee of a mail cannot be read.");
                    }
                })
                .toList();
    }

    private static List<String> domains(Address @Nullable [] addresses) {
        return addresses == null
                ? List.of()
                : Arrays.stream(addresses).flatMap(Letter::domains).toList();
    }

    /** A group stands for its members, and one that names none for nobody who could be told. */
    private static Stream<String> domains(Address address) {
        if (!(address instanceof InternetAddress internet) || internet.getAddress() == null) {
            return Stream.of("");
        }
        if (!internet.isGroup()) {
            return Stream.of(domain(internet.getAddress()));
        }
        try {
            InternetAddress[] members = internet.getGroup(false);
            return members == null || members.length == 0
                    ? Stream.of("")
                    : Arrays.stream(members).flatMap(Letter::domains);
        } catch (AddressException e) {
            return Stream.of("");
        }
    }

    /** One with a route goes by hosts that are named before its own, so nobody knows who gets it. */
    private static String domain(String address) {
        int at = address.lastIndexOf('@');
        return at < 0 || address.startsWith("@")
                ? ""
                : address.substring(at + 1).strip().toLowerCase(Locale.ROOT);
    }
}
