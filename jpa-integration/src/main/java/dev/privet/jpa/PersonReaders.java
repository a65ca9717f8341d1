/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.RecordType;
import dev.privet.export.ArchiveGap;
import dev.privet.jpa.internal.mapping.MappedEntity;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.Metamodel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the queries by which persons are read, and notes what stands against it. */
final class PersonReaders {

    private final MappedRows rows;
    private final List<MappedRows> elsewhere;
    private final List<SubjectSource> sources;
    private final List<Shown> shown;
    private final DataMap dataMap;
    private final List<Problem> problems;

    PersonReaders(
            MappedRows rows,
            Metamodel metamodel,
            DataMap dataMap,
            List<MappedRows> elsewhere,
            List<SubjectSource> sources,
            List<Problem> problems) {
        this.rows = rows;
        this.elsewhere = elsewhere;
        this.sources = sources;
        this.dataMap = dataMap;
        this.problems = problems;
        Entities entities = new Entities(metamodel);
        this.shown = dataMap.types().stream()
                .flatMap(type -> rows.shownAs(type, dataMap).stream()
                        .map(mapped ->
                                new Shown(type, mapped, entities.find(mapped).orElseThrow())))
                .toList();
    }

    /** Nobody could ask for such rows, and nobody would notice. */
    void reportPersonsElsewhere(RecordType type) {
        if (rows.entity(type.type()).isEmpty()) {
            return;
        }
        type.links().stream()
                .filter(PersonRows::discloses)
                .filter(link -> rows.roots(link.subject()).isEmpty())
                .filter(link -> elsewhere.stream()
                        .allMatch(unit -> unit.roots(link.subject()).isEmpty()))
                .forEach(link -> problems.add(new Problem(
                        ProblemCode.STORAGE_MISCONFIGURED,
                        type.name(),
                        "its link '" + link.dotted() + "' leads to "
                                + link.subject().getSimpleName()
                                + ", which is no entity of this persistence unit, so no person would get to see its rows.",
                        "map " + link.subject().getSimpleName()
                                + " in this persistence unit, or say @AboutSubject(export = Disclosure.NOT_AT_ALL).")));
    }

    /** How persons of a type are read, or nothing where they cannot be. */
    Optional<PersonReader> of(RecordType type) {
        return rows.entity(type.type())
                .or(() -> elsewhere.stream()
                        .flatMap(unit -> unit.entity(type.type()).stream())
                        .findFirst())
                .flatMap(entity -> PersonTable.of(type, entity, problems))
                .map(this::of);
    }

    private PersonReader of(PersonTable person) {
        List<RowSelect> own = new ArrayList<>();
        List<RowSelect> others = new ArrayList<>();
        for (Shown one : shown) {
            if (person.isKind(one.type().type())) {
                own.add(select(PersonRows.ofPerson(one.type(), one.mapped(), person, rows), one.entity()));
            }
            PersonRows.ofLinks(one.type(), one.mapped(), person, rows, PersonRows::discloses, problems)
                    .ifPresent(found -> others.add(select(found, one.entity())));
        }
        List<ArchiveGap> gaps = new ArrayList<>();
        own.forEach(select -> gaps.addAll(select.gaps()));
        others.forEach(select -> gaps.addAll(select.gaps()));
        gaps.addAll(UnsearchedEntities.of(person, rows, dataMap));
        return new PersonReader(
                person,
                own,
                others,
                sources.stream()
                        .filter(source -> source.kind().equals(person.kind()))
                        .flatMap(source -> SourceRows.of(source, person, dataMap, problems).stream())
                        .toList(),
                own.isEmpty() ? new SharedKeys(person.kind(), Map.of()) : SharedKeys.of(person, dataMap),
                gaps.stream().distinct().toList());
    }

    private RowSelect select(PersonRows found, EntityType<?> entity) {
        return new RowSelect(found, entity, dataMap, rows, problems);
    }

    /**
     * An entity whose rows are shown.
     *
     * @param type what the data map says of its rows
     * @param mapped where they lie
     * @param entity what the provider knows of it
     */
    private record Shown(RecordType type, MappedEntity mapped, EntityType<?> entity) {}
}
