/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.marking;

import dev.privet.contract.PublicApi;

/**
 * Marks classes without touching them: generated code, code of third parties, or a domain that is to stay free of annotations.
 * What it says counts as much as the annotations would, goes through the same validation, and comes before them where both speak
 * of the same element.
 *
 * <pre>{@code
 * DataMapContributor clinic = map -> {
 *   map.type(Keeper.class)
 *       .dataSubject("keeper")
 *       .personalData(PersonName.class, data -> data.on("firstName", "lastName").purposes(PetCare.class))
 *       .retainFor(kept -> kept.period("P2Y").from("lastVisit").then(Disposal.DELETE));
 *   map.type(Animal.class)
 *       .personalData(FreeText.class, data -> data.on("name").purposes(PetCare.class));
 * };
 * }</pre>
 *
 * <p>Called once or a few times for each data map that is built, on the thread that builds it. Says the same at each call, keeps
 * nothing of what it is given, and needs no thread safety. What it throws ends the building and is passed on.
 *
 * @since 0.1
 */
@FunctionalInterface
@PublicApi(since = "0.1", use = PublicApi.Use.IMPLEMENT)
public interface DataMapContributor {

    /**
     * Says what is to be said.
     *
     * @param map takes it
     */
    void contribute(DataMapContribution map);

    /**
     * What explanations and reports call this contributor.
     *
     * @return the class name by default; a lambda's says little, so give one that is kept a name of its own
     */
    default String name() {
        String name = getClass().getName();
        int lambda = name.indexOf("$$Lambda");
        return lambda < 0 ? name : name.substring(0, lambda) + " (lambda)";
    }
}
