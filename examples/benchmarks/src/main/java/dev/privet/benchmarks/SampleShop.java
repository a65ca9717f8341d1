/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks;

import dev.privet.Privet;
import dev.privet.benchmarks.shop.Address;
import dev.privet.benchmarks.shop.Customer;
import dev.privet.benchmarks.shop.Masks;
import dev.privet.benchmarks.shop.Order;
import dev.privet.benchmarks.shop.TextKind;
import dev.privet.ledger.Ledger;
import dev.privet.ledger.LedgerEntry;
import dev.privet.minimise.Maskers;
import java.util.List;
import java.util.function.UnaryOperator;

/** Privet, set up for the sample people as a host would, with the masks of a run. */
final class SampleShop {

    private SampleShop() {}

    static Privet privet(Masks masks) {
        Maskers maskers = Maskers.standard();
        if (masks == Masks.FIXED) {
            for (TextKind kind : TextKind.values()) {
                UnaryOperator<String> mask = masks.of(kind);
                maskers = maskers.with(kind.category(), value -> mask.apply(value.toString()));
            }
        }
        return Privet.builder()
                .marked(Customer.class, Address.class, Order.class)
                .maskers(maskers)
                .ledger(new ForgetfulLedger())
                .build();
    }

    /** Keeps nothing: a run of minutes leaves millions of entries, and what they cost depends on where a host keeps them. */
    private static final class ForgetfulLedger implements Ledger {

        @Override
        public void append(LedgerEntry entry) {}

        @Override
        public List<LedgerEntry> latest(int atMost) {
            return List.of();
        }
    }
}
