/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.Set;

/** Calls that run a statement given as text. */
enum Statements {
    SQL,
    JDBC,
    BULK;

    private static final Set<String> MANAGERS = Set.of(
            "jakarta.persistence.EntityManager",
            "javax.persistence.EntityManager",
            "org.hibernate.query.QueryProducer");
    private static final Set<String> CONNECTIONS = Set.of(
            "org.springframework.jdbc.core.JdbcOperations",
            "org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations",
            "org.springframework.jdbc.core.simple.JdbcClient",
            "java.sql.Connection",
            "java.sql.Statement");
    private static final Set<String> NATIVE =
            Set.of("createNativeQuery", "createNativeMutationQuery", "createSQLQuery");
    private static final Set<String> QUERIES = Set.of("createQuery", "createMutationQuery");
    private static final Set<String> RUNNING = Set.of(
            "execute",
            "executeQuery",
            "executeUpdate",
            "executeLargeUpdate",
            "addBatch",
            "prepareStatement",
            "prepareCall",
            "query",
            "queryForList",
            "queryForMap",
            "queryForObject",
            "queryForRowSet",
            "queryForStream",
            "update",
            "batchUpdate",
            "sql");

    boolean areRunBy(JavaMethodCall call) {
        CodeUnitAccessTarget target = call.getTarget();
        return methods().contains(target.getName())
                && target.getRawParameterTypes().stream()
                        .anyMatch(type -> type.getBaseComponentType().isEquivalentTo(String.class))
                && (this == JDBC ? CONNECTIONS : MANAGERS).stream().anyMatch(target.getOwner()::isAssignableTo);
    }

    private Set<String> methods() {
        return switch (this) {
            case SQL -> NATIVE;
            case JDBC -> RUNNING;
            case BULK -> QUERIES;
        };
    }
}
