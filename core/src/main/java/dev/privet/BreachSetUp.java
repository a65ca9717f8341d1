/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet;

import dev.privet.breach.BreachReader;
import dev.privet.breach.BreachRegister;
import dev.privet.breach.Breaches;
import dev.privet.datamap.DataMap;
import dev.privet.ledger.Ledger;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was said of breaches, for the builder. */
final class BreachSetUp {

    private @Nullable BreachRegister register;
    private Function<DataMap, BreachReader> counting = dataMap -> BreachReader.none();

    void say(BreachRegister kept, Function<DataMap, BreachReader> reader) {
        register = Objects.requireNonNull(kept, "register");
        counting = Objects.requireNonNull(reader, "reader");
    }

    /** None where nobody said where the register is. */
    @Nullable
    Breaches breaches(DataMap dataMap, Ledger ledger, Clock clock, ZoneId zone) {
        return register == null ? null : new Breaches(dataMap, register, ledger, counting.apply(dataMap), clock, zone);
    }
}
