/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.export;

import dev.privet.datamap.OrganisationFacts;
import dev.privet.datamap.OrganisationFacts.Contact;
import dev.privet.export.AccessFacts.Receiver;
import dev.privet.export.AccessFacts.Source;
import dev.privet.export.AccessFacts.Use;
import dev.privet.letter.internal.Markup;
import dev.privet.letter.internal.PersonWords;
import dev.privet.letter.internal.Words;
import dev.privet.vocabulary.ComplaintRoute;
import dev.privet.vocabulary.SubjectRight;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The part of the page that tells the person what their data is used for, and what they can do about it. */
final class FactsSection {

    static final String ID = "use";
    static final String TITLE = "How your data is used, and your rights";

    private static final String NOT_STATED = "Not stated.";

    private final Markup page;
    private final AccessFacts facts;

    private FactsSection(Markup page, AccessFacts facts) {
        this.page = page;
        this.facts = facts;
    }

    static void write(Markup page, AccessFacts facts) {
        FactsSection section = new FactsSection(page, facts);
        page.open("section").leaf("h2", TITLE, "id", ID);
        section.organisation();
        facts.uses().forEach(section::use);
        section.decisions();
        section.rights();
        section.complaints();
        page.close();
    }

    private void organisation() {
        page.leaf("h3", "Who is responsible");
        if (facts.organisation().isEmpty()) {
            page.leaf("p", NOT_STATED);
            return;
        }
        OrganisationFacts organisation = facts.organisation().get();
        page.leaf("p", organisation.name() + contact(organisation.contact()) + ".");
        organisation
                .dataProtectionOfficer()
                .ifPresent(officer -> page.leaf("p", "Data protection officer: " + PersonWords.contact(officer) + "."));
    }

    private static String contact(Contact contact) {
        return contact.isReachable() ? ": " + PersonWords.contact(contact) : "";
    }

    private void use(Use use) {
        page.leaf("h3", use.title()).open("ul");
        page.leaf(
                "li",
                "Why this is allowed: " + use.basis().title()
                        + (use.interest().isEmpty() ? "" : " (" + use.interest() + ")") + ".");
        page.leaf("li", "What kinds of data: " + String.join("; ", use.categories()) + ".");
        entries(
                "Who receives it",
                use.receivedByNobody()
                        ? List.of("Nobody.")
                        : use.recipients().stream().map(FactsSection::receiver).toList());
        entries(
                "Where it comes from",
                use.sources().stream().map(FactsSection::source).toList());
        List<String> kept = new ArrayList<>(use.periods());
        if (!use.withoutPeriod().isEmpty()) {
            String unsaid = "not stated for " + String.join(", ", use.withoutPeriod()) + ".";
            kept.add(kept.isEmpty() ? unsaid : Words.upperFirst(unsaid));
        }
        entries("How long it is kept", kept);
        page.close();
    }

    private void entries(String title, List<String> sentences) {
        if (sentences.isEmpty()) {
            page.leaf("li", title + ": " + Words.lowerFirst(NOT_STATED));
        } else if (sentences.size() == 1) {
            page.leaf("li", title + ": " + sentences.get(0));
        } else {
            page.open("li").text(title + ":").open("ul");
            sentences.forEach(sentence -> page.leaf("li", sentence));
            page.close().close();
        }
    }

    private static String receiver(Receiver receiver) {
        return receiver.name() + " (" + receiver.role() + "), in " + receiver.country()
                + (receiver.safeguards().isEmpty()
                        ? "."
                        : ", protected by: " + String.join("; ", receiver.safeguards()) + ".");
    }

    private static String source(Source source) {
        return PersonWords.origin(source.origin())
                + (source.description().isEmpty() ? "." : ": " + source.description() + ".");
    }

    private void decisions() {
        page.leaf("h3", "Decisions by a computer alone");
        List<Use> deciding =
                facts.uses().stream().filter(use -> use.decision().isPresent()).toList();
        if (deciding.isEmpty()) {
            page.leaf("p", "None is stated.");
            return;
        }
        page.open("ul");
        deciding.forEach(use -> use.decision()
                .ifPresent(decision -> page.leaf(
                        "li",
                        use.title() + ". How it decides: " + decision.logic() + ". What it means for you: "
                                + decision.consequences() + ".")));
        page.close();
    }

    private void rights() {
        page.leaf("h3", "What you can ask for").open("ul");
        for (AccessFacts.Right right : facts.rights()) {
            page.open("li").leaf("strong", name(right.right())).open("ul");
            boolean single = right.answers().size() == 1;
            right.answers().forEach(answer -> page.leaf("li", sentence(answer, single)));
            page.close().close();
        }
        page.close();
    }

    /** The answer first, since a reason by itself can be read either way. */
    private static String sentence(AccessFacts.Answer answer, boolean single) {
        String begin = switch (answer.availability()) {
            case AVAILABLE -> "Yes";
            case CONDITIONAL -> "It depends";
            case NOT_AVAILABLE -> "No";
        };
        return begin + (single ? ". " : ", for: " + String.join("; ", answer.uses()) + ". ") + answer.reason();
    }

    private static String name(SubjectRight right) {
        return switch (right) {
            case RECTIFICATION -> "To have wrong data corrected";
            case ERASURE -> "To have your data erased";
            case RESTRICTION -> "To have your data kept but not used";
            case OBJECTION -> "To object to a use of your data";
            case OBJECTION_TO_MARKETING -> "To stop advertising that is sent to you";
            case PORTABILITY -> "To take your data elsewhere";
            case WITHDRAWAL_OF_CONSENT -> "To take back your consent";
            case INFORMATION, ACCESS, AUTOMATED_DECISIONS -> Words.of(right.title());
        };
    }

    private void complaints() {
        page.leaf("h3", "Where you can complain").open("ul");
        Set<String> sentences = new LinkedHashSet<>();
        facts.complaints().forEach(route -> sentences.add(sentence(route)));
        sentences.forEach(sentence -> page.leaf("li", sentence));
        page.close();
    }

    private String sentence(ComplaintRoute route) {
        if (route.body().equals("the controller")) {
            return "With the organisation itself"
                    + facts.organisation()
                            .map(organisation -> ", " + organisation.name() + contact(organisation.contact()))
                            .orElse("")
                    + ".";
        }
        return "With " + route.body() + " (" + route.title() + ", "
                + route.regime().title() + ").";
    }
}
