/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.annotation.ErasureEffect;
import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.RecordType;
import dev.privet.jpa.internal.mapping.MappedEntity;
import dev.privet.jpa.internal.mapping.MappedTable;
import dev.privet.jpa.internal.mapping.MappedValue;
import dev.privet.jpa.internal.mapping.Mapping;
import jakarta.persistence.metamodel.Metamodel;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How the rows about persons of each kind are found, those to which a link leads that discloses nothing among them. Immutable. */
final class ErasedPersons {

    private static final Set<Class<?>> COUNTABLE =
            Set.of(int.class, Integer.class, long.class, Long.class, short.class, Short.class);

    private final Map<String, PersonTable> tables = new LinkedHashMap<>();
    private final Map<String, Kind> kinds = new LinkedHashMap<>();

    /** The attribute that counts changes, by class. */
    private final Map<Class<?>, String> versions = new HashMap<>();

    ErasedPersons(
            Mapping mapping,
            Metamodel metamodel,
            DataMap dataMap,
            List<Mapping> elsewhere,
            List<SubjectSource> sources) {
        metamodel
                .getEntities()
                .forEach(type -> type.getSingularAttributes().stream()
                        .filter(SingularAttribute::isVersion)
                        .filter(version -> COUNTABLE.contains(version.getJavaType()))
                        .findFirst()
                        .ifPresent(version -> versions.putIfAbsent(type.getJavaType(), version.getName())));
        MappedRows rows = new MappedRows(mapping);
        List<MappedRows> others = elsewhere.stream().map(MappedRows::new).toList();
        List<Problem> problems = new ArrayList<>();
        dataMap.types().forEach(type -> reportPersonsElsewhere(type, rows, others, problems));
        for (RecordType type : dataMap.types()) {
            type.subjectKind()
                    .filter(kind -> dataMap.subject(kind).filter(type::equals).isPresent())
                    .flatMap(kind -> Stream.concat(Stream.of(rows), others.stream())
                            .flatMap(unit -> unit.entity(type.type()).stream())
                            .findFirst())
                    .flatMap(entity -> PersonTable.of(type, entity, problems))
                    .ifPresent(table -> tables.put(table.kind(), table));
        }
        BareReferences bare = new BareReferences(dataMap, rows);
        List<ErasedEntity> shown = dataMap.types().stream()
                .flatMap(type -> rows.shownAs(type, dataMap).stream()
                        .map(entity -> new ErasedEntity(type, entity, version(entity))))
                .toList();
        tables.forEach((kind, table) -> {
            boolean own = rows.entity(table.type().type()).isPresent();
            kinds.put(
                    kind,
                    new Kind(
                            table,
                            own,
                            own ? SharedKeys.ofErased(table, dataMap) : new SharedKeys(kind, Map.of()),
                            looks(table, shown, dataMap, rows, bare, problems, false),
                            looks(table, shown, dataMap, rows, bare, problems, true),
                            sources.stream()
                                    .filter(source -> source.kind().equals(kind))
                                    .flatMap(source -> SourceRows.of(source, table, dataMap, problems).stream())
                                    .toList()));
        });
        SourceRows.reportUnknownKinds(sources, kinds.keySet(), problems);
        if (!problems.isEmpty()) {
            throw new PrivacyConfigurationException(
                    "Persons cannot be erased", problems.stream().distinct().toList());
        }
    }

    /** Such rows would outlast the person, and nobody would notice. */
    private static void reportPersonsElsewhere(
            RecordType type, MappedRows rows, List<MappedRows> elsewhere, List<Problem> problems) {
        if (rows.entity(type.type()).isEmpty()) {
            return;
        }
        type.links().stream()
                .filter(link -> link.erasure() != ErasureEffect.KEEP)
                .filter(link -> Stream.concat(Stream.of(rows), elsewhere.stream())
                        .allMatch(unit -> unit.roots(link.subject()).isEmpty()))
                .forEach(link -> problems.add(new Problem(
                        ProblemCode.STORAGE_MISCONFIGURED,
                        type.name(),
                        "its link '" + link.dotted() + "' leads to "
                                + link.subject().getSimpleName()
                                + ", which is no entity of this persistence unit, so its rows would outlast the person.",
                        "map " + link.subject().getSimpleName()
                                + " in this persistence unit, name the one that maps it with"
                                + " PrivetJpa.erasureWith(…), or say @AboutSubject(erasure = ErasureEffect.KEEP).")));
    }

    private List<RowLook> looks(
            PersonTable person,
            List<ErasedEntity> shown,
            DataMap dataMap,
            MappedRows rows,
            BareReferences bare,
            List<Problem> problems,
            boolean ofMany) {
        List<RowLook> looks = new ArrayList<>();
        for (ErasedEntity erased : shown) {
            RecordType type = erased.type();
            MappedEntity entity = erased.entity();
            if (person.isKind(type.type())) {
                looks.add(look(erased, PersonRows.ofPerson(type, entity, person, rows), dataMap, rows, problems));
            }
            RecordType linked = bare.asLinks(type, person, entity);
            Optional<PersonRows> found = ofMany
                    ? PersonRows.ofLinksOfMany(linked, entity, person, rows, problems)
                    : PersonRows.ofLinks(linked, entity, person, rows, link -> true, problems);
            found.ifPresent(some -> looks.add(look(erased, some, dataMap, rows, problems)));
        }
        return looks;
    }

    private RowLook look(
            ErasedEntity erased, PersonRows found, DataMap dataMap, MappedRows rows, List<Problem> problems) {
        return new RowLook(
                erased, found, new OtherOwners(erased.type(), erased.entity(), tables, dataMap, rows, problems), rows);
    }

    private Optional<MappedValue> version(MappedEntity entity) {
        return Optional.ofNullable(versions.get(entity.type()))
                .flatMap(version -> Optional.ofNullable(entity.values().get(version)));
    }

    Optional<Kind> find(String kind) {
        return Optional.ofNullable(kinds.get(kind));
    }

    /**
     * Persons of one kind.
     *
     * @param table where their own rows are
     * @param isHere whether that is in this persistence unit
     * @param shared what may belong to two of them
     * @param looks how rows about one of them are found
     * @param looksTogether how rows about several of them are found, each of which tells whose it is
     * @param sources the rows that the host contributes by SQL
     */
    record Kind(
            PersonTable table,
            boolean isHere,
            SharedKeys shared,
            List<RowLook> looks,
            List<RowLook> looksTogether,
            List<SourceRows> sources) {

        /** Copies the lists. */
        Kind {
            looks = List.copyOf(looks);
            looksTogether = List.copyOf(looksTogether);
            sources = List.copyOf(sources);
        }

        List<RowLook> looks(ErasedTogether persons) {
            return persons.isOne() ? looks : looksTogether;
        }

        /** Keeps other erasures of the same persons waiting; in one order, so that two of them do not wait for each other. */
        String locking(ErasedTogether persons) {
            MappedTable first = table.entity().tables().get(0);
            String id = first.keys().get(0);
            return "select " + id + " from " + first.name() + " where " + persons.equal(id) + " order by " + id
                    + " for update";
        }

        /** So many of their ids, in the order of these: the first, or those that come after one. */
        String some(boolean after, int atMost) {
            MappedTable first = table.entity().tables().get(0);
            String id = "p." + first.keys().get(0);
            List<String> conditions = new ArrayList<>();
            MappedRows.only(table.entity(), "p").ifPresent(conditions::add);
            if (after) {
                conditions.add(id + " > ?");
            }
            return "select " + id + " from " + first.name() + " p"
                    + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions))
                    + " order by " + id + " fetch first " + atMost + " rows only";
        }
    }
}
