/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.LinkStep;
import dev.privet.datamap.RecordType;
import dev.privet.datamap.SubjectLink;
import dev.privet.subject.SubjectRow;
import java.lang.reflect.RecordComponent;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a source that a host contributes by SQL.
 *
 * @param source what the host said
 * @param type the page of its shape in the data map
 * @param links the links of that page which lead to persons of the source's kind
 * @param person where such persons lie
 */
record SourceRows(SubjectSource source, RecordType type, List<SubjectLink> links, PersonTable person) {

    /** Copies the links. */
    SourceRows {
        links = List.copyOf(links);
    }

    /** The rows, or nothing where the source does not fit: that is reported. */
    static Optional<SourceRows> of(SubjectSource source, PersonTable person, DataMap dataMap, List<Problem> problems) {
        String name = source.shape().getSimpleName();
        Optional<RecordType> type = dataMap.types().stream()
                .filter(page -> page.type() == source.shape())
                .findFirst();
        List<SubjectLink> links = type.map(page -> page.links().stream()
                        .filter(link -> !link.isSelf() && person.isKind(link))
                        .toList())
                .orElse(List.of());
        if (type.isEmpty() || !source.shape().isRecord()) {
            problems.add(problem(
                    name,
                    "it is no marked record of the data map, so nothing says what its columns are.",
                    "give a record class to Privet.builder().marked(…), with a mark on each column that is personal."));
        } else if (links.stream().noneMatch(PersonRows::discloses)) {
            problems.add(problem(
                    name,
                    "no link that discloses anything leads from it to persons of the kind '" + source.kind() + "'.",
                    "put @AboutSubject on the component that holds the person's id."));
        }
        for (String sql : List.of(source.select(), source.erase().orElse(source.select()))) {
            if (NamedSubject.positions(sql) == 0) {
                problems.add(problem(
                        name,
                        "a statement of it does not say :subject, so it would find the rows of everybody.",
                        "compare the column that holds the person's id with :subject."));
            }
        }
        return type.map(page -> new SourceRows(source, page, links, person));
    }

    private static Problem problem(String name, String why, String remedy) {
        return new Problem(ProblemCode.STORAGE_MISCONFIGURED, "the source " + name, why, remedy);
    }

    /** That sources are about persons of whom nothing is known here is reported. */
    static void reportUnknownKinds(List<SubjectSource> sources, Set<String> kinds, List<Problem> problems) {
        sources.stream()
                .filter(source -> !kinds.contains(source.kind()))
                .forEach(source -> problems.add(problem(
                        source.shape().getSimpleName(),
                        "it is about persons of the kind '" + source.kind() + "', and no entity with @DataSubject(\""
                                + source.kind() + "\") is in the data map.",
                        "name one of " + kinds + ".")));
    }

    /** Hands over every row that discloses something. */
    void read(Connection connection, Object id, Consumer<SubjectRow> rows) throws SQLException {
        each(connection, id, row -> {
            if (row.links().stream().anyMatch(PersonRows::discloses)) {
                rows.accept(row);
            }
        });
    }

    /** Hands over every row that is about the person. */
    void each(Connection connection, Object id, Consumer<SubjectRow> rows) throws SQLException {
        try (PreparedStatement statement = NamedSubject.prepare(connection, source.select(), person, id)) {
            statement.setFetchSize(PersonRows.FETCHED);
            try (ResultSet row = statement.executeQuery()) {
                Map<String, Integer> places = places(row.getMetaData());
                while (row.next()) {
                    Map<String, @Nullable Object> values = new LinkedHashMap<>();
                    for (Map.Entry<String, Integer> place : places.entrySet()) {
                        if (!type.notPersonal().contains(place.getKey())) {
                            values.put(place.getKey(), value(row, place.getValue()));
                        }
                    }
                    List<SubjectLink> leading = leading(row, places, id);
                    if (!leading.isEmpty()) {
                        rows.accept(new SubjectRow(type, values, leading));
                    }
                }
            }
        }
    }

    /** The place of each component among the selected columns. */
    private Map<String, Integer> places(ResultSetMetaData columns) throws SQLException {
        Map<String, Integer> byName = new LinkedHashMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            byName.put(bare(columns.getColumnLabel(i)), i);
        }
        Map<String, Integer> places = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        for (RecordComponent component : source.shape().getRecordComponents()) {
            @Nullable Integer place = byName.get(bare(component.getName()));
            if (place == null) {
                missing.add(component.getName());
            } else {
                places.put(component.getName(), place);
            }
        }
        if (!missing.isEmpty()) {
            throw new PrivacyFailureException(
                    "A person's rows could not be read",
                    new Problem(
                            ProblemCode.EXPORT_FAILED,
                            "the source " + type.name(),
                            "its select has no columns for " + missing + ".",
                            "select them, if need be under another name with 'as'."),
                    null);
        }
        return places;
    }

    private static String bare(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    /** A link that begins with a value of the row itself can be judged here; any other is the select's own word. */
    private List<SubjectLink> leading(ResultSet row, Map<String, Integer> places, Object id) throws SQLException {
        List<SubjectLink> leading = new ArrayList<>();
        for (SubjectLink link : links) {
            boolean judged = links.size() > 1
                    && link.steps().size() == 1
                    && link.steps().get(0) instanceof LinkStep.Match match
                    && match.by().equals(person.id().path())
                    && places.containsKey(match.property());
            if (!judged || isPerson(row, places, (LinkStep.Match) link.steps().get(0), id)) {
                leading.add(link);
            }
        }
        return leading;
    }

    private static boolean isPerson(ResultSet row, Map<String, Integer> places, LinkStep.Match match, Object id)
            throws SQLException {
        String value = row.getString(places.getOrDefault(match.property(), 0));
        return id.toString().equals(value);
    }

    private static @Nullable Object value(ResultSet row, int place) throws SQLException {
        Object value = row.getObject(place);
        if (value instanceof Timestamp moment) {
            return moment.toLocalDateTime();
        }
        if (value instanceof Date day) {
            return day.toLocalDate();
        }
        return value instanceof byte[] || value instanceof Blob || value instanceof Clob
                ? SmallBytes.of(value)
                : Shown.of(value);
    }
}
