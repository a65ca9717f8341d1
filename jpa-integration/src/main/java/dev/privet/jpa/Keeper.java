/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.retention.LeftReason;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What keeps rows that are past their period.
 *
 * @param reason why
 * @param by what keeps them, without personal data
 * @param condition holds for rows that are kept, in the query for which it was made
 */
record Keeper(LeftReason reason, String by, Sql condition) {

    /** The number of the first of several keepers that keeps a row, or -1. */
    static Sql first(List<Keeper> keepers) {
        return Sql.join(
                        " ",
                        IntStream.range(0, keepers.size())
                                .mapToObj(i -> keepers.get(i).condition().between("when ", " then " + i))
                                .toList())
                .between("case ", " else -1 end");
    }

    /** How many rows of a query each of several keepers is the first to keep; those that none does under -1. */
    static Sql counting(List<Keeper> keepers, Select select) {
        return keepers.isEmpty()
                ? select.selecting(List.of("-1", "count(*)"), "")
                : select.selecting(first(keepers).then(" as c"), "")
                        .between("select c, count(*) from (", ") k group by c order by c");
    }
}
