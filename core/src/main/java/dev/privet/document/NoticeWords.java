/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.document;

import dev.privet.datamap.DeclaredRecipient;
import dev.privet.document.NoticeFacts.Use;
import dev.privet.vocabulary.DecisionFact;
import dev.privet.vocabulary.LawfulBasis;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the law's terms mean to somebody who is no lawyer. */
final class NoticeWords {

    private NoticeWords() {}

    /** A whole sentence. */
    static String because(LawfulBasis basis) {
        return switch (basis) {
            case CONSENT -> "You agreed to it, and may take that back at any time.";
            case CONTRACT -> "We need it for a contract with you, or for what you asked of us before there is one.";
            case LEGAL_OBLIGATION -> "A law requires it of us.";
            case VITAL_INTERESTS -> "It protects somebody's life.";
            case PUBLIC_TASK -> "We need it for a task in the public interest, or of official authority.";
            case RECOGNISED_LEGITIMATE_INTERESTS -> "We need it for an interest that the law itself recognises.";
            case LEGITIMATE_INTERESTS -> "We or others have an interest in it that yours do not outweigh.";
        };
    }

    /** What a recipient is to us, in brackets after its name. */
    static String role(DeclaredRecipient recipient) {
        String role = switch (recipient.role()) {
            case CONTROLLER -> "decides for itself what it does with your data";
            case JOINT_CONTROLLER -> "decides together with us";
            case PROCESSOR -> "works on our behalf";
            case PUBLIC_AUTHORITY -> "is a public authority";
        };
        return recipient.category() ? "each of them " + role : role;
    }

    /** What a person can do about a decision by a computer, of the safeguards that are there; in their order. */
    static List<String> safeguards(Collection<DecisionFact> given) {
        return given.stream()
                .sorted()
                .flatMap(fact -> switch (fact) {
                    case HEARS_THE_PERSON -> Stream.of("tell us what you think of it");
                    case HUMAN_INTERVENTION -> Stream.of("have a person look at it");
                    case CAN_BE_CONTESTED -> Stream.of("contest it");
                    case INFORMS,
                            NECESSARY_FOR_CONTRACT,
                            AUTHORISED_BY_LAW,
                            EXPLICIT_CONSENT,
                            SUBSTANTIAL_PUBLIC_INTEREST -> Stream.empty();
                })
                .toList();
    }

    /** Why a computer may decide by itself, of the grounds that are there; in their order. Which of them a law asks for is judged before. */
    static List<String> grounds(Collection<DecisionFact> given) {
        return given.stream()
                .sorted()
                .flatMap(fact -> switch (fact) {
                    case NECESSARY_FOR_CONTRACT -> Stream.of("it is needed for a contract with you");
                    case AUTHORISED_BY_LAW -> Stream.of("a law allows it");
                    case EXPLICIT_CONSENT -> Stream.of("you expressly agreed to it");
                    case SUBSTANTIAL_PUBLIC_INTEREST -> Stream.of("there is a substantial public interest in it");
                    case INFORMS, HEARS_THE_PERSON, HUMAN_INTERVENTION, CAN_BE_CONTESTED -> Stream.empty();
                })
                .toList();
    }

    /** For example “Answer requests”; “Send news”. */
    static String titles(Collection<String> titles) {
        return titles.stream().map(title -> "“" + title + "”").collect(Collectors.joining("; "));
    }

    static String titlesOf(Collection<Use> uses) {
        return titles(uses.stream().map(use -> use.purpose().title()).toList());
    }

    /** What somebody wrote, as a sentence of its own. */
    static String sentence(String words) {
        String stripped = words.strip();
        return stripped.endsWith(".") || stripped.endsWith("!") || stripped.endsWith("?") ? stripped : stripped + ".";
    }
}
