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
        Missing missing = new Missing(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        missing.look("privet_ledger", () -> jpa.ledger().latest(1));
        missing.look("privet_ledger_block", () -> jpa.ledger().newestBlock());
        if (privet.canErase()) {
            missing.look("privet_erasure", () -> privet.erasure().register().find(List.of("")));
        }
        choices.ifPresent(store -> missing.look("privet_choice", store::mark, "privet.choices.enabled=false"));
        holds.ifPresent(store -> missing.look("privet_hold", store::due, "privet.holds.enabled=false"));
        breaches.ifPresent(register -> missing.look("privet_breach", register::latest));
        missing.problem().ifPresent(problem -> {
            throw new PrivacyConfigurationException(
                    "Privet's tables cannot be used",
                    List.of(problem),
                    missing.causes().get(0));
        });
    }

    /** The tables that could not be read, with the properties that do without some: told as one, as one remedy mends all. */
    private record Missing(List<String> tables, List<String> without, List<RuntimeException> causes) {

        void look(String table, Runnable read) {
            try {
                read.run();
            } catch (RuntimeException e) {
                tables.add(table);
                causes.add(e);
            }
        }

        void look(String table, Runnable read, String property) {
            int before = tables.size();
            look(table, read);
            if (tables.size() > before) {
                without.add(" " + table + " is not needed with " + property + ".");
            }
        }

        Optional<Problem> problem() {
            if (tables.isEmpty()) {
                return Optional.empty();
            }
            boolean one = tables.size() == 1;
            return Optional.of(new Problem(
                    ProblemCode.STORAGE_MISCONFIGURED,
                    String.join(", ", tables),
                    (one ? "the table is" : "the tables are") + " not there, or the application may not read "
                            + (one ? "it." : "them."),
                    "let your migrations run the scripts for your database in classpath:dev/privet/jpa/schema, or set"
                            + " privet.ledger.create-table=true." + String.join("", without)));
        }
    }
}
