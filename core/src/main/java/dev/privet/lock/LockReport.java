/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.lock;

import dev.privet.contract.Problem;
import dev.privet.lock.LegalConsequence.Grade;
import dev.privet.report.Finding;
import dev.privet.report.Location;
import dev.privet.report.Report;
import dev.privet.report.Rule;
import dev.privet.report.SourceFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Differences as findings: where the class is written that they are about, and else at the lock itself. */
final class LockReport {

    private static final String TITLE = "Lock on the data map";
    private static final Pattern LINE = Pattern.compile(", line (\\d{1,9})$");

    private LockReport() {}

    static Report of(List<LockDifference> differences, Path lock, Map<String, Class<?>> classes, SourceFolder sources) {
        return new Report(
                TITLE,
                differences.stream()
                        .map(difference -> new Finding(
                                rule(difference.grade()),
                                level(difference.grade()),
                                difference.place(),
                                difference.toString(),
                                location(difference.place(), classes, sources)
                                        .or(() -> Optional.of(new Location(lock.toString(), 1)))))
                        .toList());
    }

    /** There is nothing to compare with. */
    static Report absent(Path lock, String why) {
        return new Report(
                TITLE,
                List.of(new Finding(
                        new Rule("lock/absent", "There is no lock on the data map"),
                        Finding.Level.ERROR,
                        String.valueOf(lock.getFileName()),
                        why,
                        Optional.empty())));
    }

    /** Each mistake in the lock, at its line. */
    static Report unreadable(Path lock, List<Problem> problems) {
        Rule rule = new Rule("lock/unreadable", "The lock on the data map cannot be read");
        return new Report(
                TITLE,
                problems.stream()
                        .map(problem -> new Finding(
                                rule,
                                Finding.Level.ERROR,
                                problem.place(),
                                problem.toString(),
                                Optional.of(new Location(lock.toString(), line(problem.place())))))
                        .toList());
    }

    private static int line(String place) {
        Matcher line = LINE.matcher(place);
        return line.find() ? Integer.parseInt(line.group(1)) : 0;
    }

    private static Rule rule(Grade grade) {
        return switch (grade) {
            case INFORM -> new Rule("lock/inform", "The data map changed, and documents follow suit");
            case REVIEW -> new Rule("lock/review", "The data map changed in a way to be looked at");
            case ASSESS ->
                new Rule(
                        "lock/assess", "The data map changed, and something is to be established before the code runs");
        };
    }

    private static Finding.Level level(Grade grade) {
        return switch (grade) {
            case INFORM -> Finding.Level.NOTE;
            case REVIEW -> Finding.Level.WARNING;
            case ASSESS -> Finding.Level.ERROR;
        };
    }

    private static Optional<Location> location(String place, Map<String, Class<?>> classes, SourceFolder sources) {
        String[] steps = place.split("\\.", 3);
        return Optional.ofNullable(classes.get(steps[0]))
                .flatMap(type -> sources.find(type, steps.length > 1 ? steps[1] : ""));
    }
}
