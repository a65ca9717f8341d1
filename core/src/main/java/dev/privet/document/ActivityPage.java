/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.document;

import dev.privet.datamap.DeclaredPurpose;
import dev.privet.datamap.DeclaredRecipient;
import dev.privet.datamap.LegalGround;
import dev.privet.datamap.PurposeFacts;
import java.util.Locale;
import java.util.stream.Collectors;

/** Sets one activity as Markdown. */
final class ActivityPage {

    private final StringBuilder text = new StringBuilder();

    static String of(ProcessingActivity activity) {
        ActivityPage page = new ActivityPage();
        DeclaredPurpose purpose = activity.purpose();
        page.text.append("\n## ").append(Markdown.text(purpose.title())).append("\n\n");
        page.ground(purpose.ground());
        page.line("People", Markdown.list(activity.subjects()));
        page.line("Data", Markdown.list(activity.categories()));
        page.facts(purpose.facts());
        activity.furtherUse().forEach(use -> page.line("Further use", Markdown.text(use)));
        activity.retention().forEach(limit -> page.line("Time limit", Markdown.text(limit)));
        page.line("No time limit declared", Markdown.list(activity.withoutLimit()));
        return page.text.toString();
    }

    private void ground(LegalGround ground) {
        line(
                "Lawful basis",
                "Art " + ground.basis().article() + ", " + ground.basis().title());
        line("Interest pursued", Markdown.text(ground.interest()));
        line(
                "Conditions of Annex 1",
                ground.annexOne().stream()
                        .sorted()
                        .map(met -> met.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .collect(Collectors.joining(", ")));
        ground.condition()
                .ifPresent(condition -> line(
                        "Condition for special categories", "Art " + condition.article() + ", " + condition.title()));
        line(
                "Paragraphs of Schedule 1 to the DPA 2018",
                ground.scheduleOne().stream().sorted().map(String::valueOf).collect(Collectors.joining(", ")));
        line("Appropriate policy document", Markdown.text(ground.policyDocument()));
    }

    private void facts(PurposeFacts facts) {
        facts.sources()
                .forEach(source -> line(
                        "Source",
                        source.origin().title()
                                + (source.description().isBlank() ? "" : ": " + Markdown.text(source.description()))));
        facts.recipients().forEach(recipient -> line("Recipient", recipient(recipient)));
        line("Recipient", facts.receivedByNobody() ? "nobody" : "");
        facts.decision().ifPresent(decision -> {
            line("Decides by automated means alone", Markdown.text(decision.logic()));
            line("What that means for the person", Markdown.text(decision.consequences()));
        });
    }

    private static String recipient(DeclaredRecipient recipient) {
        String safeguards =
                recipient.safeguards().stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
        return Markdown.text(recipient.name())
                + (recipient.category() ? " (a category of recipients)" : "") + ", "
                + recipient.role().title() + ", "
                + Markdown.text(recipient.country().toString())
                + (safeguards.isEmpty() ? "" : ", under " + Markdown.text(safeguards));
    }

    /** What was not said has no line of its own. */
    private void line(String what, String value) {
        if (!value.isEmpty()) {
            text.append("- ").append(what).append(": ").append(value).append('\n');
        }
    }
}
