/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.breach;

import dev.privet.datamap.RecordType;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells where fewer rows are there than were named: an id that was mistyped must not make a breach smaller without a word. */
final class NamedRows {

    private final BreachProblems problems;

    NamedRows(BreachProblems problems) {
        this.problems = problems;
    }

    List<String> remarks(List<BreachScope.Part> parts, BreachCounts counts) {
        return parts.stream()
                .flatMap(part -> part instanceof BreachScope.OfRecords rows ? Stream.of(rows) : Stream.empty())
                .flatMap(rows -> remark(rows, parts, counts).stream())
                .toList();
    }

    /** Where other parts add rows of the same types, the number of these alone is not known. */
    private Optional<String> remark(BreachScope.OfRecords rows, List<BreachScope.Part> parts, BreachCounts counts) {
        Set<String> types = types(rows);
        boolean isAlone =
                parts.stream().filter(part -> part != rows).allMatch(part -> Collections.disjoint(types, types(part)));
        boolean isCounted = counts.records().keySet().stream().anyMatch(types::contains);
        long there = counts.records().entrySet().stream()
                .filter(counted -> types.contains(counted.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return isAlone && isCounted && there < rows.ids().size()
                ? Optional.of("Of " + rows.ids().size() + " rows of " + rows.type() + " that were named, " + there
                        + " are there now: others were deleted, or their ids are written otherwise.")
                : Optional.empty();
    }

    private Set<String> types(BreachScope.Part part) {
        return BreachProblems.type(part).flatMap(problems::find).stream()
                .flatMap(type -> problems.withSubclasses(type).stream())
                .map(RecordType::name)
                .collect(Collectors.toSet());
    }
}
