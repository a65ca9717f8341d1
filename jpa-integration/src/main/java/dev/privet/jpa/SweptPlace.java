/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.retention.LeftReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;

/**
 * Rows of a plan as the database has them.
 *
 * @param rows what they are
 * @param key how their keys are told
 * @param parts what goes with them
 * @param referrers what refers to them, where they go
 */
record SweptPlace(SweptRows rows, SweptKey key, SweptParts parts, List<Referrer> referrers) {

    SweptPlace {
        referrers = List.copyOf(referrers);
    }

    /** Whether all of a row lies in one table, and nothing of it apart. */
    boolean isOfOneTable() {
        return rows.entity().tables().size() == 1
                && rows.entity().history().isEmpty()
                && rows.entity().values().values().stream()
                        .noneMatch(value -> value.codec().isLargeObject());
    }

    /**
     * What keeps rows, because what refers to them is held and would be changed.
     *
     * @param holds tells what holds keep of rows that refer
     */
    List<Keeper> referredToByHeld(Select select, BiFunction<SweptRows, Select, List<Keeper>> holds) {
        return referrers.stream()
                .map(Referrer::letsGo)
                .filter(Objects::nonNull)
                .flatMap(letsGo -> letsGo.heldBy(select, holds).stream())
                .toList();
    }

    /** What refers to rows and keeps them. */
    List<Keeper> referredTo(Select select, Referrer.Except except) {
        List<Keeper> keepers = new ArrayList<>();
        for (Referrer referrer : referrers) {
            Referrer.Condition keeps = referrer.keeps();
            if (keeps != null) {
                keepers.add(new Keeper(LeftReason.REFERRED_TO, referrer.by(), keeps.of(select, except)));
            }
        }
        return keepers;
    }
}
