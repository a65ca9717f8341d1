/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import dev.privet.annotation.Disclosure;
import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.PersonalField;
import dev.privet.datamap.RecordType;
import dev.privet.datamap.SubjectLink;
import dev.privet.export.LeftOut;
import dev.privet.gate.FieldOutcome;
import dev.privet.gate.FieldPlan;
import dev.privet.gate.OperationKind;
import dev.privet.gate.PrivacyGate;
import dev.privet.gate.Reason;
import dev.privet.gate.Use;
import dev.privet.vocabulary.FreeText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a person gets to see of the rows of one type: what the gate reveals and, of rows about others as well, what is theirs. What becomes
 * of a column depends on the links of its row alone, so it is worked out once for each set of links that occurs.
 */
final class RowView {

    private static final String OF_KEY = "key.";

    private final RecordType type;
    private final Predicate<PersonalField> wanted;
    private final boolean onlyFields;
    private final Set<String> hidden = new HashSet<>();
    private final Map<String, PersonalField> ofRow = new LinkedHashMap<>();
    private final Map<String, PersonalField> ofParts = new LinkedHashMap<>();
    private final NamingColumns namingColumns;
    private final Map<String, Boolean> judgedByPart = new HashMap<>();
    private final List<Plan> plans = new ArrayList<>();

    /**
     * Asks the gate about the type, and about the marked objects that are embedded in its rows.
     *
     * @throws PrivacyFailureException if a rule denies the export of the one or the other
     */
    RowView(RecordType type, PrivacyGate gate, Use use) {
        this(type, gate, use, false, field -> true);
    }

    private RowView(RecordType type, PrivacyGate gate, Use use, boolean onlyFields, Predicate<PersonalField> wanted) {
        this.type = type;
        this.wanted = wanted;
        this.onlyFields = onlyFields;
        this.namingColumns = new NamingColumns(type, gate.dataMap());
        add("", type, ofRow, gate, use);
        EmbeddedParts.of(type, gate.dataMap()).forEach((path, part) -> add(path + ".", part, ofParts, gate, use));
    }

    /** A view of nothing but some of the personal fields. */
    static RowView only(Predicate<PersonalField> wanted, RecordType type, PrivacyGate gate, Use use) {
        return new RowView(type, gate, use, true, wanted);
    }

    private void add(String prefix, RecordType part, Map<String, PersonalField> fields, PrivacyGate gate, Use use) {
        FieldPlan plan = gate.plan(OperationKind.EXPORT, part, use);
        if (plan.denied()) {
            throw new PrivacyFailureException(
                    "A person's archive was not written, and no part of it is left",
                    new Problem(
                            ProblemCode.EXPORT_FAILED,
                            part.name(),
                            "a rule denies the export of its rows: "
                                    + plan.verdict().objections().stream()
                                            .map(Reason::toString)
                                            .collect(Collectors.joining(" ")),
                            "mend the rule, or answer the person in another way."),
                    null);
        }
        for (PersonalField field : part.fields()) {
            String path = prefix + field.name();
            fields.put(path, field);
            if (plan.outcome(field.index()) != FieldOutcome.REVEAL) {
                hidden.add(path);
            }
        }
    }

    /** The columns as they go into the archive; in the place of what the person does not get stands that it was left out. */
    Map<String, @Nullable Object> of(SubjectRow row) {
        return plan(row).shown(row.values());
    }

    /** The columns of a row that hold free text in which others may occur. */
    Set<String> toReview(SubjectRow row, TextReview review) {
        Plan plan = plan(row);
        if (plan.ofPerson) {
            review.learn(row.values(), column -> plan.fate(column) != Fate.SHOWN_TEXT && !isJudgedByPart(column));
        }
        Set<String> columns = Set.of();
        for (String column : plan.layout(row.values().keySet()).texts()) {
            Object text = plan.text(column, row.values().get(column));
            if (text != null && review.isNeeded(text, plan.aboutOthers)) {
                columns = columns.isEmpty() ? new HashSet<>() : columns;
                columns.add(column);
            }
        }
        return columns;
    }

    private Plan plan(SubjectRow row) {
        for (Plan plan : plans) {
            // Stores mostly hand over the same list again.
            if (plan.links == row.links() || plan.links.equals(row.links())) {
                return plan;
            }
        }
        Plan plan = new Plan(row);
        plans.add(plan);
        return plan;
    }

    private static List<PersonalField> covering(String column, Map<String, PersonalField> fields) {
        return fields.entrySet().stream()
                .filter(field -> isPartOf(column, field.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** A store shows an embedded object as one column for each of its parts. */
    private static boolean isPartOf(String column, String path) {
        return column.equals(path) || column.startsWith(path + ".");
    }

    /** Whether marks stand below a column: of a collection of objects, each part is judged by itself. */
    private boolean isJudgedByPart(String column) {
        return judgedByPart.computeIfAbsent(
                column,
                name -> Stream.of(ofRow.keySet(), ofParts.keySet(), namingColumns.columns())
                        .flatMap(Set::stream)
                        .anyMatch(path -> path.startsWith(name + ".")));
    }

    /** What becomes of a column. */
    private enum Fate {
        SHOWN,
        SHOWN_TEXT,
        ABOUT_OTHERS,
        BY_RULE,
        NOT_WANTED
    }

    /**
     * What columns that come together have in common.
     *
     * @param columns the columns
     * @param shownWhole whether all of them are shown as they are
     * @param texts those that may hold free text
     */
    private record Layout(Set<String> columns, boolean shownWhole, Set<String> texts) {}

    /** What becomes of the columns of rows with the same links. */
    private final class Plan {

        private final List<SubjectLink> links;
        private final Set<String> naming;
        private final boolean redacted;
        private final Set<String> roles;
        private final boolean aboutOthers;
        private final boolean ofPerson;
        private final Map<String, Fate> fates = new LinkedHashMap<>();
        private Layout layout = new Layout(Set.of(), true, Set.of());

        Plan(SubjectRow row) {
            this.links = row.links();
            this.naming = namingColumns.ofOthers(row);
            this.redacted = row.disclosure() != Disclosure.IN_FULL;
            this.roles = row.roles();
            this.ofPerson = links.stream().anyMatch(SubjectLink::isSelf);
            this.aboutOthers = redacted
                    || type.links().stream().anyMatch(link -> !row.links().contains(link));
        }

        Map<String, @Nullable Object> shown(Map<String, @Nullable Object> values) {
            if (layout(values.keySet()).shownWhole()) {
                return values;
            }
            Map<String, @Nullable Object> visible = new LinkedHashMap<>();
            values.forEach((column, value) -> {
                if (isJudgedByPart(column)) {
                    elements(column, value).ifPresent(shown -> visible.put(column, shown));
                } else {
                    put(visible, column, value, fate(column));
                }
            });
            return visible;
        }

        private static void put(
                Map<String, @Nullable Object> visible, String column, @Nullable Object value, Fate fate) {
            switch (fate) {
                case SHOWN, SHOWN_TEXT -> visible.put(column, value);
                case ABOUT_OTHERS -> visible.put(column, LeftOut.ABOUT_OTHERS);
                case BY_RULE -> visible.put(column, LeftOut.BY_RULE);
                case NOT_WANTED -> {}
            }
        }

        /** The elements with what is shown of each; nothing where no part is wanted. What has no parts cannot be judged by them. */
        private Optional<Object> elements(String column, @Nullable Object value) {
            if (!(value instanceof Collection<?> many)
                    || !many.stream().allMatch(element -> element instanceof Map<?, ?>)) {
                return Optional.of(LeftOut.ABOUT_OTHERS);
            }
            List<Map<String, @Nullable Object>> shown = new ArrayList<>();
            for (Object element : many) {
                Map<String, @Nullable Object> parts = new LinkedHashMap<>();
                ((Map<?, ?>) element)
                        .forEach((name, part) -> put(parts, (String) name, part, part(column, (String) name)));
                if (!parts.isEmpty()) {
                    shown.add(parts);
                }
            }
            return onlyFields && shown.isEmpty() ? Optional.empty() : Optional.of(shown);
        }

        /** A part of a map's key has a word in front that the marks do not know. */
        private Fate part(String column, String name) {
            return fate(column + "." + (name.startsWith(OF_KEY) ? name.substring(OF_KEY.length()) : name));
        }

        /** A store mostly hands over the same columns again. */
        private Layout layout(Set<String> columns) {
            if (layout.columns() != columns && !layout.columns().equals(columns)) {
                layout = new Layout(
                        columns,
                        columns.stream()
                                .allMatch(column -> (fate(column) == Fate.SHOWN || fate(column) == Fate.SHOWN_TEXT)
                                        && !isJudgedByPart(column)),
                        columns.stream()
                                .filter(column -> isJudgedByPart(column) || fate(column) == Fate.SHOWN_TEXT)
                                .collect(Collectors.toUnmodifiableSet()));
            }
            return layout;
        }

        /** Of a value what is free text, or null where nothing is. */
        @Nullable
        Object text(String column, @Nullable Object value) {
            if (!isJudgedByPart(column)) {
                return value;
            }
            List<Object> texts = texts(column, value);
            return texts.isEmpty() ? null : texts;
        }

        private List<Object> texts(String column, @Nullable Object value) {
            List<Object> texts = new ArrayList<>();
            if (value instanceof Collection<?> many) {
                for (Object element : many) {
                    if (element instanceof Map<?, ?> parts) {
                        parts.forEach((name, part) -> {
                            if (part != null && part(column, (String) name) == Fate.SHOWN_TEXT) {
                                texts.add(part);
                            }
                        });
                    }
                }
            }
            return texts;
        }

        Fate fate(String column) {
            Fate known = fates.get(column);
            if (known == null) {
                known = decide(column);
                fates.put(column, known);
            }
            return known;
        }

        private Fate decide(String column) {
            // The row knows better than an object embedded in it, of which it may hold one for each of several persons.
            List<PersonalField> own = covering(column, ofRow);
            List<PersonalField> fields = own.isEmpty() ? covering(column, ofParts) : own;
            if (onlyFields && (fields.isEmpty() || !fields.stream().allMatch(wanted))) {
                return Fate.NOT_WANTED;
            }
            if (hidden.stream().anyMatch(path -> isPartOf(column, path))) {
                return Fate.BY_RULE;
            }
            if (naming.stream().anyMatch(path -> isPartOf(column, path)) || (redacted && !areTheirs(fields))) {
                return Fate.ABOUT_OTHERS;
            }
            return fields.stream().anyMatch(field -> FreeText.class.isAssignableFrom(field.category()))
                    ? Fate.SHOWN_TEXT
                    : Fate.SHOWN;
        }

        /** What is said to be about nobody in particular may be about any of them. */
        private boolean areTheirs(List<PersonalField> fields) {
            return fields.stream().allMatch(field -> !field.about().isEmpty() && roles.containsAll(field.about()));
        }
    }
}
