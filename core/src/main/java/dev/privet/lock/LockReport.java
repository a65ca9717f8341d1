/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.lock;

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

/** Differences as findings: where the class is written that they are about, and else at the lock itself. */
final class LockReport {

    private LockReport() {}

    static Report of(List<LockDifference> differences, Path lock, Map<String, Class<?>> classes, SourceFolder sources) {
        return new Report(
                "Lock on the data map",
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
