/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.jpa;

import dev.privet.Privet;
import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.DataMap;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.Type;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Looks whether a marked entity was handed over by nobody, as happens where there are several entity manager factories: its rows
 * would be missing in every archive and outlast every period, and nothing would say so.
 */
record EntityCheck(ObjectProvider<EntityManagerFactory> factories, Privet privet)
        implements SmartInitializingSingleton {

    @Override
    public void afterSingletonsInstantiated() {
        List<Problem> problems = factories.stream()
                .flatMap(factory -> factory.getMetamodel().getEntities().stream())
                .<Class<?>>map(Type::getJavaType)
                .filter(type -> type != null && DataMap.isMarked(type))
                .filter(type -> privet.dataMap().find(type).isEmpty())
                .map(Class::getName)
                .distinct()
                .sorted()
                .map(EntityCheck::overlooked)
                .toList();
        if (!problems.isEmpty()) {
            throw new PrivacyConfigurationException("Marked entities are in nobody's care", problems);
        }
    }

    private static Problem overlooked(String type) {
        return new Problem(
                ProblemCode.STORAGE_MISCONFIGURED,
                type,
                "it is a marked entity and not in the data map, so its rows would be neither exported nor swept.",
                "make its entity manager factory the primary one, or hand it over by a PrivetCustomizer together with"
                        + " a store that reads it.");
    }
}
