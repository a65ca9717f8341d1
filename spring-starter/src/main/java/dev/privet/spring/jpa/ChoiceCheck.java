/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.jpa;

import dev.privet.Privet;
import dev.privet.choice.ChoiceStore;
import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Reads the choices of persons once when the application has started, migrations included. Choices that cannot be read would otherwise
 * close every purpose that they could bar.
 */
record ChoiceCheck(ChoiceStore store, Privet privet) implements SmartInitializingSingleton {

    @Override
    public void afterSingletonsInstantiated() {
        if (privet.dataMap().types().isEmpty()) {
            return;
        }
        try {
            store.mark();
        } catch (RuntimeException e) {
            throw new PrivacyConfigurationException(
                    "The choices of persons cannot be used",
                    List.of(
                            new Problem(
                                    ProblemCode.STORAGE_MISCONFIGURED,
                                    "privet_choice",
                                    "the tables are not there, or the application may not read them.",
                                    "let your migrations run the scripts for your database in classpath:dev/privet/jpa/schema, set"
                                            + " privet.ledger.create-table=true, or do without choices: privet.choices.enabled=false.")),
                    e);
        }
    }
}
