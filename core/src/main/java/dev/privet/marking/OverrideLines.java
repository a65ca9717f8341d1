/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.marking;

import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the lines of a file into overrides, and tells of each that says nothing. */
final class OverrideLines {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern RECIPIENT = Pattern.compile("recipients\\.([1-9][0-9]{0,2})\\.([a-z-]+)");
    private static final String NONE = "none";

    private final Map<String, OverrideFile.Line> seen = new LinkedHashMap<>();
    private final Map<String, Map<Integer, RecipientOverride>> recipients = new LinkedHashMap<>();
    private final PurposeOverridesBuilder overrides;

    OverrideLines(PurposeOverridesBuilder overrides) {
        this.overrides = overrides;
    }

    void read(List<OverrideFile.Line> lines) {
        lines.forEach(this::read);
        recipients.forEach(this::addRecipients);
    }

    private void read(OverrideFile.Line line) {
        OverrideFile.Line first = seen.putIfAbsent(line.key(), line);
        if (first != null) {
            bad(line.place(), "'" + line.key() + "' stands on " + first.place() + " already.", "leave one of the two.");
            return;
        }
        int dot = line.key().indexOf('.');
        String id = dot < 0 ? "" : line.key().substring(0, dot);
        String rest = line.key().substring(dot + 1);
        Matcher recipient = RECIPIENT.matcher(rest);
        boolean ofRecipient = recipient.matches() && RecipientOverride.PARTS.contains(recipient.group(2));
        if (!ID.matcher(id).matches()
                || !(ofRecipient || List.of("title", "kept-for", "recipients").contains(rest))) {
            bad(
                    line.place(),
                    "'" + line.key() + "' is no key that can be overridden.",
                    "write the purpose's id and '.title', '.kept-for', '.recipients' or '.recipients.1.' with one of "
                            + RecipientOverride.PARTS + ".");
        } else if (line.value().isEmpty()) {
            bad(line.place(), "'" + line.key() + "' has no value.", "give it one, or remove the line.");
        } else if (ofRecipient) {
            recipients
                    .computeIfAbsent(id, key -> new TreeMap<>())
                    .computeIfAbsent(Integer.valueOf(recipient.group(1)), key -> new RecipientOverride())
                    .put(recipient.group(2), line);
        } else {
            single(id, rest, line);
        }
    }

    private void single(String id, String property, OverrideFile.Line line) {
        switch (property) {
            case "title" -> overrides.add(id, new PurposeMark.Title(line.value()), line.place());
            case "kept-for" -> overrides.keptFor(id, line.value(), line.place());
            default -> {
                if (line.value().equals(NONE)) {
                    overrides.add(id, new PurposeMark.Recipients(List.of()), line.place());
                } else {
                    bad(
                            line.place(),
                            "'" + line.key() + "' can only say that there are none.",
                            "write 'none', or number them: '" + line.key() + ".1.name = …'.");
                }
            }
        }
    }

    private void addRecipients(String id, Map<Integer, RecipientOverride> numbered) {
        OverrideFile.Line none = seen.get(id + ".recipients");
        if (none != null) {
            bad(none.place(), "'" + none.key() + "' is said beside recipients.", "leave it out, or leave them out.");
            return;
        }
        List<RecipientMark> marks = new ArrayList<>();
        String place = "";
        int expected = 1;
        for (Map.Entry<Integer, RecipientOverride> entry : numbered.entrySet()) {
            RecipientOverride recipient = entry.getValue();
            String prefix = "recipient " + entry.getKey() + " of '" + id + "': ";
            place = place.isEmpty() ? recipient.place() : place;
            if (entry.getKey() != expected) {
                bad(
                        recipient.place(),
                        prefix + "there is none with the number " + expected + ".",
                        "number recipients from 1 on, without gaps.");
            }
            expected = entry.getKey() + 1;
            recipient
                    .mark((why, remedy) -> bad(recipient.place(), prefix + why, remedy))
                    .ifPresent(marks::add);
        }
        if (marks.size() == numbered.size()) {
            overrides.add(id, new PurposeMark.Recipients(marks), place);
        }
    }

    private void bad(String place, String why, String remedy) {
        overrides.problem(new Problem(ProblemCode.OVERRIDE_UNREADABLE, place, why, remedy));
    }
}
