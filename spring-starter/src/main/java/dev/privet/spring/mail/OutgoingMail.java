/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.mail;

import dev.privet.Privet;
import dev.privet.contract.PrivacyFailureException;
import dev.privet.datamap.RecordType;
import dev.privet.gate.FieldOutcome;
import dev.privet.gate.FieldPlan;
import dev.privet.gate.GateMode;
import dev.privet.gate.OperationKind;
import dev.privet.gate.Reason;
import dev.privet.gate.Recipient;
import dev.privet.gate.Use;
import dev.privet.scan.Finding;
import dev.privet.scan.TextScanner;
import dev.privet.spring.internal.sending.KnownRecipients;
import dev.privet.spring.internal.sending.StatedPlace;
import dev.privet.spring.internal.sending.StatedPlaces;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Judges mails. Their texts were made of whatever the purpose in force may see, and nobody can tell what: so all of it has to be let go to
 * whoever carries and gets them. Where no type is marked, nobody knows of any personal data, and all mails leave. Thread-safe.
 */
final class OutgoingMail implements StatedPlaces {

    private static final String HEADLINE = "A mail was refused, and nothing of it was sent";
    private static final String A_MAIL = "a mail";

    private final Privet privet;
    private final MailPlaces places;
    private final MailEvidence evidence;
    private final Optional<TextScanner> scanner;
    private final boolean isAsked;

    OutgoingMail(
            Privet privet, MailPlaces places, MailEvidence evidence, Optional<TextScanner> scanner, boolean isAsked) {
        this.privet = privet;
        this.places = places;
        this.evidence = evidence;
        this.scanner = scanner;
        this.isAsked = isAsked && !privet.dataMap().types().isEmpty();
    }

    @Override
    public List<StatedPlace> stated() {
        return Stream.concat(places.carriers().stated().stream(), places.readers().stated().stream())
                .toList();
    }

    /**
     * Lets mails go.
     *
     * @param host the mail server that they are handed to
     * @throws PrivacyFailureException if they may not leave
     */
    void pass(String host, List<Letter> letters) {
        if (!isAsked || privet.gate().mode() == GateMode.OBSERVE) {
            return;
        }
        MailDecision decision = new MailDecision();
        Optional<Use> use = privet.gate().context().current();
        use.ifPresentOrElse(
                known -> judge(known, host, letters, decision),
                () -> decision.against(
                        A_MAIL,
                        "it would be sent, and no purpose is in force.",
                        "open one around what makes it: try (var scope = privet.use(YourPurpose.class)) { … }, or put"
                                + " @ProcessedFor there. Another thread has the purpose that is carried to it."));
        use.ifPresent(known -> evidence.leave(known, decision, letters.size()));
        if (!decision.problems().isEmpty()) {
            throw new PrivacyFailureException(HEADLINE, decision.problems(), null);
        }
    }

    private void judge(Use use, String host, List<Letter> letters, MailDecision decision) {
        judgeCarrier(host, letters.size(), decision);
        for (Letter letter : letters) {
            judgeSubject(letter, decision);
            judgeAddressees(use, letter, decision);
        }
        decision.recipients().forEach(recipient -> judgeTransfer(use, recipient, decision));
    }

    private void judgeCarrier(String host, int count, MailDecision decision) {
        KnownRecipients carriers = places.carriers();
        if (carriers.isOwn(host)) {
            return;
        }
        Optional<Recipient> carrier = carriers.at(host);
        carrier.ifPresentOrElse(
                known -> {
                    for (int i = 0; i < count; i++) {
                        decision.to(known);
                    }
                },
                () -> decision.against(
                        host,
                        "it would carry the mail, and nothing says who runs it.",
                        "declare it:\n" + carriers.linesFor(host)));
    }

    private void judgeSubject(Letter letter, MailDecision decision) {
        String kinds = scanner.map(one -> one.scan(letter.subject())).orElse(List.of()).stream()
                .map(Finding::kind)
                .distinct()
                .map(kind -> kind.title())
                .collect(Collectors.joining(" and "));
        if (!kinds.isEmpty()) {
            decision.against(
                    A_MAIL,
                    "its subject holds " + kinds + ", and subjects stand in logs and on locked screens.",
                    "leave it out of the subject, or, if that is what you want, say privet.mail.scan-subjects=false.");
        }
    }

    private void judgeAddressees(Use use, Letter letter, MailDecision decision) {
        KnownRecipients readers = places.readers();
        letter.domains().distinct().forEach(domain -> {
            Optional<Recipient> reader = readers.at(domain);
            if (readers.isOwn(domain)) {
                decision.toOwn();
            } else if (reader.isPresent()) {
                decision.to(reader.get());
            } else if (places.isToPersons(use.purpose())) {
                decision.toPerson();
            } else {
                // The domain is not told: some are a person's own.
                decision.against(
                        A_MAIL,
                        "it would go to a domain of which nothing says who reads mails there.",
                        "declare it:\n" + readers.linesFor("<the domain>")
                                + "\nor, where mails for this purpose go to the persons themselves:\n"
                                + MailPlaces.PERSONS + "=" + places.id(use.purpose()));
            }
        });
        if (letter.shownBut(
                        domain -> readers.isOwn(domain) || readers.at(domain).isPresent())
                > 1) {
            decision.against(
                    A_MAIL,
                    "it would show several persons each other's addresses.",
                    "send each of them a mail, or put them into blind copy.");
        }
    }

    private void judgeTransfer(Use use, Recipient recipient, MailDecision decision) {
        List<FieldPlan> denied = privet.dataMap().types().stream()
                .filter(type -> sees(use, type))
                .map(type -> privet.gate().plan(OperationKind.TRANSFER, type, use.sentTo(recipient)))
                .filter(FieldPlan::denied)
                .toList();
        if (!denied.isEmpty()) {
            decision.against(
                    A_MAIL,
                    "what the purpose may see of "
                            + denied.stream()
                                    .map(plan -> plan.type().name())
                                    .sorted()
                                    .collect(Collectors.joining(", "))
                            + " may not go to " + recipient.name() + " in " + recipient.country() + ". "
                            + denied.get(0).verdict().objections().stream()
                                    .map(Reason::toString)
                                    .collect(Collectors.joining(" ")),
                    "agree on a safeguard with the recipient and state it, or send it by another way.");
        }
    }

    private boolean sees(Use use, RecordType type) {
        FieldPlan plan = privet.gate().plan(OperationKind.READ, type, use);
        return !plan.denied() && plan.count(FieldOutcome.OMIT) < type.fields().size();
    }
}
