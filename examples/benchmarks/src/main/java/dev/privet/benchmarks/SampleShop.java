/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks;

import dev.privet.Privet;
import dev.privet.benchmarks.shop.Address;
import dev.privet.benchmarks.shop.Caller;
import dev.privet.benchmarks.shop.Customer;
import dev.privet.benchmarks.shop.MaskStyle;
import dev.privet.benchmarks.shop.Order;
import dev.privet.benchmarks.shop.TextKind;
import dev.privet.ledger.Ledger;
import dev.privet.ledger.LedgerEntry;
import dev.privet.minimise.Maskers;
import dev.privet.minimise.Masks;
import java.util.List;

/** Privet, set up for the sample people as a host would, with the masks of a run. */
final class SampleShop {

    private SampleShop() {}

    static Privet privet(MaskStyle masks) {
        return Privet.builder()
                .marked(Customer.class, Address.class, Order.class, Caller.class)
                .treatments(standard -> standard.with(masksOf(masks)))
                .ledger(new ForgetfulLedger())
                .build();
    }

    private static Maskers masksOf(MaskStyle masks) {
        Maskers maskers = Maskers.standard();
        if (masks == MaskStyle.FIXED) {
            for (TextKind kind : TextKind.values()) {
                maskers = maskers.with(kind.category(), Masks.nothing());
            }
        }
        return maskers;
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
