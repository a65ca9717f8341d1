/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.internal;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** Judges all purposes that are stated when the application starts, and tells every mistake at once. */
final class PurposeCheck implements SmartInitializingSingleton {

    private final ObjectProvider<PurposeMistakes> places;
    private final StatedUses uses;

    PurposeCheck(ObjectProvider<PurposeMistakes> places, StatedUses uses) {
        this.places = places;
        this.uses = uses;
    }

    @Override
    public void afterSingletonsInstantiated() {
        uses.ready();
        List<Problem> problems = places.orderedStream()
                .flatMap(place -> place.problems().stream())
                .distinct()
                .toList();
        if (!problems.isEmpty()) {
            throw new PrivacyConfigurationException("The purposes that are stated cannot be put in force", problems);
        }
    }
}
