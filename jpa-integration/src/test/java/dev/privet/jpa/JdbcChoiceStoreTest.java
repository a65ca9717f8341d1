/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.choice.Choice;
import dev.privet.choice.ChoiceChanges;
import dev.privet.choice.ChoiceMark;
import dev.privet.choice.ChoiceStore;
import dev.privet.choice.ChoiceStoreContractTest;
import dev.privet.choice.ChoiceTopic;
import dev.privet.choice.PersonKey;
import dev.privet.contract.PrivacyFailureException;
import dev.privet.jpa.shop.Product;
import dev.privet.ledger.Ledger;
import dev.privet.ledger.LedgerEntry;
import dev.privet.ledger.LedgerEvent;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JdbcChoiceStoreTest {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    abstract static class OnADatabase extends ChoiceStoreContractTest {

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
        protected ChoiceStore store() {
            return unit.jpa.choices();
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

    private static void append(ChoiceStore store, String id) {
        store.append(
                new Choice(new PersonKey("member", id), ChoiceTopic.CONSENT, "news", true, "", NOON, null),
                LedgerEntry.of(NOON, LedgerEvent.CONSENTED, "member", "news", 1, ""));
    }

    /** A number that is given before another, and committed after it, must not be passed over. */
    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenManyWritersAtOnce_whenAReaderFollows_thenItMissesNone(Stack stack) throws Exception {
        try (Unit unit = Unit.on(stack, Product.class)) {
            unit.jpa.createTables();
            ChoiceStore store = unit.jpa.choices();
            CountDownLatch writing = new CountDownLatch(4);
            List<CompletableFuture<Void>> writers = IntStream.range(0, 4)
                    .mapToObj(writer -> CompletableFuture.runAsync(() -> {
                        IntStream.range(0, 50).forEach(i -> append(store, writer + "-" + i));
                        writing.countDown();
                    }))
                    .toList();

            Set<String> seen = new HashSet<>();
            List<Long> positions = new ArrayList<>();
            ChoiceMark mark = new ChoiceMark(0, 0);
            boolean isLast;
            do {
                isLast = writing.getCount() == 0;
                ChoiceChanges changes = store.changes(mark, 7);
                while (!changes.choices().isEmpty()) {
                    changes.choices().forEach(choice -> seen.add(choice.person().id()));
                    mark = changes.upTo();
                    positions.add(mark.position());
                    changes = store.changes(mark, 7);
                }
            } while (!isLast);
            writers.forEach(CompletableFuture::join);

            assertThat(seen).hasSize(200);
            assertThat(positions).isSorted();
        }
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenNoTables_whenAsked_thenTheRemedyIsTold(Stack stack) throws Exception {
        try (Unit unit = Unit.on(stack, Product.class)) {
            assertThatThrownBy(() -> append(unit.jpa.choices(), "4711"))
                    .isInstanceOf(PrivacyFailureException.class)
                    .hasMessageStartingWith(
                            "The choices of persons could not be kept (1):\n  PRIVET-0623 privet_choice: the database refused (")
                    .hasMessageEndingWith(
                            "). Mend: check that the tables are there (PrivetJpa.createTables() or the scripts in"
                                    + " dev/privet/jpa/schema) and that the application may insert into them, read and update them.")
                    .hasMessageNotContaining("4711");
        }
    }
}
