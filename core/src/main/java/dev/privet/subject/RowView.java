/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import dev.privet.annotation.Disclosure;
import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.PersonalField;
import dev.privet.datamap.RecordType;
import dev.privet.export.LeftOut;
import dev.privet.gate.FieldOutcome;
import dev.privet.gate.FieldPlan;
import dev.privet.gate.OperationKind;
import dev.privet.gate.PrivacyGate;
import dev.privet.gate.Reason;
import dev.privet.gate.Use;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a person gets to see of the rows of one type: what the gate reveals and, of rows about others as well, what is theirs. */
final class RowView {

    private final Set<String> hidden = new HashSet<>();
    private final Map<String, PersonalField> ofRow = new LinkedHashMap<>();
    private final Map<String, PersonalField> ofParts = new LinkedHashMap<>();
    private final NamingColumns namingColumns;

    /**
     * Asks the gate about the type, and about the marked objects that are embedded in its rows.
     *
     * @throws PrivacyFailureException if a rule denies the export of the one or the other
     */
    RowView(RecordType type, PrivacyGate gate, Use use) {
        this.namingColumns = new NamingColumns(type, gate.dataMap());
        add("", type, ofRow, gate, use);
        EmbeddedParts.of(type, gate.dataMap()).forEach((path, part) -> add(path + ".", part, ofParts, gate, use));
    }

    private void add(String prefix, RecordType type, Map<String, PersonalField> fields, PrivacyGate gate, Use use) {
        FieldPlan plan = gate.plan(OperationKind.EXPORT, type, use);
        if (plan.denied()) {
            throw new PrivacyFailureException(
                    "A person's archive was not written, and no part of it is left",
                    new Problem(
                            ProblemCode.EXPORT_FAILED,
                            type.name(),
                            "a rule denies the export of its rows: "
                                    + plan.verdict().objections().stream()
                                            .map(Reason::toString)
                                            .collect(Collectors.joining(" ")),
                            "mend the rule, or answer the person in another way."),
                    null);
        }
        for (PersonalField field : type.fields()) {
            String path = prefix + field.name();
            fields.put(path, field);
            if (plan.outcome(field.index()) != FieldOutcome.REVEAL) {
                hidden.add(path);
            }
        }
    }

    /** The columns as they go into the archive; in the place of what is about others stands that it was left out. */
    Map<String, @Nullable Object> of(SubjectRow row) {
        Set<String> naming = namingColumns.ofOthers(row);
        boolean redacted = row.disclosure() != Disclosure.IN_FULL;
        Set<String> roles = row.roles();
        Map<String, @Nullable Object> visible = new LinkedHashMap<>();
        row.values().forEach((column, value) -> {
            if (hidden.stream().noneMatch(path -> isPartOf(column, path))) {
                boolean others = naming.stream().anyMatch(path -> isPartOf(column, path))
                        || (redacted && !isTheirs(column, roles));
                visible.put(column, others ? LeftOut.ABOUT_OTHERS : value);
            }
        });
        return visible;
    }

    /** The row knows better than an object embedded in it, of which it may hold one for each of several persons. */
    private boolean isTheirs(String column, Set<String> roles) {
        List<PersonalField> own = covering(column, ofRow);
        return (own.isEmpty() ? covering(column, ofParts) : own)
                        // What is said to be about nobody in particular may be about any of them.
                        .stream()
                        .allMatch(field -> !field.about().isEmpty() && roles.containsAll(field.about()));
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
}
