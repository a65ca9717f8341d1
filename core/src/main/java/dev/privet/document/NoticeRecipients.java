/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.document;

import dev.privet.datamap.DeclaredRecipient;
import dev.privet.datamap.OrganisationFacts;
import dev.privet.document.NoticeFacts.Going;
import dev.privet.document.NoticeFacts.Use;
import dev.privet.document.NoticePart.Entries;
import dev.privet.document.NoticePart.Paragraph;
import dev.privet.fact.Certainty;
import dev.privet.letter.internal.PersonWords;
import dev.privet.location.Country;
import dev.privet.location.TransferAssessment;
import dev.privet.location.TransferOutcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells who receives data and where it goes.
 *
 * @legal UK GDPR Art 13(1)(e), (f), Art 14(1)(e), (f); EU GDPR Art 13(1)(e), (f), Art 14(1)(e), (f) (text)
 */
final class NoticeRecipients {

    private final NoticeFacts facts;

    NoticeRecipients(NoticeFacts facts) {
        this.facts = facts;
    }

    List<NoticePart> who() {
        Map<DeclaredRecipient, Set<String>> recipients = new LinkedHashMap<>();
        for (Use use : facts.uses()) {
            use.purpose()
                    .facts()
                    .recipients()
                    .forEach(recipient -> recipients
                            .computeIfAbsent(recipient, key -> new LinkedHashSet<>())
                            .add(use.purpose().title()));
        }
        List<String> lines = new ArrayList<>();
        recipients.forEach((recipient, titles) -> lines.add(
                recipient.name() + " (" + NoticeWords.role(recipient) + "), for: " + NoticeWords.titles(titles) + "."));
        List<Use> toNobody = facts.uses().stream().filter(Use::toNobody).toList();
        if (!toNobody.isEmpty()) {
            lines.add("Nobody but us, for: " + NoticeWords.titlesOf(toNobody) + ".");
        }
        return lines.isEmpty() ? List.of() : List.of(new Entries(lines));
    }

    List<NoticePart> where() {
        List<NoticePart> parts = new ArrayList<>();
        facts.organisation().map(NoticeRecipients::ours).ifPresent(parts::addAll);
        Map<DeclaredRecipient, Set<String>> places = new LinkedHashMap<>();
        for (Use use : facts.uses()) {
            for (Going going : use.goings()) {
                Set<String> words = places.computeIfAbsent(going.recipient(), key -> new LinkedHashSet<>());
                words(going).ifPresent(words::add);
            }
            use.decided()
                    .forEach((recipient, sentence) -> places.computeIfAbsent(recipient, key -> new LinkedHashSet<>())
                            .add(NoticeWords.sentence(sentence)));
        }
        List<String> lines = new ArrayList<>();
        places.forEach((recipient, words) -> lines.add(recipient.name() + ": "
                + recipient.country().name() + "."
                + words.stream().map(sentence -> " " + sentence).collect(Collectors.joining())));
        if (!lines.isEmpty()) {
            parts.add(new Entries(lines));
        }
        return parts;
    }

    private static List<NoticePart> ours(OrganisationFacts known) {
        List<NoticePart> parts = new ArrayList<>();
        if (!known.processedIn().isEmpty()) {
            parts.add(new Paragraph("We work with your data in: " + countries(known.processedIn()) + "."));
        }
        if (!known.storedIn().isEmpty()) {
            parts.add(new Paragraph("We keep your data in: " + countries(known.storedIn()) + "."));
        }
        return parts;
    }

    private static String countries(Collection<String> codes) {
        return codes.stream().map(code -> Country.of(code).name()).sorted().collect(Collectors.joining(", "));
    }

    /** Nothing where no law asks for more, or where nobody can say what allows it: that is a gap. */
    private static Optional<String> words(Going going) {
        return going.answer().filter(NoticeRecipients::isSettled).flatMap(answer -> switch (answer.outcome()) {
            case ADEQUATE ->
                Optional.of("Under the " + going.regime().title()
                        + " it may go there, since data counts as protected well enough there. "
                        + answer.reason().replaceAll("[.]$", "")
                        + " (" + answer.citation().text() + ").");
            case SAFEGUARD_IN_PLACE ->
                Optional.of("Under the " + going.regime().title()
                        + " it is protected there by what we agreed with them: "
                        + going.safeguards().stream()
                                .map(PersonWords::safeguard)
                                .sorted()
                                .collect(Collectors.joining("; "))
                        + " (" + answer.citation().text() + "). We give you a copy if you ask us.");
            case NONE_NEEDED, SAFEGUARD_NEEDED, DEROGATION_ONLY, REVIEW, INVALID -> Optional.empty();
        });
    }

    /** Whether the registers say without a doubt that data may go there. */
    static boolean isSettled(TransferAssessment answer) {
        return answer.permitted() && answer.citation().certainty() != Certainty.UNCERTAIN;
    }

    /** Whether the law takes data to leave its territory, or may do so. */
    static boolean isTransfer(Going going) {
        return going.answer()
                .filter(answer -> answer.outcome() == TransferOutcome.NONE_NEEDED)
                .isEmpty();
    }
}
