/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.jpa.shop.Product;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Work in SQL gets the connection of its transaction, whoever the provider is and whatever has happened to others before. */
@ParameterizedClass
@EnumSource
class ConnectionsTest {

    private final Stack stack;

    private EntityManagerFactory factory;
    private Transactions transactions;

    ConnectionsTest(Stack stack) {
        this.stack = stack;
    }

    @BeforeEach
    void open() throws SQLException {
        factory = stack.create(stack.url(), Product.class);
        transactions = new Transactions(factory);
    }

    @AfterEach
    void close() {
        factory.close();
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static boolean execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.execute(sql);
        }
    }

    @Test
    void givenATransactionThatHasOnlyBegun_whenWorkIsDone_thenItIsPartOfTheTransaction() {
        assertThat(transactions.<Boolean>onConnection(Connection::getAutoCommit))
                .isFalse();
        RuntimeException undone = new IllegalStateException("undone");
        assertThatThrownBy(() -> transactions.onConnection(connection -> {
                    execute(connection, "insert into Product (id, title) values (1, 'undone')");
                    throw undone;
                }))
                .isSameAs(undone);

        transactions.onConnection(connection -> execute(connection, "insert into Product (id) values (2)"));

        assertThat(transactions.<Long>onConnection(connection -> number(connection, "select sum(id) from Product")))
                .isEqualTo(2);
    }

    @Test
    void givenRowsOfTheSameTransaction_whenWorkIsDone_thenItSeesThemAndTheirFateIsOne() {
        assertThatThrownBy(() -> transactions.call(manager -> {
                    Product product = new Product();
                    product.id = 1;
                    manager.persist(product);
                    manager.flush();
                    assertThat(transactions.<Long>onConnection(
                                    manager, connection -> number(connection, "select count(*) from Product")))
                            .isEqualTo(1);
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");

        assertThat(transactions.<Long>onConnection(connection -> number(connection, "select count(*) from Product")))
                .isZero();
    }

    @Test
    void givenStatementsThatFailed_whenWorkIsDoneAfterwards_thenThereIsAConnection() {
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> transactions.onConnection(connection -> execute(connection, "select nothing")))
                    .isInstanceOf(RuntimeException.class)
                    .hasCauseInstanceOf(SQLException.class);
            assertThatThrownBy(() -> transactions.call(manager ->
                            manager.createNativeQuery("select nothing").getResultList()))
                    .isInstanceOf(PersistenceException.class);
        }

        assertThat(transactions.<Long>onConnection(connection -> number(connection, "select 3")))
                .isEqualTo(3);
    }

    @Test
    void givenConnectionsThatTheServerClosed_whenWorkIsDoneAfterwards_thenThereIsAnotherConnection() {
        assertThat(transactions.<Long>onConnection(connection -> number(connection, "select 1")))
                .isEqualTo(1);
        assertThatThrownBy(() -> transactions.onConnection(connection -> {
                    connection.close();
                    return number(connection, "select 1");
                }))
                .isInstanceOf(RuntimeException.class);

        assertThat(transactions.<Long>onConnection(connection -> number(connection, "select 3")))
                .isEqualTo(3);
    }

    @Test
    void givenASnapshot_whenOthersWriteMeanwhile_thenItDoesNotChangeAndTheNextSeesIt() {
        long before = transactions.readSnapshot(connection -> {
            assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_REPEATABLE_READ);
            assertThat(number(connection, "select count(*) from Product")).isZero();
            transactions.onConnection(other -> execute(other, "insert into Product (id) values (1)"));
            return number(connection, "select count(*) from Product");
        });

        assertThat(before).isZero();
        assertThat(transactions.<Integer>onConnection(Connection::getTransactionIsolation))
                .isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
        assertThat(transactions.<Long>readSnapshot(connection -> number(connection, "select count(*) from Product")))
                .isEqualTo(1);
    }
}
