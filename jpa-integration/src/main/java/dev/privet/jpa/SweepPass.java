/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.jpa.internal.SharedCache;
import dev.privet.retention.CutOff;
import dev.privet.retention.DisposedBatch;
import dev.privet.retention.RetentionPass;
import dev.privet.retention.SweepOrder;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One way over the rows of a cut-off, entity by entity and key by key. */
final class SweepPass implements RetentionPass {

    private static final Logger LOG = LoggerFactory.getLogger(PrivetJpa.class);

    private final EntityManagerFactory factory;
    private final Transactions transactions;
    private final SweepTools tools;
    private final CutOff cutOff;
    private final SweepPlan plan;
    private int at;
    private @Nullable SweptPlace place;
    private @Nullable List<Object> last;
    private boolean isFirst = true;
    private boolean mayBeHeld;
    private boolean changed;

    SweepPass(
            EntityManagerFactory factory, Transactions transactions, SweepTools tools, CutOff cutOff, SweepPlan plan) {
        this.factory = factory;
        this.transactions = transactions;
        this.tools = tools;
        this.cutOff = cutOff;
        this.plan = plan;
    }

    @Override
    public DisposedBatch next(SweepOrder order) {
        if (at >= plan.rows().size()) {
            return new DisposedBatch(0, List.of(), true);
        }
        SweptRows rows = plan.rows().get(at);
        SweepTransaction.Done done;
        try {
            done = done(rows, order);
        } catch (RuntimeException e) {
            throw JpaRetentionStore.failure(cutOff, "A batch of rows past their period was not disposed of", e);
        }
        last = done.last();
        isFirst &= done.rows() == 0;
        changed |= done.rows() > 0;
        if (last == null) {
            at++;
            place = null;
            isFirst = true;
            mayBeHeld = false;
        }
        boolean isLast = at >= plan.rows().size();
        forget(rows, done.rows() > 0, isLast);
        return new DisposedBatch(done.rows(), done.left(), isLast);
    }

    private SweepTransaction.Done done(SweptRows rows, SweepOrder order) {
        List<Object> after = last;
        if (!isFirst && !mayBeHeld && after != null) {
            try {
                Optional<SweepTransaction.Done> done = transactions.onConnection(
                        connection -> transaction(connection, rows, order).nextAtOnce(after));
                if (done.isPresent()) {
                    return done.get();
                }
            } catch (SweepTransaction.HeldMeanwhile e) {
                LOG.debug(
                        "Something of {} is held, so its rows are asked for one batch after the other",
                        cutOff.type().name());
            }
            mayBeHeld = true;
        }
        return transactions.onConnection(
                connection -> transaction(connection, rows, order).next(after, isFirst));
    }

    private SweepTransaction transaction(Connection connection, SweptRows rows, SweepOrder order) throws SQLException {
        Database.of(connection).seeCommitted(connection);
        return new SweepTransaction(tools, connection, place(connection, rows), cutOff, order);
    }

    private SweptPlace place(Connection connection, SweptRows rows) throws SQLException {
        SweptPlace known = place;
        if (known == null) {
            known = tools.place(connection, rows);
            place = known;
        }
        return known;
    }

    /** The rows are others by now, so that the cache still has them is no reason to call the batch undone. */
    private void forget(SweptRows rows, boolean isChanged, boolean isLast) {
        Class<?> type = rows.entity().type();
        try {
            if (isChanged && type != null) {
                factory.getCache().evict(type);
            }
            if (isLast && changed) {
                // Collections that hold the rows; of each batch alone it would cost the host its cache all the time.
                SharedCache.evict(factory, Set.of(cutOff.type().type()));
            }
        } catch (RuntimeException e) {
            LOG.error(
                    "Rows of {} were disposed of, and the shared cache of the persistence unit may still have them ({}). Evict it, or"
                            + " start the application anew.",
                    cutOff.type().name(),
                    Causes.name(e));
        }
    }
}
