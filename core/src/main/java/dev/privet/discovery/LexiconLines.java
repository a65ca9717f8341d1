/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the lines of one file of a lexicon and notes every line that cannot be read. */
final class LexiconLines {

    private static final String DATA_FORM = "data CATEGORY KINDS ALONE SELF LINKED [telling] : phrase, phrase";
    private static final String ALSO_FORM = "also CATEGORY KINDS ALONE SELF LINKED : phrase, phrase";
    private static final int DATA_CELLS = 6;

    /** Roles that take a number, from 0 to what is said here where there is a limit. */
    private static final Map<WordRole, Optional<Double>> NUMBERED = Map.of(
            WordRole.SUBJECT, Optional.of(1.0),
            WordRole.THING, Optional.of(2.0),
            WordRole.PART, Optional.of(1.0),
            WordRole.PAY, Optional.of(1.0),
            WordRole.AFTER, Optional.empty());

    private final String place;
    private final LexiconBuilder into;
    private final List<Problem> problems = new ArrayList<>();

    LexiconLines(String place, LexiconBuilder into) {
        this.place = place;
        this.into = into;
    }

    List<Problem> read(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replaceFirst("#.*", "").strip();
            if (!line.isEmpty()) {
                read(place + ":" + (i + 1), line);
            }
        }
        return problems;
    }

    private void read(String at, String line) {
        int colon = line.indexOf(':');
        List<String> head =
                List.of((colon < 0 ? line : line.substring(0, colon)).strip().split("\\s+", -1));
        List<String> phrases = colon < 0 ? List.of() : phrases(line.substring(colon + 1));
        String keyword = head.get(0);
        if (line.indexOf(':', colon + 1) > colon && colon >= 0) {
            problem(at, "The line has a second colon.", "write one colon, and commas between phrases.");
        } else if (keyword.equals("weight")) {
            weight(at, head, colon);
        } else if (phrases.isEmpty()) {
            problem(
                    at,
                    "The line names no phrase.",
                    "write a colon after \"" + String.join(" ", head) + "\", then phrases with commas between them.");
        } else if (keyword.equals("data") || keyword.equals("also")) {
            data(at, head, phrases);
        } else if (keyword.equals("forget")) {
            forget(at, head, phrases);
        } else {
            role(at, head, phrases);
        }
    }

    private void weight(String at, List<String> head, int colon) {
        if (head.size() != 3 || colon >= 0) {
            problem(at, "A weight has a name and a number.", "write weight NAME NUMBER.");
            return;
        }
        Weight.of(head.get(1))
                .ifPresentOrElse(
                        weight -> into.weight(at, weight, number(at, head.get(2))),
                        () -> problem(
                                at,
                                "There is no weight \"" + head.get(1) + "\".",
                                "use one of " + names(Weight.values()) + "."));
    }

    private void role(String at, List<String> head, List<String> phrases) {
        WordRole role = WordRole.of(head.get(0)).orElse(null);
        if (role == null || head.size() > 2) {
            problem(
                    at,
                    "\"" + String.join(" ", head) + "\" begins no line of a lexicon.",
                    "begin with data, also, weight, forget, or one of " + names(WordRole.values())
                            + ", then at most one number.");
            return;
        }
        if (head.size() == 2 && !NUMBERED.containsKey(role)) {
            takesNone(at, head);
            return;
        }
        int mistakes = problems.size();
        double weight = head.size() == 2 ? number(at, head.get(1)) : 1;
        Optional<Double> most = NUMBERED.getOrDefault(role, Optional.empty());
        if (problems.size() > mistakes) {
            return;
        }
        if (most.isPresent() && (weight < 0 || weight > most.get())) {
            problem(
                    at,
                    "\"" + head.get(1) + "\" is out of range.",
                    "write a number from 0 to " + most.get().intValue() + " after " + head.get(0) + ".");
            return;
        }
        phrases.forEach(phrase -> into.role(at, role, phrase, weight));
    }

    private void forget(String at, List<String> head, List<String> phrases) {
        if (head.size() > 1) {
            takesNone(at, head);
        } else {
            into.forget(phrases);
        }
    }

    private void takesNone(String at, List<String> head) {
        problem(at, "\"" + head.get(0) + "\" takes no number.", "write the colon right after \"" + head.get(0) + "\".");
    }

    private void data(String at, List<String> head, List<String> phrases) {
        boolean other = head.get(0).equals("also");
        boolean telling =
                !other && head.size() == DATA_CELLS + 1 && head.get(DATA_CELLS).equals("telling");
        if (head.size() != DATA_CELLS && !telling) {
            problem(
                    at,
                    "A line on data has " + head.size() + " cells before the colon.",
                    "write " + (other ? ALSO_FORM : DATA_FORM) + ".");
            return;
        }
        int mistakes = problems.size();
        String category = head.get(1);
        if (!Categories.exists(category)) {
            problem(
                    at,
                    "There is no category \"" + category + "\" in dev.privet.vocabulary.",
                    "name one, such as EmailAddress, or DataCategory where none fits.");
        }
        Set<ValueKind> kinds = kinds(at, head.get(2));
        double alone = number(at, head.get(3));
        double self = number(at, head.get(4));
        double linked = number(at, head.get(5));
        if (problems.size() > mistakes) {
            return;
        }
        phrases.stream()
                .map(phrase -> new DataWord(phrase, category, kinds, alone, self, linked, telling))
                .forEach(word -> {
                    if (other) {
                        into.also(at, word);
                    } else {
                        into.data(at, word);
                    }
                });
    }

    private Set<ValueKind> kinds(String at, String cell) {
        Set<ValueKind> kinds = EnumSet.noneOf(ValueKind.class);
        for (String name : cell.split("\\+", -1)) {
            ValueKind kind = Arrays.stream(ValueKind.values())
                    .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(name) && one != ValueKind.NONE)
                    .findFirst()
                    .orElse(null);
            if (kind == null) {
                problem(
                        at,
                        "There is no kind of value \"" + name + "\".",
                        "join some of " + names(ValueKind.values()) + " by +.");
            } else {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    private double number(String at, String cell) {
        OptionalDouble number = PlainNumber.of(cell);
        if (number.isPresent()) {
            return number.getAsDouble();
        }
        problem(at, "\"" + cell + "\" is no number.", "write a weight such as 2 or -1.5.");
        return 0;
    }

    private static List<String> phrases(String cell) {
        return Arrays.stream(cell.split(",", -1))
                .map(phrase -> String.join(" ", Spelling.words(phrase)))
                .filter(phrase -> !phrase.isEmpty())
                .toList();
    }

    private void problem(String at, String why, String remedy) {
        problems.add(new Problem(ProblemCode.LEXICON_UNREADABLE, at, why, remedy));
    }

    private static String names(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .filter(name -> !name.equals("none"))
                .collect(Collectors.joining(", "));
    }
}
