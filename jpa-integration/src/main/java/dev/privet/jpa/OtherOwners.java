/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.annotation.ErasureEffect;
import dev.privet.contract.Problem;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.RecordType;
import dev.privet.datamap.SubjectLink;
import dev.privet.jpa.internal.mapping.MappedEntity;
import dev.privet.subject.ErasureRun;
import dev.privet.subject.RegisterEntry;
import dev.privet.subject.SubjectRef;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out whether somebody else, who is not erased, owns a row as well. Thread-safe. */
final class OtherOwners {

    private final MappedEntity entity;
    private final List<Way> ways = new ArrayList<>();

    OtherOwners(
            RecordType type,
            MappedEntity entity,
            Map<String, PersonTable> persons,
            DataMap dataMap,
            MappedRows rows,
            List<Problem> problems) {
        this.entity = entity;
        for (SubjectLink link : type.links()) {
            if (link.isSelf() || !owns(link)) {
                continue;
            }
            Optional<PersonTable> person = dataMap.find(link.subject())
                    .flatMap(RecordType::subjectKind)
                    .map(persons::get);
            if (person.isPresent()) {
                try {
                    for (Select way : new LinkWays(rows, person.get()).of(entity, link.steps(), "o")) {
                        ways.add(new Way(person.get(), query(way)));
                    }
                } catch (IllegalArgumentException e) {
                    problems.add(PersonRows.cannotFollow(type, link, e));
                }
            }
        }
    }

    private static boolean owns(SubjectLink link) {
        return link.erasure() == ErasureEffect.DELETE || link.erasure() == ErasureEffect.DELETE_WITH_LAST;
    }

    private Sql query(Select way) {
        List<String> keys = way.columns(
                Select.root(entity),
                entity.tables().get(0).name(),
                entity.tables().get(0).keys());
        return way.everybody(String.join(" = ? and ", keys) + " = ?");
    }

    /** Asks row by row: of most types no row is shared. */
    boolean others(Connection connection, ErasureRun run, List<@Nullable Object> key) throws SQLException {
        Set<String> pseudonyms = new HashSet<>();
        for (Way way : ways) {
            try (PreparedStatement statement =
                    connection.prepareStatement(way.query().text())) {
                int position = 1;
                for (Sql.Parameter parameter : way.query().parameters()) {
                    parameter.codec().bind(statement, position++, parameter.value());
                }
                RowKeys.bind(statement, position, entity, key);
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        Object id = way.person().id().codec().read(row, 1);
                        if (id != null) {
                            pseudonyms.add(
                                    run.pseudonym(new SubjectRef(way.person().kind(), id)));
                        }
                    }
                }
            }
        }
        pseudonyms.remove(run.pseudonym(run.subject()));
        Map<String, RegisterEntry> erased = JdbcErasureRegister.find(connection, pseudonyms);
        return !erased.keySet().containsAll(pseudonyms);
    }

    /** How the persons of one link are found. */
    private record Way(PersonTable person, Sql query) {}
}
