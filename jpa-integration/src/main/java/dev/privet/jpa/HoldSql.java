/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

/** What is asked of the tables of holds. */
final class HoldSql {

    private static final String COLUMNS =
            "hold_id, scope, scope_name, scope_id, reason, author, placed_at, review_on, released_at, released_by";

    static final String PLACE = "insert into privet_hold"
            + " (hold_id, scope, scope_name, scope_id, reason, author, placed_at, review_on)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?)";

    static final String RELEASE =
            "update privet_hold set released_at = ?, released_by = ? where hold_id = ? and released_at is null";

    static final String LIVE =
            "select " + COLUMNS + " from privet_hold where released_at is null order by hold_position";

    static final String ENDED =
            "select " + COLUMNS + " from privet_hold where released_at is not null order by released_at, hold_position";

    private static final String DEFERRED_COLUMNS = "subject_kind, subject_id, hold_id, deferred_at, actor, controller";

    static final String DEFERRED =
            "select " + DEFERRED_COLUMNS + " from privet_deferred_erasure order by deferred_position";

    static final String DUE = "select " + DEFERRED_COLUMNS + " from privet_deferred_erasure d where not exists"
            + " (select 1 from privet_hold h where h.hold_id = d.hold_id and h.released_at is null)"
            + " order by deferred_position";

    static final String CAUGHT_UP =
            "delete from privet_deferred_erasure where subject_kind = ? and subject_id = ? and hold_id = ?";

    /** A key of its own for each table of holds, whatever schema it lies in: whoever sees the table has the same. */
    private static final String LOCK_KEY = "(1886742884, 'privet_hold'::regclass::oid::int)";

    /** Held until the transaction ends; who waits for the other is served before whoever comes later. */
    static final String SHARE = "select pg_advisory_xact_lock_shared" + LOCK_KEY;

    static final String EXCLUDE = "select pg_advisory_xact_lock" + LOCK_KEY;

    private HoldSql() {}

    /** Two nodes may defer the same at once. */
    static String defer(Database database) {
        String insert = "insert into privet_deferred_erasure (" + DEFERRED_COLUMNS + ")";
        return database == Database.POSTGRESQL
                ? insert + " values (?, ?, ?, ?, ?, ?) on conflict do nothing"
                : "merge into privet_deferred_erasure d using (select cast(? as character varying) k,"
                        + " cast(? as character varying) i, cast(? as uuid) h, cast(? as timestamp(6) with time zone) a,"
                        + " cast(? as character varying) w, cast(? as character varying) c) n"
                        + " on d.subject_kind = n.k and d.subject_id = n.i and d.hold_id = n.h"
                        + " when not matched then insert (" + DEFERRED_COLUMNS
                        + ") values (n.k, n.i, n.h, n.a, n.w, n.c)";
    }
}
