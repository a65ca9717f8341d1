/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks.ledger;

import dev.privet.ledger.LedgerEntry;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.sql.Connection;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;

/**
 * The purchase as an application with entities makes it: the same statements, and what a persistence provider does around them.
 *
 * @param host whose database it is
 */
@NullUnmarked // Rows as a framework fills them.
record Purchases(LedgerHost host) {

    @Entity(name = "account")
    static class Account {
        @Id
        long id;

        long orders;

        @Column(name = "changed_at")
        LocalDateTime changedAt;
    }

    @Entity(name = "purchase")
    static class Purchase {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        long id;

        @ManyToOne(fetch = FetchType.LAZY)
        @JoinColumn(name = "account_id")
        Account account;

        @Column(name = "placed_at")
        LocalDateTime placedAt;

        String note;
    }

    @Entity(name = "line")
    static class Line {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        long id;

        @ManyToOne(fetch = FetchType.LAZY)
        @JoinColumn(name = "purchase_id")
        Purchase purchase;

        String product;

        BigDecimal amount;
    }

    void buy(long id, int lines, Optional<LedgerEntry> entry) {
        host.factory().runInTransaction(manager -> buy(manager, id, lines, entry));
    }

    private void buy(EntityManager manager, long id, int lines, Optional<LedgerEntry> entry) {
        Account account = manager.find(Account.class, id);
        account.orders++;
        account.changedAt = LocalDateTime.now(ZoneOffset.UTC);
        Purchase purchase = new Purchase();
        purchase.account = account;
        purchase.placedAt = LocalDateTime.now(ZoneOffset.UTC);
        purchase.note = "to be delivered";
        manager.persist(purchase);
        for (int i = 0; i < lines; i++) {
            Line line = new Line();
            line.purchase = purchase;
            line.product = "product " + i;
            line.amount = BigDecimal.TEN;
            manager.persist(line);
        }
        entry.ifPresent(evidence -> manager.runWithConnection(
                (Connection connection) -> host.jpa().ledger().append(connection, evidence)));
    }
}
