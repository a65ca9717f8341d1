/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.document;

import dev.privet.annotation.Disclosure;
import dev.privet.contract.PublicApi;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.DeclaredPurpose;
import dev.privet.datamap.PersonalField;
import dev.privet.datamap.RecordType;
import dev.privet.datamap.SubjectLink;
import dev.privet.vocabulary.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * The part of a controller's record of processing activities that the code knows: purposes, categories of people and data, time
 * limits. What the code does not know (who the controller is, recipients, security measures) is listed as missing, not left out
 * in silence. Immutable.
 *
 * @legal GDPR Art 30(1) (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class RecordOfProcessing {

    private static final List<String> MISSING = List.of(
            "name and contact details of the controller, its representative and its data protection officer (Art 30(1)(a))",
            "categories of recipients (Art 30(1)(d))",
            "transfers to other countries and their safeguards (Art 30(1)(e))",
            "general description of the security measures (Art 30(1)(g))");

    private final List<ProcessingActivity> activities;

    private RecordOfProcessing(List<ProcessingActivity> activities) {
        this.activities = List.copyOf(activities);
    }

    /**
     * Draws up the record of a data map.
     *
     * @param dataMap the data map
     * @return the record, with one activity for each purpose that a marked class names
     */
    public static RecordOfProcessing of(DataMap dataMap) {
        List<ProcessingActivity> activities = new ArrayList<>();
        for (DeclaredPurpose purpose : dataMap.purposes()) {
            List<RecordType> concerned = dataMap.types().stream()
                    .filter(type -> type.fields().stream().anyMatch(field -> serves(field, purpose.type())))
                    .toList();
            if (!concerned.isEmpty()) {
                activities.add(activity(dataMap, purpose, concerned));
            }
        }
        return new RecordOfProcessing(activities);
    }

    private static ProcessingActivity activity(DataMap dataMap, DeclaredPurpose purpose, List<RecordType> concerned) {
        TreeSet<String> subjects = new TreeSet<>();
        TreeSet<String> categories = new TreeSet<>();
        TreeSet<String> retention = new TreeSet<>();
        TreeSet<String> withoutLimit = new TreeSet<>();
        for (RecordType type : concerned) {
            type.links().stream()
                    .filter(link -> link.export() != Disclosure.NOT_AT_ALL)
                    .map(SubjectLink::subject)
                    .flatMap(subject -> dataMap.find(subject).stream())
                    .flatMap(subject -> subject.subjectKind().stream())
                    .forEach(subjects::add);
            type.fields().stream()
                    .filter(field -> serves(field, purpose.type()))
                    .map(field -> field.facts().title())
                    .forEach(categories::add);
            type.retention()
                    .forEach(rule -> retention.add(type.name() + ": "
                            + rule.then().name().toLowerCase(Locale.ROOT) + " " + rule.period() + " after "
                            + String.join(".", rule.from())
                            + (rule.because().isEmpty() ? "" : " (" + rule.because() + ")")));
            if (type.retention().isEmpty()) {
                withoutLimit.add(type.name());
            }
        }
        return new ProcessingActivity(
                purpose,
                List.copyOf(subjects),
                List.copyOf(categories),
                List.copyOf(retention),
                List.copyOf(withoutLimit));
    }

    private static boolean serves(PersonalField field, Class<? extends Purpose> purpose) {
        return field.purposes().contains(purpose) || field.maskedFor().contains(purpose);
    }

    /**
     * The activities.
     *
     * @return unmodifiable, ordered by the purpose's id
     */
    public List<ProcessingActivity> activities() {
        return activities;
    }

    /**
     * What Article 30(1) asks for and the code does not know.
     *
     * @return unmodifiable, in the order of the article
     */
    public List<String> missing() {
        return MISSING;
    }

    /**
     * The record as a document.
     *
     * @return Markdown; the same for the same data map
     */
    public String toMarkdown() {
        StringBuilder text = new StringBuilder("# Record of processing activities\n");
        for (ProcessingActivity activity : activities) {
            DeclaredPurpose purpose = activity.purpose();
            text.append("\n## ").append(purpose.title()).append("\n\n");
            line(
                    text,
                    "Lawful basis",
                    "Art " + purpose.basis().article() + ", " + purpose.basis().title());
            if (!purpose.interest().isBlank()) {
                line(text, "Interest pursued", purpose.interest());
            }
            purpose.condition()
                    .ifPresent(condition -> line(
                            text,
                            "Condition for special categories",
                            "Art " + condition.article() + ", " + condition.title()));
            line(text, "People", String.join(", ", activity.subjects()));
            line(text, "Data", String.join(", ", activity.categories()));
            activity.retention().forEach(limit -> line(text, "Time limit", limit));
            if (!activity.withoutLimit().isEmpty()) {
                line(text, "No time limit declared", String.join(", ", activity.withoutLimit()));
            }
        }
        text.append("\n## Still to be added by hand\n\n");
        MISSING.forEach(missing -> text.append("- ").append(missing).append('\n'));
        return text.toString();
    }

    private static void line(StringBuilder text, String what, String value) {
        text.append("- ").append(what).append(": ").append(value).append('\n');
    }
}
