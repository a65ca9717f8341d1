/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet;

import dev.privet.contract.Problem;
import dev.privet.datamap.DataMap;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.Ledger;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is told while a {@link Privet} is built. */
final class BuildLog {

    private static final Logger LOG = LoggerFactory.getLogger(Privet.class);

    private BuildLog() {}

    static void tellAdvice(DataMap dataMap) {
        List<Problem> advice = dataMap.advice();
        if (!advice.isEmpty()) {
            LOG.warn(
                    "There is advice on the data map, {} in number. Each is logged at level INFO, and DataMap.advice() lists"
                            + " them.",
                    advice.size());
            advice.forEach(finding -> LOG.info("{}", finding));
        }
    }

    static Ledger forgetfulLedger() {
        LOG.warn("No ledger is set up, so the evidence is kept in memory and lost with the process."
                + " Set one with Privet.builder().ledger(…).");
        return new InMemoryLedger();
    }
}
