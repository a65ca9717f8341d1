/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import dev.privet.datamap.DataMap;
import dev.privet.datamap.LinkStep;
import dev.privet.datamap.RecordType;
import dev.privet.datamap.Reference;
import dev.privet.datamap.SubjectLink;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The bare values of a type that point at a person, or at a row through which a link leads to one. Such an id or login names
 * whoever it points at, so a person gets to see it only where that is they themselves, however much else of the row is theirs.
 */
final class NamingColumns {

    private final Map<String, Set<SubjectLink>> linksByColumn = new HashMap<>();

    NamingColumns(RecordType type, DataMap dataMap) {
        add("", type.references(), dataMap);
        EmbeddedParts.of(type, dataMap).forEach((path, part) -> add(path + ".", part.references(), dataMap));
        for (SubjectLink link : type.links()) {
            column(link)
                    .ifPresent(column -> linksByColumn
                            .computeIfAbsent(column, key -> new HashSet<>())
                            .add(link));
        }
    }

    private void add(String prefix, Collection<Reference> references, DataMap dataMap) {
        references.stream()
                .filter(reference -> dataMap.find(reference.target())
                        .flatMap(RecordType::subjectKind)
                        .isPresent())
                .forEach(reference ->
                        linksByColumn.computeIfAbsent(prefix + reference.property(), key -> new HashSet<>()));
    }

    /** The value in the row that a link begins with, where it does begin with a value. */
    private static Optional<String> column(SubjectLink link) {
        List<String> path = new ArrayList<>();
        for (LinkStep step : link.steps()) {
            if (step instanceof LinkStep.Match match) {
                path.add(match.property());
                return Optional.of(String.join(".", path));
            } else if (step instanceof LinkStep.Along along) {
                path.add(along.property());
            } else {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** All of them. */
    Set<String> columns() {
        return linksByColumn.keySet();
    }

    /** The columns that point at somebody else than the person whose row it is, or may do so. */
    Set<String> ofOthers(SubjectRow row) {
        Set<String> others = new HashSet<>();
        linksByColumn.forEach((column, links) -> {
            if (row.links().stream().noneMatch(links::contains)) {
                others.add(column);
            }
        });
        return others;
    }
}
