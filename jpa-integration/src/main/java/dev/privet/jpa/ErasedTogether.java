/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.jpa.internal.mapping.MappedValue;
import dev.privet.subject.ErasureRun;
import dev.privet.subject.SubjectRef;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The persons of one transaction, which mostly is one.
 *
 * @param id what tells them apart
 * @param runs what each wants, by id
 */
record ErasedTogether(MappedValue id, Map<Object, ErasureRun> runs) {

    /** Copies the runs, in their order. */
    ErasedTogether {
        runs = Collections.unmodifiableMap(new LinkedHashMap<>(runs));
    }

    /** Those who can be persons of a kind at all; of two ways to write one id, the first. */
    static ErasedTogether of(PersonTable table, Collection<ErasureRun> runs) {
        Map<Object, ErasureRun> byId = new LinkedHashMap<>();
        for (ErasureRun run : runs) {
            IdText.typed(run.subject().id(), table.id().javaType()).ifPresent(id -> byId.putIfAbsent(id, run));
        }
        return new ErasedTogether(table.id(), byId);
    }

    /** Those who are there already under another spelling of their id. */
    Set<SubjectRef> doubles(Collection<ErasureRun> all) {
        return all.stream()
                .filter(run -> IdText.typed(run.subject().id(), id.javaType())
                        .filter(typed -> !run.equals(runs.get(typed)))
                        .isPresent())
                .map(ErasureRun::subject)
                .collect(Collectors.toSet());
    }

    boolean isNobody() {
        return runs.isEmpty();
    }

    boolean isOne() {
        return runs.size() == 1;
    }

    Set<Object> ids() {
        return runs.keySet();
    }

    /** Whose a row is, where that stands at a position of it. */
    ErasureRun run(ResultSet row, int position) throws SQLException {
        if (isOne()) {
            return runs.values().iterator().next();
        }
        ErasureRun run = runs.get(id.codec().read(row, position));
        if (run == null) {
            throw new SQLException("A row was found for somebody who was not asked for");
        }
        return run;
    }

    /** Their ids as they were asked for, in writing: what a database takes for the same may be written otherwise. */
    Set<String> spelled() {
        return runs.values().stream().map(run -> run.subject().id().toString()).collect(Collectors.toSet());
    }

    /** How an id at a position of a row is written. */
    String text(ResultSet row, int position) throws SQLException {
        return String.valueOf(id.codec().read(row, position));
    }

    /** The condition that a column equals one of their ids. */
    String equal(String column) {
        return column + " in (" + String.join(", ", Collections.nCopies(padded().size(), "?")) + ")";
    }

    int bind(PreparedStatement statement, int from) throws SQLException {
        int position = from;
        for (Object person : padded()) {
            id.codec().bind(statement, position++, person);
        }
        return position;
    }

    private Collection<?> padded() {
        return RowKeys.padded(runs.keySet());
    }

    /** The kind of person alone. */
    @Override
    public String toString() {
        return "ErasedTogether[" + runs.size() + "]";
    }
}
