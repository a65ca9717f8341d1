/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.breach.BreachRegister;
import dev.privet.breach.BreachRegisterContractTest;
import dev.privet.jpa.shop.Product;
import dev.privet.ledger.Ledger;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;

class JdbcBreachRegisterTest {

    abstract static class OnADatabase extends BreachRegisterContractTest {

        private final Stack stack;
        private Unit unit;

        OnADatabase(Stack stack) {
            this.stack = stack;
        }

        @BeforeEach
        void begin() throws SQLException {
            unit = Unit.on(stack, Product.class);
            unit.jpa.createTables();
            unit.jpa.createTables();
        }

        @AfterEach
        void end() {
            unit.close();
        }

        @Override
        protected BreachRegister register() {
            return unit.jpa.breaches();
        }

        @Override
        protected Ledger ledger() {
            return unit.jpa.ledger();
        }
    }

    @Nested
    class OnH2 extends OnADatabase {
        OnH2() {
            super(Stack.HIBERNATE_H2);
        }
    }

    @Nested
    class WithEclipseLinkOnH2 extends OnADatabase {
        WithEclipseLinkOnH2() {
            super(Stack.ECLIPSELINK_H2);
        }
    }

    @Nested
    class WithEclipseLinkOnPostgreSql extends OnADatabase {
        WithEclipseLinkOnPostgreSql() {
            super(Stack.ECLIPSELINK_POSTGRESQL);
        }
    }

    @Nested
    class OnPostgreSql extends OnADatabase {
        OnPostgreSql() {
            super(Stack.HIBERNATE_POSTGRESQL);
        }
    }
}
