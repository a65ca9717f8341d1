/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.annotation.ErasureEffect;
import dev.privet.datamap.RecordType;
import dev.privet.datamap.SubjectLink;
import dev.privet.jpa.internal.mapping.MappedEntity;
import dev.privet.jpa.internal.mapping.MappedReference;
import dev.privet.jpa.internal.mapping.MappedValue;
import dev.privet.retention.HoldScope;
import dev.privet.subject.ErasureRun;
import dev.privet.subject.RowFacts;
import dev.privet.subject.RowTreatment;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks at the rows of one entity that are about the persons, with the dates from which their periods run. Thread-safe. */
final class RowLook {

    private final ErasedEntity erased;
    private final PersonRows rows;
    private final OtherOwners owners;
    private final Map<String, MappedValue> dates = new LinkedHashMap<>();
    private final Sql looking;
    private final Sql searching;

    RowLook(ErasedEntity erased, PersonRows rows, OtherOwners owners, MappedRows mapped) {
        this.erased = erased;
        this.rows = rows;
        this.owners = owners;
        Select select = rows.select();
        List<String> selected = new ArrayList<>(rows.keys(select));
        String order = " order by " + String.join(", ", selected);
        selected.addAll(rows.flags());
        List<String> searched = new ArrayList<>(selected);
        rows.whose().ifPresent(searched::add);
        this.searching = rows.select().selecting(searched, "");
        clocks(erased.type())
                .forEach(from -> date(select, mapped, from).ifPresent(value -> {
                    dates.put(String.join(".", from), value.value());
                    selected.add(value.expression());
                }));
        rows.whose().ifPresent(selected::add);
        this.looking = select.selecting(selected, order);
    }

    private static Set<List<String>> clocks(RecordType type) {
        return Stream.concat(
                        type.retention().stream(), type.fields().stream().flatMap(field -> field.retention().stream()))
                .flatMap(rule -> rule.from().dates().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The column of a date, over references to one row; nothing where it is not mapped, and its period then has not begun. */
    private Optional<Selected> date(Select select, MappedRows mapped, List<String> path) {
        Select.Row row = Select.root(erased.entity());
        String here = "";
        for (String step : path) {
            here = here.isEmpty() ? step : here + "." + step;
            MappedValue value = row.entity().values().get(here);
            MappedReference reference = row.entity().references().get(here);
            if (value != null) {
                return Optional.of(new Selected(value, select.column(row, value)));
            } else if (reference != null && reference.through().isEmpty()) {
                Optional<MappedEntity> target = mapped.entity(reference.target());
                if (target.isEmpty()) {
                    return Optional.empty();
                }
                row = select.row(
                        target.get(),
                        reference.targetTable(),
                        reference.targetColumns(),
                        select.columns(row, reference.table(), reference.columns()),
                        true);
                here = "";
            }
        }
        return Optional.empty();
    }

    ErasedEntity erased() {
        return erased;
    }

    /** Asks what is to become of each row. */
    void look(Connection connection, ErasedTogether persons, HeldPersons held, List<ErasureRow> found)
            throws SQLException {
        Map<String, Set<HoldScope.OfSubject>> heldToo = held.in(connection, erased);
        int width = erased.entity().id().size();
        int whose = width + rows.flags().size() + dates.size() + 1;
        try (PreparedStatement statement = looking.prepare(connection, persons.ids())) {
            statement.setFetchSize(PersonRows.FETCHED);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    List<@Nullable Object> key = rows.key(row);
                    List<SubjectLink> links = heeded(rows.links(row, width + 1));
                    ErasureRun run = persons.run(row, whose);
                    Map<String, LocalDate> begun =
                            dates(row, width + rows.flags().size() + 1, run.zone());
                    boolean others = isShared(links) && owners.others(connection, run, key);
                    String text = KeyText.of(erased.entity(), key);
                    RowTreatment treatment = run.decide(new RowFacts(
                            erased.type(), links, others, begun, text, heldToo.getOrDefault(text, Set.of())));
                    found.add(new ErasureRow(erased, key, treatment, run));
                }
            }
        }
    }

    /** A bare value is left in a row that the data map wants to go on pointing at the person. */
    private List<SubjectLink> heeded(List<SubjectLink> links) {
        List<SubjectLink> said =
                links.stream().filter(erased.type().links()::contains).toList();
        return said.isEmpty() || said.stream().anyMatch(link -> link.erasure() != ErasureEffect.KEEP) ? links : said;
    }

    /** Only where the row goes with the last it has to be known whether there are others. */
    private static boolean isShared(List<SubjectLink> links) {
        return links.stream().noneMatch(link -> link.erasure() == ErasureEffect.DELETE)
                && links.stream().anyMatch(link -> link.erasure() == ErasureEffect.DELETE_WITH_LAST);
    }

    private Map<String, LocalDate> dates(ResultSet row, int from, ZoneId zone) throws SQLException {
        Map<String, LocalDate> begun = new HashMap<>();
        int position = from;
        for (Map.Entry<String, MappedValue> date : dates.entrySet()) {
            LocalDate day = CivilDay.of(date.getValue().codec().read(row, position++), zone);
            if (day != null) {
                begun.put(date.getKey(), day);
            }
        }
        return begun;
    }

    /** Tells the runs which rows are still tied to their persons. */
    void search(Connection connection, ErasedTogether persons) throws SQLException {
        int whose = erased.entity().id().size() + rows.flags().size() + 1;
        try (PreparedStatement statement = searching.prepare(connection, persons.ids())) {
            statement.setFetchSize(PersonRows.FETCHED);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    persons.run(row, whose)
                            .found(
                                    erased.type(),
                                    rows.key(row).stream().map(String::valueOf).collect(Collectors.joining("\u0000")));
                }
            }
        }
    }

    /** A row that merely points at somebody, and goes on without them, is none of theirs. */
    private static boolean isTheirs(SubjectLink link) {
        return link.erasure() != ErasureEffect.KEEP && link.erasure() != ErasureEffect.DETACH;
    }

    /** Tells by their ids in writing which rows are about some persons, and about whom. */
    void whose(Connection connection, MappedValue id, Collection<?> persons, BiConsumer<Object, String> rowsOf)
            throws SQLException {
        int whose = erased.entity().id().size() + rows.flags().size() + 1;
        try (PreparedStatement statement = searching.prepare(connection, persons)) {
            statement.setFetchSize(PersonRows.FETCHED);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    if (rows.links(row, erased.entity().id().size() + 1).stream()
                            .anyMatch(RowLook::isTheirs)) {
                        Object person = Objects.requireNonNull(id.codec().read(row, whose), "whose");
                        rowsOf.accept(person, KeyText.of(erased.entity(), rows.key(row)));
                    }
                }
            }
        }
    }

    /** A value and how the query selects it. */
    private record Selected(MappedValue value, String expression) {}
}
