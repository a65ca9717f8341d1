/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.breach.BreachCounts;
import dev.privet.breach.BreachReader;
import dev.privet.breach.BreachScope;
import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.RecordType;
import dev.privet.datamap.SubjectLink;
import dev.privet.jpa.internal.mapping.MappedEntity;
import dev.privet.jpa.internal.mapping.MappedValue;
import dev.privet.jpa.internal.mapping.Mapping;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Counts in SQL over the mapping, out of one snapshot, also what the provider would hide. Thread-safe. */
final class JpaBreachReader implements BreachReader {

    /** A statement cannot bind any number of values. */
    private static final int MOST_IDS = 10_000;

    private final MappedRows rows;
    private final DataMap dataMap;
    private final Transactions transactions;
    private final Map<String, PersonTable> persons = new LinkedHashMap<>();

    JpaBreachReader(Mapping mapping, DataMap dataMap, Transactions transactions) {
        this.rows = new MappedRows(mapping);
        this.dataMap = dataMap;
        this.transactions = transactions;
        // Persons with composed ids are refused by whoever searches for them; here they are not counted.
        List<Problem> toldElsewhere = new ArrayList<>();
        for (RecordType type : dataMap.types()) {
            type.subjectKind()
                    .filter(kind -> dataMap.subject(kind).filter(type::equals).isPresent())
                    .flatMap(kind -> rows.entity(type.type()))
                    .flatMap(entity -> PersonTable.of(type, entity, toldElsewhere))
                    .ifPresent(table -> persons.put(table.kind(), table));
        }
    }

    @Override
    public Optional<String> objection(RecordType type, BreachScope.Part part) {
        if (part instanceof BreachScope.OfRecords some && some.ids().size() > MOST_IDS) {
            return Optional.of("more than " + MOST_IDS + " rows are named one by one.");
        } else if (part instanceof BreachScope.InWindow window) {
            List<MappedEntity> entities = rows.shownAs(type, dataMap);
            boolean isDate = entities.isEmpty()
                    || entities.stream().allMatch(entity -> date(entity, window).isPresent());
            return isDate
                    ? Optional.empty()
                    : Optional.of("'" + window.property() + "' is no date that its rows have in a column.");
        }
        return Optional.empty();
    }

    private static Optional<MappedValue> date(MappedEntity entity, BreachScope.InWindow window) {
        return Optional.ofNullable(entity.values().get(window.property()))
                .filter(value -> WindowEnds.isDate(value.javaType()));
    }

    @Override
    public BreachCounts count(List<BreachScope.Part> parts, ZoneId zone) {
        Map<String, Long> records = new TreeMap<>();
        Map<String, Long> counted = new TreeMap<>();
        Query query = new Query(parts, zone);
        dataMap.types().forEach(query::add);
        try {
            transactions.readSnapshot(connection -> {
                for (Map.Entry<String, List<Sql>> type : query.records.entrySet()) {
                    for (Sql one : type.getValue()) {
                        records.merge(type.getKey(), number(connection, one), Long::sum);
                    }
                }
                for (Map.Entry<String, List<Sql>> kind : query.whose.entrySet()) {
                    if (!query.uncounted.contains(kind.getKey())) {
                        Sql all = Sql.join(" union ", kind.getValue()).between("select count(*) from (", ") p");
                        counted.put(kind.getKey(), number(connection, all));
                    }
                }
                return true;
            });
        } catch (RuntimeException e) {
            throw Causes.ours(e).orElseGet(() -> failure(e));
        }
        return new BreachCounts(records, counted);
    }

    private static long number(Connection connection, Sql sql) throws SQLException {
        try (PreparedStatement statement = sql.prepare(connection, List.of());
                ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private static PrivacyFailureException failure(RuntimeException e) {
        return new PrivacyFailureException(
                "What a breach touches could not be counted",
                new Problem(
                        ProblemCode.BREACHES_FAILED,
                        "the rows",
                        "the database refused (" + Causes.name(e) + ").",
                        "check that the entities fit the tables and that the database is up, then ask again."),
                e);
    }

    /** The statements for some parts. */
    private final class Query {

        private final List<BreachScope.Part> parts;
        private final ZoneId zone;
        private final Map<String, List<Sql>> records = new TreeMap<>();
        private final Map<String, List<Sql>> whose = new TreeMap<>();
        /** Kinds of which some cannot be counted, so that a number would be too low. */
        private final Set<String> uncounted = new HashSet<>();

        Query(List<BreachScope.Part> parts, ZoneId zone) {
            this.parts = parts;
            this.zone = zone;
        }

        void add(RecordType type) {
            List<BreachScope.Part> own =
                    parts.stream().filter(part -> isOf(part, type)).toList();
            if (own.isEmpty()) {
                return;
            }
            List<MappedEntity> entities = rows.shownAs(type, dataMap);
            if (entities.isEmpty() && rows.roots(type.type()).isEmpty()) {
                type.links().forEach(link -> kind(link).ifPresent(uncounted::add));
            }
            for (MappedEntity entity : entities) {
                Select all = limited(Select.of(entity, "r"), entity, own);
                records.computeIfAbsent(type.name(), name -> new ArrayList<>())
                        .add(all.selecting(List.of("count(*)"), ""));
                type.links().forEach(link -> addPersons(entity, link, own));
            }
        }

        private void addPersons(MappedEntity entity, SubjectLink link, List<BreachScope.Part> own) {
            Optional<String> kind = kind(link);
            if (kind.isEmpty()) {
                return;
            }
            PersonTable person = persons.get(kind.get());
            if (person == null) {
                uncounted.add(kind.get());
                return;
            }
            try {
                for (Select way : ways(entity, link, person)) {
                    whose.computeIfAbsent(kind.get(), name -> new ArrayList<>())
                            .add(limited(way, entity, own).everybody("1 = 1"));
                }
            } catch (IllegalArgumentException e) {
                // The link goes over what is not mapped here.
                uncounted.add(kind.get());
            }
        }

        private List<Select> ways(MappedEntity entity, SubjectLink link, PersonTable person) {
            if (!link.isSelf()) {
                return new LinkWays(rows, person).of(entity, link.steps(), "w");
            }
            Select own = Select.of(entity, "w");
            own.leadsTo(
                    own.columns(
                                    Select.root(entity),
                                    entity.tables().get(0).name(),
                                    entity.tables().get(0).keys())
                            .get(0),
                    person.id().codec());
            return List.of(own);
        }

        /** The kind of person as the map's own class has it, of which the class that a link names may be one. */
        private Optional<String> kind(SubjectLink link) {
            return dataMap.find(link.subject()).flatMap(RecordType::subjectKind);
        }

        private Select limited(Select select, MappedEntity entity, List<BreachScope.Part> own) {
            Select.Row root = Select.root(entity);
            String first = entity.tables().get(0).name();
            rows.exactly(entity, select.alias(root, first)).forEach(condition -> select.where(Sql.of(condition)));
            List<Sql> any = own.stream()
                    .map(part -> condition(part, select, root, entity))
                    .toList();
            select.where(Sql.join(" or ", any).between("(", ")"));
            return select;
        }

        private Sql condition(BreachScope.Part part, Select select, Select.Row root, MappedEntity entity) {
            if (part instanceof BreachScope.OfRecords some) {
                return ofRecords(some, select, root, entity);
            } else if (part instanceof BreachScope.InWindow window) {
                return date(entity, window)
                        .flatMap(value -> WindowEnds.condition(
                                select.column(root, value), value, window.from(), window.until(), zone))
                        .orElse(Sql.of("1 = 0"));
            }
            return Sql.of("1 = 1");
        }

        private static Sql ofRecords(BreachScope.OfRecords some, Select select, Select.Row root, MappedEntity entity) {
            List<String> columns = select.columns(
                    root, entity.tables().get(0).name(), entity.tables().get(0).keys());
            List<Sql> all = new ArrayList<>();
            for (String id : some.ids()) {
                KeyText.key(entity, id).ifPresent(key -> {
                    List<Sql> one = new ArrayList<>();
                    for (int i = 0; i < columns.size(); i++) {
                        one.add(Sql.of(
                                columns.get(i) + " = ", entity.id().get(i).codec(), key.get(i), ""));
                    }
                    all.add(Sql.join(" and ", one).between("(", ")"));
                });
            }
            return all.isEmpty() ? Sql.of("1 = 0") : Sql.join(" or ", all).between("(", ")");
        }

        /** A row of a class is one of each that it extends. */
        private boolean isOf(BreachScope.Part part, RecordType type) {
            return dataMap.types().stream()
                    .filter(named -> named.type().isAssignableFrom(type.type()))
                    .anyMatch(named -> named.name().equals(name(part)));
        }

        private static String name(BreachScope.Part part) {
            if (part instanceof BreachScope.OfType all) {
                return all.type();
            } else if (part instanceof BreachScope.OfRecords some) {
                return some.type();
            }
            return part instanceof BreachScope.InWindow window ? window.type() : "";
        }
    }
}
