/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.contract.Problem;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.RecordType;
import dev.privet.jpa.internal.mapping.MappedEntity;
import dev.privet.jpa.internal.mapping.MappedValue;
import dev.privet.retention.HoldScope;
import dev.privet.retention.LeftReason;
import dev.privet.retention.LegalHold;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which rows legal holds on single records and persons keep. A hold that cannot be told from the rows, such as one on an id that no row
 * of the type can have, keeps all of them: rather too many than one too few. Thread-safe.
 */
final class SweptHolds {

    static final Sql ALL = Sql.of("1 = 1");

    private final MappedRows rows;
    private final DataMap dataMap;
    private final BareReferences bare;

    SweptHolds(MappedRows rows, DataMap dataMap) {
        this.rows = rows;
        this.dataMap = dataMap;
        this.bare = new BareReferences(dataMap, rows);
    }

    /**
     * What keeps some rows.
     *
     * @param swept the rows
     * @param select a query over them
     * @param live the holds; those on types and purposes are decided elsewhere
     */
    List<Keeper> keepers(SweptRows swept, Select select, List<LegalHold> live) {
        Map<String, List<Sql>> byReason = new LinkedHashMap<>();
        Map<List<String>, List<String>> persons = new LinkedHashMap<>();
        for (LegalHold hold : live) {
            if (hold.scope() instanceof HoldScope.OfRecord one && isOfType(one.type(), swept)) {
                byReason.computeIfAbsent(hold.reason(), reason -> new ArrayList<>())
                        .add(isRecord(swept, select, one.id()));
            } else if (hold.scope() instanceof HoldScope.OfSubject one) {
                persons.computeIfAbsent(List.of(hold.reason(), one.kind()), kind -> new ArrayList<>())
                        .add(one.id());
            }
        }
        persons.forEach((of, ids) -> isAbout(swept, select, of.get(1), ids)
                .ifPresent(condition -> byReason.computeIfAbsent(of.get(0), reason -> new ArrayList<>())
                        .add(condition)));
        List<Keeper> keepers = new ArrayList<>();
        byReason.forEach((reason, conditions) -> keepers.add(
                new Keeper(LeftReason.HELD, reason, Sql.join(" or ", conditions).between("(", ")"))));
        return keepers;
    }

    /** What keeps rows as they are that nothing is disposed of: also those on their type. */
    List<Keeper> unchanged(SweptRows rows, Select select, List<LegalHold> live) {
        List<Keeper> keepers = new ArrayList<>(keepers(rows, select, live));
        live.stream()
                .filter(hold -> hold.scope() instanceof HoldScope.OfType all && isOfType(all.type(), rows))
                .forEach(hold -> keepers.add(new Keeper(LeftReason.HELD, hold.reason(), ALL)));
        return keepers;
    }

    /** A hold may name the class of a row, or one that it extends. */
    private boolean isOfType(String name, SweptRows swept) {
        Class<?> type = swept.entity().type();
        return swept.type().name().equals(name)
                || Stream.<Class<?>>iterate(type, above -> above != null, Class::getSuperclass)
                        .anyMatch(above -> above.getSimpleName().equals(name))
                || (type != null
                        && rows.all().stream()
                                .map(MappedEntity::type)
                                .filter(below -> below != null && type.isAssignableFrom(below))
                                .anyMatch(below -> below.getSimpleName().equals(name)));
    }

    private static Sql isRecord(SweptRows swept, Select select, String id) {
        List<MappedValue> parts = swept.entity().id().stream()
                .sorted(Comparator.comparing(MappedValue::path))
                .toList();
        List<String> written = parts.size() == 1 ? List.of(id) : List.of(id.split("/", -1));
        if (written.size() != parts.size()) {
            return ALL;
        }
        List<Sql> equal = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            MappedValue part = parts.get(i);
            Optional<Object> typed = IdText.read(written.get(i), part.javaType());
            if (typed.isEmpty()) {
                return ALL;
            }
            equal.add(Sql.of(select.column(Select.root(swept.entity()), part) + " = ", part.codec(), typed.get(), ""));
        }
        return Sql.join(" and ", equal).between("(", ")");
    }

    private Optional<Sql> isAbout(SweptRows swept, Select select, String kind, List<String> ids) {
        Optional<RecordType> person = dataMap.subject(kind);
        if (person.isEmpty()) {
            return Optional.of(ALL);
        }
        Optional<PersonTable> table = rows.entity(person.get().type())
                .flatMap(entity -> PersonTable.of(person.get(), entity, new ArrayList<>()));
        if (table.isEmpty()) {
            return leadsTo(swept.type(), person.get().type()) ? Optional.of(ALL) : Optional.empty();
        }
        List<PersonRows> ways = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        MappedEntity entity = swept.entity();
        if (table.get().isKind(swept.type().type())) {
            ways.add(PersonRows.ofPerson(swept.type(), entity, table.get(), rows));
        }
        RecordType linked = bare.asLinks(swept.type(), table.get(), entity);
        PersonRows.ofLinks(linked, entity, table.get(), rows, link -> true, problems)
                .ifPresent(ways::add);
        List<Object> typed = ids.stream()
                .flatMap(id -> IdText.read(id, table.get().id().javaType()).stream())
                .toList();
        if (!problems.isEmpty() || (typed.size() < ids.size() && !ways.isEmpty())) {
            return Optional.of(ALL);
        }
        String keys = String.join(", ", swept.keys(select));
        List<Sql> conditions = new ArrayList<>();
        for (PersonRows way : ways) {
            Select about = way.select();
            conditions.add(about.selecting(way.keys(about), "").about(typed).between("(" + keys + ") in (", ")"));
        }
        return conditions.isEmpty() ? Optional.empty() : Optional.of(Sql.join(" or ", conditions));
    }

    private static boolean leadsTo(RecordType type, Class<?> person) {
        return Stream.concat(
                        type.links().stream().map(link -> link.subject()),
                        type.references().stream().map(reference -> reference.target()))
                .anyMatch(target -> target.isAssignableFrom(person) || person.isAssignableFrom(target));
    }
}
