/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.jackson;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Refuses to start where a module belongs to another Privet than the one that counts. Of two modules a mapper takes the first and says
 * nothing of the other.
 *
 * @param module its name
 * @param isOfTheOneThatCounts whether every such bean asks the gate of the application
 */
record ModuleCheck(String module, BooleanSupplier isOfTheOneThatCounts) implements SmartInitializingSingleton {

    @Override
    public void afterSingletonsInstantiated() {
        if (!isOfTheOneThatCounts.getAsBoolean()) {
            throw new PrivacyConfigurationException(
                    "Jackson would ask another gate",
                    List.of(
                            new Problem(
                                    ProblemCode.SEVERAL_GATES,
                                    "the beans of type " + module,
                                    "one of them asks the gate of another Privet than the one that counts, so JSON would show what that one"
                                            + " decides.",
                                    "leave it out, as the starter brings one, or make it with privet.minimiser() of the bean.")));
        }
    }
}
