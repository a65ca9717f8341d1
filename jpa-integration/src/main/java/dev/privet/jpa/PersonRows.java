/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.annotation.Disclosure;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.RecordType;
import dev.privet.datamap.SubjectLink;
import dev.privet.jpa.internal.mapping.MappedEntity;
import dev.privet.jpa.internal.mapping.MappedTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of one entity are about a person, and by which of their links. Rows of entities that extend it are not among them: they
 * have a search of their own. Sees every row that the tables hold, also what the provider would hide. Immutable and thread-safe.
 */
final class PersonRows {

    /** So few rows at a time does a driver hold in memory. */
    static final int FETCHED = 500;

    private static final String WITHIN = "r";
    private static final String OUTER = "e";
    private static final String FOUND = "w";
    private static final String PERSON = "p";

    private final RecordType type;
    private final MappedEntity entity;
    private final List<SubjectLink> links;
    private final Select select;
    private final List<String> flags;
    private final List<Searched> searched;
    private final Optional<String> whose;

    private PersonRows(
            RecordType type,
            MappedEntity entity,
            List<SubjectLink> links,
            Select select,
            List<String> flags,
            List<Searched> searched,
            Optional<String> whose) {
        this.type = type;
        this.entity = entity;
        this.links = List.copyOf(links);
        this.select = select;
        this.flags = List.copyOf(flags);
        this.searched = List.copyOf(searched);
        this.whose = whose;
    }

    /** The row that is the person; of several persons, each row tells whose it is. */
    static PersonRows ofPerson(RecordType type, MappedEntity entity, PersonTable person, MappedRows rows) {
        Select select = Select.of(entity, OUTER);
        Select.Row root = Select.root(entity);
        String id =
                select.columns(root, first(entity).name(), first(entity).keys()).get(0);
        select.leadsTo(id, person.id().codec());
        exactly(select, entity, rows);
        return new PersonRows(
                type,
                entity,
                type.links().stream().filter(SubjectLink::isSelf).toList(),
                select,
                List.of(),
                List.of(),
                Optional.of(id));
    }

    /**
     * The rows from which links lead to persons of a kind.
     *
     * @param asked the links by which rows are looked for; of a row that is found so, also the others are told
     * @param problems what cannot be followed
     * @return nothing where the type has no such link, or one cannot be followed
     */
    static Optional<PersonRows> ofLinks(
            RecordType type,
            MappedEntity entity,
            PersonTable person,
            MappedRows rows,
            Predicate<SubjectLink> asked,
            List<Problem> problems) {
        return ofLinks(type, entity, person, rows, asked, false, problems);
    }

    /** The same, where several persons are asked for together and each row tells whose it is. */
    static Optional<PersonRows> ofLinksOfMany(
            RecordType type, MappedEntity entity, PersonTable person, MappedRows rows, List<Problem> problems) {
        return ofLinks(type, entity, person, rows, link -> true, true, problems);
    }

    private static Optional<PersonRows> ofLinks(
            RecordType type,
            MappedEntity entity,
            PersonTable person,
            MappedRows rows,
            Predicate<SubjectLink> asked,
            boolean ofMany,
            List<Problem> problems) {
        if (!person.isLinkedBy(type)) {
            return Optional.empty();
        }
        List<SubjectLink> links = type.links().stream()
                .filter(link -> !link.isSelf() && person.isKind(link))
                .toList();
        if (links.stream().noneMatch(asked)) {
            return Optional.empty();
        }
        List<List<Select>> ways = new ArrayList<>();
        for (SubjectLink link : links) {
            try {
                List<Select> found = new LinkWays(rows, person).of(entity, link.steps(), WITHIN);
                found.forEach(way -> exactly(way, entity, rows));
                if (person.isKind(type.type())) {
                    found.forEach(way -> butThePerson(way, entity, person, ofMany));
                }
                ways.add(found);
            } catch (IllegalArgumentException e) {
                problems.add(cannotFollow(type, link, e));
            }
        }
        return ways.size() < links.size()
                ? Optional.empty()
                : Optional.of(of(type, entity, links, ways, asked, ofMany));
    }

    /** What is said of a link over which there is no way. */
    static Problem cannotFollow(RecordType type, SubjectLink link, IllegalArgumentException why) {
        return new Problem(
                ProblemCode.STORAGE_MISCONFIGURED,
                type.name(),
                "its link '" + link.dotted() + "' cannot be followed: " + why.getMessage() + ".",
                "map what the link goes over in this persistence unit, or lead it another way.");
    }

    private static void exactly(Select select, MappedEntity entity, MappedRows rows) {
        String alias = select.alias(Select.root(entity), first(entity).name());
        rows.exactly(entity, alias).forEach(condition -> select.where(Sql.of(condition)));
    }

    /** The row of one of several may be about another of them. */
    private static void butThePerson(Select select, MappedEntity entity, PersonTable person, boolean ofMany) {
        String id = select.columns(
                        Select.root(entity), first(entity).name(), first(entity).keys())
                .get(0);
        select.where(
                ofMany
                        ? Sql.of(id + " <> " + select.end())
                        : Sql.isPerson(id, person.id().codec()).between("not (", ")"));
    }

    private static MappedTable first(MappedEntity entity) {
        return entity.tables().get(0);
    }

    /** One way that repeats no row is asked as it is; several are brought together by the rows' keys. */
    private static PersonRows of(
            RecordType type,
            MappedEntity entity,
            List<SubjectLink> links,
            List<List<Select>> ways,
            Predicate<SubjectLink> asked,
            boolean ofMany) {
        if (ways.size() == 1 && ways.get(0).size() == 1 && !ways.get(0).get(0).doubles()) {
            Select only = ways.get(0).get(0);
            return new PersonRows(type, entity, links, only, List.of(), searched(ways), Optional.of(only.end()));
        }
        List<Sql> branches = new ArrayList<>();
        for (int link = 0; link < ways.size(); link++) {
            for (Select way : ways.get(link)) {
                branches.add(branch(way, entity, link, links.size(), ofMany));
            }
        }
        List<String> keys = keyNames(entity);
        List<String> together = new ArrayList<>(keys);
        if (ofMany) {
            together.add(PERSON);
        }
        List<String> flags = flagNames(links);
        List<String> gathered = new ArrayList<>(together);
        flags.forEach(flag -> gathered.add("max(" + flag + ") as " + flag));
        String group = IntStream.range(0, links.size())
                .filter(link -> asked.test(links.get(link)))
                .mapToObj(link -> "max(" + flags.get(link) + ") = 1")
                .collect(Collectors.joining(" or ", " group by " + String.join(", ", together) + " having ", ""));
        Sql found = Sql.join(" union all ", branches)
                .between("select " + String.join(", ", gathered) + " from (", ") u" + group);
        Select select = Select.of(entity, OUTER);
        List<String> own = select.columns(
                Select.root(entity), first(entity).name(), first(entity).keys());
        select.join(
                found,
                FOUND,
                IntStream.range(0, keys.size())
                        .mapToObj(i -> FOUND + "." + keys.get(i) + " = " + own.get(i))
                        .collect(Collectors.joining(" and ")));
        return new PersonRows(
                type,
                entity,
                links,
                select,
                links.size() == 1 ? List.of() : Select.on(FOUND, flags),
                searched(ways),
                ofMany ? Optional.of(FOUND + "." + PERSON) : Optional.empty());
    }

    private static List<Searched> searched(List<List<Select>> ways) {
        return ways.stream()
                .flatMap(List::stream)
                .flatMap(way -> way.searched().stream())
                .distinct()
                .toList();
    }

    private static Sql branch(Select way, MappedEntity entity, int link, int links, boolean ofMany) {
        List<String> selected = new ArrayList<>();
        List<String> columns = way.columns(
                Select.root(entity), first(entity).name(), first(entity).keys());
        List<String> names = keyNames(entity);
        IntStream.range(0, names.size()).forEach(i -> selected.add(columns.get(i) + " as " + names.get(i)));
        if (ofMany) {
            selected.add(way.end() + " as " + PERSON);
        }
        IntStream.range(0, links).forEach(i -> selected.add((i == link ? "1" : "0") + " as l" + i));
        return way.selecting(selected, "");
    }

    private static List<String> keyNames(MappedEntity entity) {
        return IntStream.range(0, first(entity).keys().size())
                .mapToObj(i -> "k" + i)
                .toList();
    }

    private static List<String> flagNames(List<SubjectLink> links) {
        return IntStream.range(0, links.size()).mapToObj(i -> "l" + i).toList();
    }

    RecordType type() {
        return type;
    }

    MappedEntity entity() {
        return entity;
    }

    /** The columns by which a database finds the rows when it begins at the person. */
    List<Searched> searched() {
        return searched;
    }

    /** A link that discloses anything. */
    static boolean discloses(SubjectLink link) {
        return link.export() != Disclosure.NOT_AT_ALL;
    }

    /** A query over the rows that selects nothing yet, for whoever wants more of them than their keys. */
    Select select() {
        return select.copy();
    }

    /** The columns of the key in that query. */
    List<String> keys(Select copy) {
        return copy.columns(
                Select.root(entity), first(entity).name(), first(entity).keys());
    }

    /** What that query is to select besides, so that {@link #links} knows; nothing where all links lead from every row. */
    List<String> flags() {
        return flags;
    }

    /** The id of the person whom a row is about, in that query, where it was made so that it tells. */
    Optional<String> whose() {
        return whose;
    }

    /** The links that lead from a row to the person, where the flags begin at a position of it. */
    List<SubjectLink> links(ResultSet row, int position) throws SQLException {
        if (flags.isEmpty()) {
            return links;
        }
        List<SubjectLink> found = new ArrayList<>(flags.size());
        for (int i = 0; i < flags.size(); i++) {
            if (row.getInt(position + i) == 1) {
                found.add(links.get(i));
            }
        }
        return found;
    }

    /** The key of a row that begins at the first position. */
    List<@Nullable Object> key(ResultSet row) throws SQLException {
        List<@Nullable Object> key = new ArrayList<>(entity.id().size());
        for (int i = 0; i < entity.id().size(); i++) {
            key.add(entity.id().get(i).codec().read(row, i + 1));
        }
        return key;
    }

    /** The query for the keys, which holds names and no values. */
    @Override
    public String toString() {
        Select keys = select();
        List<String> selected = new ArrayList<>(keys(keys));
        selected.addAll(flags);
        return keys.selecting(selected, "").text();
    }
}
