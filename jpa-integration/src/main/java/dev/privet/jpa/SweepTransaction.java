/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.jpa.internal.mapping.MappedTable;
import dev.privet.retention.CutOff;
import dev.privet.retention.LeftReason;
import dev.privet.retention.LeftRows;
import dev.privet.retention.SweepOrder;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One batch of a pass: locks the next rows, finds out which of them have to stay, and disposes of the others. */
final class SweepTransaction {

    private final SweepTools tools;
    private final Connection connection;
    private final Database database;
    private final SweptPlace place;
    private final CutOff cutOff;
    private final SweepOrder order;
    private final Map<List<Object>, Long> left = new LinkedHashMap<>();

    SweepTransaction(SweepTools tools, Connection connection, SweptPlace place, CutOff cutOff, SweepOrder order)
            throws SQLException {
        this.tools = tools;
        this.connection = connection;
        this.database = Database.of(connection);
        this.place = place;
        this.cutOff = cutOff;
        this.order = order;
    }

    /**
     * Goes on after a row.
     *
     * @param after its key; null to begin
     * @param isLookedAfter whether to look once more whether rows are gone
     */
    Done next(@Nullable List<Object> after, boolean isLookedAfter) throws SQLException {
        List<List<Object>> locked = lock(after);
        List<List<Object>> page = lockParts(locked);
        List<List<Object>> going = remaining(page, held(page));
        if (place.rows().how().removes()) {
            going = withoutReferredTo(going);
        }
        long done = 0;
        if (!going.isEmpty()) {
            done = dispose(going);
            if (done != going.size() || (isLookedAfter && isStillDue(going))) {
                throw stillFound();
            }
            tools.ledger().append(connection, order.evidence().apply(done));
        }
        boolean isLast = locked.size() < order.atMost();
        return new Done(done, leftRows(), isLast ? null : locked.get(locked.size() - 1));
    }

    /**
     * The same by one statement, where that is all it takes and nothing is held.
     *
     * @return nothing where it takes more, and then nothing was changed
     * @throws HeldMeanwhile if something is held; the transaction must be rolled back then
     */
    Optional<Done> nextAtOnce(List<Object> after) throws SQLException {
        Optional<Sql> head =
                database == Database.POSTGRESQL ? place.rows().how().atOnce(place, database) : Optional.empty();
        if (head.isEmpty()) {
            return Optional.empty();
        }
        SweptRows rows = place.rows();
        Select due = rows.due(cutOff, "e");
        List<String> keys = rows.keys(due);
        due.where(place.key().after(keys, after));
        List<String> named = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            named.add(keys.get(i) + " as " + place.key().names().get(i));
        }
        long[] numbers = new long[2];
        List<List<Object>> last = new ArrayList<>();
        SweptBatch.query(connection, place.key().atOnce(locked(due, named, keys), head.get()), row -> {
            numbers[0] = row.getLong(1);
            numbers[1] = row.getLong(2);
            last.add(place.key().read(row, 3));
        });
        if (numbers[1] != numbers[0]) {
            throw stillFound();
        }
        if (numbers[0] > 0) {
            // Asked while the rows are locked; what was done to them is undone where it should not have been.
            if (!tools.keepers(connection, cutOff, rows, rows.all("e"), order.holds())
                    .isEmpty()) {
                throw new HeldMeanwhile();
            }
            tools.ledger().append(connection, order.evidence().apply(numbers[0]));
        }
        boolean isLast = numbers[0] < order.atMost();
        return Optional.of(new Done(numbers[0], List.of(), isLast ? null : last.get(0)));
    }

    private Sql locked(Select due, List<String> selected, List<String> keys) {
        return due.selecting(
                selected,
                " order by " + String.join(", ", keys) + " fetch first " + order.atMost() + " rows only"
                        + database.locking(due.alias(
                                Select.root(place.rows().entity()), place.rows().first())));
    }

    /** A trigger or a rule that changes what is written: the sweep would find these rows for ever. */
    private static IllegalStateException stillFound() {
        return new IllegalStateException("Rows that were disposed of are still found");
    }

    private List<LeftRows> leftRows() {
        return left.entrySet().stream()
                .map(one -> new LeftRows(
                        (LeftReason) one.getKey().get(0), (String) one.getKey().get(1), one.getValue()))
                .toList();
    }

    private List<List<Object>> lock(@Nullable List<Object> after) throws SQLException {
        SweptRows rows = place.rows();
        Select due = rows.due(cutOff, "e");
        List<String> keys = rows.keys(due);
        if (after != null) {
            due.where(place.key().after(keys, after));
        }
        return read(locked(due, place.key().selected(keys), keys));
    }

    /** A row of several tables is locked in the first; whoever holds a part of it is waited for, and may have changed its date. */
    private List<List<Object>> lockParts(List<List<Object>> page) throws SQLException {
        if (place.rows().entity().tables().size() == 1 || page.isEmpty()) {
            return page;
        }
        for (MappedTable table : place.rows().entity().tables()) {
            if (!table.name().equals(place.rows().first())) {
                Sql locked = place.key()
                        .among(table.keys(), page)
                        .between(
                                "select 1 from " + table.name() + " where ",
                                " order by " + String.join(", ", table.keys()) + " for update");
                SweptBatch.query(connection, locked, row -> {});
            }
        }
        Set<List<Object>> due = new HashSet<>(read(stillDue(page)));
        return page.stream().filter(due::contains).toList();
    }

    private Sql stillDue(List<List<Object>> keys) {
        Select due = place.rows().due(cutOff, "e");
        List<String> columns = place.rows().keys(due);
        due.where(place.key().among(columns, keys));
        return due.selecting(place.key().selected(columns), "");
    }

    private boolean isStillDue(List<List<Object>> keys) throws SQLException {
        return !read(stillDue(keys)).isEmpty();
    }

    private List<List<Object>> read(Sql query) throws SQLException {
        List<List<Object>> keys = new ArrayList<>();
        SweptBatch.query(connection, query, row -> keys.add(place.key().read(row, 1)));
        return keys;
    }

    private Set<List<Object>> held(List<List<Object>> page) throws SQLException {
        return page.isEmpty()
                ? Set.of()
                : kept(page, select -> tools.keepers(connection, cutOff, place.rows(), select, order.holds()));
    }

    /** Rows of the batch do not keep each other, but one that has to stay may keep others. */
    private List<List<Object>> withoutReferredTo(List<List<Object>> page) throws SQLException {
        List<List<Object>> going = page;
        boolean again = true;
        while (again && !going.isEmpty()) {
            List<List<Object>> asked = going;
            Set<List<Object>> kept = kept(asked, select -> {
                List<Keeper> keepers = new ArrayList<>(tools.unchanged(place, connection, select, order.holds()));
                keepers.addAll(place.referredTo(select, exceptOf(asked)));
                return keepers;
            });
            going = remaining(asked, kept);
            again = !kept.isEmpty();
        }
        return going;
    }

    private Referrer.Except exceptOf(List<List<Object>> going) {
        if (database != Database.POSTGRESQL) {
            // Checks each row by itself, so those that refer have to go before.
            return Referrer.Except.NONE;
        }
        return (referring, select, mayStay) ->
                referring.entity().equals(place.rows().entity())
                        ? List.of(place.key().among(referring.keys(), going).between("not (", ")"))
                        : List.of();
    }

    private Set<List<Object>> kept(List<List<Object>> keys, Function<Select, List<Keeper>> asked) throws SQLException {
        Select select = place.rows().all("e");
        List<String> columns = place.rows().keys(select);
        List<Keeper> keepers = asked.apply(select);
        Set<List<Object>> kept = new HashSet<>();
        if (keepers.isEmpty()) {
            return kept;
        }
        select.where(place.key().among(columns, keys));
        SweptBatch.query(connection, place.key().keptBy(select, columns, keepers), row -> {
            Keeper keeper = keepers.get(row.getInt(1));
            left.merge(List.of(keeper.reason(), keeper.by()), 1L, Long::sum);
            kept.add(place.key().read(row, 2));
        });
        return kept;
    }

    private static List<List<Object>> remaining(List<List<Object>> page, Set<List<Object>> kept) {
        return kept.isEmpty()
                ? page
                : page.stream().filter(key -> !kept.contains(key)).toList();
    }

    private long dispose(List<List<Object>> going) throws SQLException {
        SweptBatch batch =
                new SweptBatch(connection, database, tools.facts(), tools.tables(connection), place, going, order);
        return place.rows().how().carryOut(batch);
    }

    /**
     * What became of a batch.
     *
     * @param rows how many were disposed of
     * @param left those that were left
     * @param last the key after which to go on; null where there is nothing more
     */
    record Done(long rows, List<LeftRows> left, @Nullable List<Object> last) {}

    /** Ends a transaction in which rows were disposed of before something was found to be held. */
    static final class HeldMeanwhile extends RuntimeException {

        private static final long serialVersionUID = 1L;

        HeldMeanwhile() {
            super("Something is held", null, false, false);
        }
    }
}
