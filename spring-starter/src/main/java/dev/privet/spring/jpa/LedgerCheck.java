/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.jpa;

import dev.privet.Privet;
import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.jpa.PrivetJpa;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Reads the ledger once when the application has started, migrations included. A ledger that cannot be read would otherwise fail
 * the first request that shows personal data. Where nothing is marked, nothing is written and nothing is looked at.
 */
record LedgerCheck(PrivetJpa jpa, Privet privet) implements SmartInitializingSingleton {

    @Override
    public void afterSingletonsInstantiated() {
        if (privet.dataMap().types().isEmpty()) {
            return;
        }
        try {
            jpa.ledger().latest(1);
        } catch (RuntimeException e) {
            throw new PrivacyConfigurationException(
                    "The ledger cannot be used",
                    List.of(new Problem(
                            ProblemCode.STORAGE_MISCONFIGURED,
                            "privet_ledger",
                            "the table is not there, or the application may not read it.",
                            "let your migrations run the script for your database in classpath:dev/privet/jpa/schema,"
                                    + " or set privet.ledger.create-table=true.")),
                    e);
        }
    }
}
