/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.document;

import dev.privet.annotation.Disclosure;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.DeclaredFurtherUse;
import dev.privet.datamap.DeclaredPurpose;
import dev.privet.datamap.PersonalField;
import dev.privet.datamap.RecordType;
import dev.privet.datamap.RetentionRule;
import dev.privet.datamap.SubjectLink;
import dev.privet.fact.Citation;
import dev.privet.vocabulary.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads from a data map whose data one purpose needs, which and for how long. */
final class ActivityReader {

    private final DataMap dataMap;

    ActivityReader(DataMap dataMap) {
        this.dataMap = dataMap;
    }

    /** The activity, or nothing where no marked class names the purpose. */
    Optional<ProcessingActivity> read(DeclaredPurpose purpose) {
        List<RecordType> concerned = dataMap.types().stream()
                .filter(type -> !served(type, purpose.type()).isEmpty())
                .toList();
        return concerned.isEmpty() ? Optional.empty() : Optional.of(activity(purpose, concerned));
    }

    private ProcessingActivity activity(DeclaredPurpose purpose, List<RecordType> concerned) {
        TreeSet<String> subjects = new TreeSet<>(purpose.facts().subjects());
        TreeSet<String> categories = new TreeSet<>();
        TreeSet<String> retention = new TreeSet<>();
        TreeSet<String> withoutLimit = new TreeSet<>();
        for (RecordType type : concerned) {
            List<PersonalField> served = served(type, purpose.type());
            type.links().stream()
                    .filter(link -> link.export() != Disclosure.NOT_AT_ALL)
                    .map(SubjectLink::subject)
                    .flatMap(subject -> dataMap.find(subject).stream())
                    .flatMap(subject -> subject.subjectKind().stream())
                    .forEach(subjects::add);
            served.forEach(field -> categories.add(field.facts().title()));
            limit(type, "", type.retention()).ifPresent(retention::add);
            served.forEach(field -> limit(type, field.name(), field.retention()).ifPresent(retention::add));
            if (type.retention().isEmpty()
                    && served.stream().anyMatch(field -> field.retention().isEmpty())) {
                withoutLimit.add(type.name());
            }
        }
        return new ProcessingActivity(
                purpose,
                List.copyOf(subjects),
                List.copyOf(categories),
                furtherUse(purpose, concerned),
                List.copyOf(retention),
                List.copyOf(withoutLimit));
    }

    /** What it uses that was collected for other purposes, what others may use of its own, and why. */
    private List<String> furtherUse(DeclaredPurpose purpose, List<RecordType> concerned) {
        List<String> words = new ArrayList<>();
        for (DeclaredPurpose original : dataMap.originalPurposes(purpose.type())) {
            if (reaches(concerned, original, purpose)) {
                original.furtherUse(purpose.type())
                        .ifPresent(use ->
                                words.add("of data collected for \"" + original.title() + "\": " + because(use)));
            }
        }
        for (DeclaredFurtherUse use : purpose.facts().furtherUses()) {
            dataMap.purpose(use.purpose())
                    .filter(further -> reaches(concerned, purpose, further))
                    .ifPresent(further -> words.add("for \"" + further.title() + "\": " + because(use)));
        }
        return words;
    }

    private boolean reaches(List<RecordType> types, DeclaredPurpose original, DeclaredPurpose further) {
        return types.stream()
                .flatMap(type -> type.fields().stream())
                .anyMatch(
                        field -> dataMap.originalPurposes(field, further.type()).contains(original));
    }

    /** On what ground, why, and where the law says so. */
    private static String because(DeclaredFurtherUse use) {
        return use.grounds() + ", because: " + use.because() + " ("
                + use.citations().stream().map(Citation::toString).distinct().collect(Collectors.joining("; ")) + ")";
    }

    private List<PersonalField> served(RecordType type, Class<? extends Purpose> purpose) {
        return type.fields().stream()
                .filter(field -> dataMap.serves(field, purpose))
                .toList();
    }

    /** One limit for all the periods of a row or field: it meets its end once, when the last of them has passed. */
    private Optional<String> limit(RecordType type, String field, List<RetentionRule> rules) {
        if (rules.isEmpty()) {
            return Optional.empty();
        }
        String what = type.name() + (field.isEmpty() ? "" : "." + field);
        List<String> periods = rules.stream()
                .map(rule -> period(rule) + configured(type, field, rule))
                .distinct()
                .toList();
        String then = rules.get(0).then().name().toLowerCase(Locale.ROOT);
        return Optional.of(what + ": " + then + (periods.size() == 1 ? " " : " once the last of these has passed: ")
                + String.join("; ", periods));
    }

    private String period(RetentionRule rule) {
        return rule.period() + " after " + rule.from()
                + (rule.purposes().isEmpty() ? "" : ", for " + titles(rule))
                + rule.minimum().map(least -> ", at least " + least).orElse("")
                + (rule.because().isEmpty() ? "" : " (" + rule.because() + ")");
    }

    /** Whoever reads the record beside the code must not wonder why they differ. */
    private String configured(RecordType type, String field, RetentionRule rule) {
        List<String> places = dataMap.configuredIn(type, field, rule);
        return places.isEmpty() ? "" : " (set by configuration: " + String.join(", ", places) + ")";
    }

    private String titles(RetentionRule rule) {
        return String.join(
                ", ",
                rule.purposes().stream()
                        .flatMap(purpose -> dataMap.purpose(purpose).stream())
                        .map(DeclaredPurpose::title)
                        .sorted()
                        .toList());
    }
}
