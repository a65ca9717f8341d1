/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.location;

import dev.privet.fact.Citation;
import dev.privet.fact.FactTable;
import dev.privet.fact.Validity;
import dev.privet.vocabulary.Regime;

/** A row of {@code transfer-laws.txt}: which register answers for a regime on a day, and where its exporters are. */
record TransferLaw(
        String id, Regime regime, Regime rules, Region home, Validity validity, String remedy, Citation citation) {

    static TransferLaw of(FactTable.Row row) {
        return new TransferLaw(
                row.text("id"),
                row.constant("regime", Regime.class),
                row.constant("rules", Regime.class),
                row.constant("home", Region.class),
                row.validity(),
                row.text("remedy"),
                row.citation());
    }
}
