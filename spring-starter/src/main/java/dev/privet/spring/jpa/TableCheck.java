/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.jpa;

import dev.privet.Privet;
import dev.privet.breach.BreachRegister;
import dev.privet.choice.ChoiceStore;
import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.jpa.PrivetJpa;
import dev.privet.retention.HoldStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Reads Privet's tables once when the application has started, migrations included: what cannot be read would otherwise fail the first
 * request that shows personal data, close purposes to everybody, or keep the first person from being erased. Where nothing is marked,
 * nothing is written and nothing is looked at.
 */
record TableCheck(
        PrivetJpa jpa,
        Optional<ChoiceStore> choices,
        Optional<HoldStore> holds,
        Optional<BreachRegister> breaches,
        Privet privet)
        implements SmartInitializingSingleton {

    @Override
    public void afterSingletonsInstantiated() {
        if (privet.dataMap().types().isEmpty()) {
            return;
        }
        List<Problem> problems = new ArrayList<>();
        List<RuntimeException> causes = new ArrayList<>();
        look("privet_ledger", "", () -> jpa.ledger().latest(1), problems, causes);
        look("privet_ledger_block", "", () -> jpa.ledger().newestBlock(), problems, causes);
        if (privet.canErase()) {
            look("privet_erasure", "", () -> privet.erasure().register().find(List.of("")), problems, causes);
        }
        choices.ifPresent(store -> look(
                "privet_choice",
                ", or do without choices: privet.choices.enabled=false",
                store::mark,
                problems,
                causes));
        holds.ifPresent(store -> look(
                "privet_hold",
                ", or do without legal holds: privet.holds.enabled=false",
                store::due,
                problems,
                causes));
        breaches.ifPresent(register -> look("privet_breach", "", register::latest, problems, causes));
        if (!problems.isEmpty()) {
            throw new PrivacyConfigurationException("Privet's tables cannot be used", problems, causes.get(0));
        }
    }

    private static void look(
            String table, String instead, Runnable read, List<Problem> problems, List<RuntimeException> causes) {
        try {
            read.run();
        } catch (RuntimeException e) {
            causes.add(e);
            problems.add(new Problem(
                    ProblemCode.STORAGE_MISCONFIGURED,
                    table,
                    "the table is not there, or the application may not read it.",
                    "let your migrations run the scripts for your database in classpath:dev/privet/jpa/schema, or set"
                            + " privet.ledger.create-table=true" + instead + "."));
        }
    }
}
