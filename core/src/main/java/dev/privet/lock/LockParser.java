/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.lock;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a lock back, strictly: what it does not know is a mistake, and all of them are told at once. */
final class LockParser {

    /** Longer ones where Git was told so, or merged a merge; no line of a lock begins like one. */
    private static final Pattern MARKER = Pattern.compile("\uFEFF?\\s*(<{7,}|\\|{7,}|={7,}|>{7,}).*");

    private static final String MAGIC = LockWriter.MAGIC + LockWriter.VERSION;
    private static final String MERGED =
            "take either side, and then run the test of the lock with -Dprivet.lock=update on the merged code.";
    private static final String NOT_KEPT = "say it where the code says it; the next update would drop it here.";

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private final List<LockNode> open = new ArrayList<>();
    private final LockNode root = LockNode.root();
    private boolean inHeader = true;

    private LockParser(String file) {
        this.file = file;
    }

    static List<Entry> parse(String text, String file) {
        LockParser parser = new LockParser(file);
        parser.read(text.lines().toList());
        List<Entry> entries = parser.root.entries();
        if (parser.problems.isEmpty()) {
            LockReferences.check(entries, (why, remedy) -> parser.wrong(0, why, remedy));
        }
        if (!parser.problems.isEmpty()) {
            throw new PrivacyConfigurationException("The lock cannot be read", parser.problems);
        }
        return entries;
    }

    private void read(List<String> lines) {
        for (int index = 0; index < lines.size(); index++) {
            Matcher marker = MARKER.matcher(lines.get(index));
            if (marker.matches()) {
                wrong(index + 1, "a merge left '" + Shown.of(marker.group(1)) + "' here.", MERGED);
            }
        }
        boolean isMerged = !problems.isEmpty();
        if (!isFirst(lines.isEmpty() ? "" : lines.get(0), isMerged)) {
            notFirst(lines);
            return;
        }
        for (int index = 1; index < lines.size(); index++) {
            if (!isMerged || !isLeftBehind(lines.get(index))) {
                line(lines.get(index), index + 1, isMerged);
            }
        }
    }

    private boolean isFirst(String line, boolean isMerged) {
        if (line.startsWith("\uFEFF")) {
            wrong(1, "the file begins with a byte order mark.", "save it as UTF-8 without one.");
            return isFirst(line.substring(1), isMerged);
        }
        return line.equals(MAGIC) || (isMerged && MARKER.matcher(line).matches());
    }

    /** Says why the first line is none, as far as that can be seen. */
    private void notFirst(List<String> lines) {
        int index = (int) lines.stream().takeWhile(String::isBlank).count();
        String line = index < lines.size() ? lines.get(index) : "";
        String plain = (index == 0 && line.startsWith("\uFEFF") ? line.substring(1) : line).strip();
        if (plain.matches(LockWriter.MAGIC + "[1-9][0-9]*") && !plain.equals(MAGIC)) {
            wrong(
                    index + 1,
                    "a newer Privet wrote it, in version " + Shown.of(plain.substring(LockWriter.MAGIC.length()))
                            + " of the format; this one reads version " + LockWriter.VERSION + ".",
                    "use the version of Privet that wrote it, or a later one.");
        } else if (plain.equals(MAGIC)) {
            wrong(
                    1,
                    index == 0
                            ? "there are blanks beside '" + MAGIC + "'."
                            : "it is empty, and '" + MAGIC + "' stands in line " + (index + 1) + ".",
                    "let the first line be '" + MAGIC + "', with nothing before or behind it.");
        } else {
            wrong(
                    1,
                    "the first line is not '" + MAGIC + "'.",
                    "delete the file if it is no lock, and run the test of the lock with -Dprivet.lock=update.");
        }
    }

    /** What both sides of a merge have is no mistake of its own. */
    private static boolean isLeftBehind(String line) {
        return MARKER.matcher(line).matches() || line.startsWith("#") || line.startsWith(LockWriter.MAGIC);
    }

    private void line(String line, int number, boolean isMerged) {
        if (line.isBlank()) {
            return;
        }
        if (line.stripLeading().startsWith("#")) {
            if (!inHeader) {
                wrong(number, "a comment stands among the entries.", NOT_KEPT);
            }
            return;
        }
        inHeader = false;
        int depth = Math.min(LockLine.depth(line), open.size());
        LockNode parent = depth == 0 ? root : open.get(depth - 1);
        open.subList(depth, open.size()).clear();
        LockNode node = parent.isSound() || parent.isRoot() ? read(line, number, depth, parent) : LockNode.broken();
        open.add(node);
        if (!parent.add(node) && !isMerged) {
            wrong(number, "it is here twice: " + Shown.of(line.strip()) + ".", LockLine.UPDATE);
        }
    }

    private LockNode read(String line, int number, int depth, LockNode parent) {
        LockLine reader = new LockLine((why, remedy) -> wrong(number, why, remedy));
        Optional<EntryBuilder> entry = reader.read(line, depth, parent.kind());
        return entry.map(LockNode::of).orElseGet(LockNode::broken);
    }

    /** Line 0 stands for the file as a whole. */
    private void wrong(int line, String why, String remedy) {
        String place = line == 0 ? file : file + ", line " + line;
        problems.add(new Problem(ProblemCode.LOCK_UNREADABLE, place, why, remedy));
    }
}
