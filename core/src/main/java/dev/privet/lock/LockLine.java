/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.lock;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads one line of the lock. Every mistake in it is told, with what to do; of a line with a mistake nothing is taken. */
final class LockLine {

    /** What mends a line that nobody should have written by hand. */
    static final String UPDATE = "run the test of the lock with -Dprivet.lock=update, which writes it anew.";

    private static final Pattern LINE = Pattern.compile("( *)([a-z-]+) (" + Token.GRAMMAR + ")(.*)");
    private static final Pattern FACT = Pattern.compile(" ([a-z-]+)=(" + Token.GRAMMAR + ")");

    private final BiConsumer<String, String> mistakes;
    private boolean isSound = true;

    /**
     * Reads lines.
     *
     * @param mistakes is told what is wrong, and what to do
     */
    LockLine(BiConsumer<String, String> mistakes) {
        this.mistakes = mistakes;
    }

    /** How far in a line begins, in steps of two spaces; an odd space counts as a step. */
    static int depth(String line) {
        int spaces = 0;
        while (spaces < line.length() && line.charAt(spaces) == ' ') {
            spaces++;
        }
        return (spaces + 1) / 2;
    }

    /** The entry without what stands below it, or nothing where the line has a mistake. */
    Optional<EntryBuilder> read(String line, int depth, Optional<Kind> parent) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            wrong("'" + Shown.of(line) + "' is no line of a lock.");
            return Optional.empty();
        }
        Optional<Kind> kind = Kind.of(matcher.group(2));
        if (kind.isEmpty()) {
            wrong("'" + matcher.group(2) + "' is nothing that a lock speaks of.");
            return Optional.empty();
        }
        check(kind.get(), matcher.group(1).length() == 2 * depth, parent);
        String name = text(matcher.group(3), kind.get().names(), matcher.group(2));
        Map<Fact, String> facts = facts(kind.get(), matcher.group(4));
        EntryBuilder entry = new EntryBuilder(kind.get(), name);
        facts.forEach(entry::fact);
        return isSound ? Optional.of(entry) : Optional.empty();
    }

    private void check(Kind kind, boolean isInLine, Optional<Kind> parent) {
        boolean placed = parent.map(kind.parents()::contains).orElseGet(kind.parents()::isEmpty);
        if (!isInLine || !placed) {
            wrong("'" + kind.word() + "' stands "
                    + parent.map(above -> "below '" + above.word() + "'").orElse("at the margin")
                    + ", where it belongs "
                    + (kind.parents().isEmpty()
                            ? "at the margin."
                            : "two spaces further in than "
                                    + kind.parents().stream().map(Kind::word).collect(Collectors.joining(" or "))
                                    + "."));
        }
    }

    private Map<Fact, String> facts(Kind kind, String rest) {
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        Matcher matcher = FACT.matcher(rest);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            end = matcher.end();
            String word = matcher.group(1);
            String value = matcher.group(2);
            Fact.of(word)
                    .filter(kind::knows)
                    .ifPresentOrElse(
                            fact -> put(facts, fact, value),
                            () -> wrong("'" + kind.word() + "' has no '" + word + "'."));
        }
        if (end < rest.length()) {
            wrong("'" + Shown.of(rest.substring(end).strip()) + "' is nothing of the form word=value.");
        }
        new TreeSet<>(kind.required())
                .stream()
                        .filter(fact -> !facts.containsKey(fact))
                        .forEach(fact -> wrong("'" + kind.word() + "' lacks '" + fact.word() + "'."));
        return facts;
    }

    private void put(Map<Fact, String> facts, Fact fact, String token) {
        String value = text(token, fact.allowed(), fact.word());
        if (facts.put(fact, value) != null) {
            wrong("'" + fact.word() + "' is said twice.");
        }
    }

    private String text(String token, Values allowed, String what) {
        try {
            String value = Token.read(token);
            if (!allowed.fits().test(value)) {
                wrong("'" + Shown.of(value) + "' does not fit '" + what + "': it takes " + allowed.means() + ".");
            }
            return value;
        } catch (IllegalArgumentException e) {
            wrong("'" + Shown.of(String.valueOf(e.getMessage())) + "' means nothing in a text.");
            return "";
        }
    }

    private void wrong(String why) {
        isSound = false;
        mistakes.accept(why, UPDATE);
    }
}
