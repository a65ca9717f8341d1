/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.jpa;

import dev.privet.Privet;
import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.RecordType;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.Type;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Looks whether an entity that is marked, by annotations or by a contributor, is in nobody's care, as happens where there are several entity
 * manager factories: its rows would be missing in every archive and outlast every period, and nothing would say so.
 */
record EntityCheck(ObjectProvider<EntityManagerFactory> factories, RowStores stores, Privet privet)
        implements SmartInitializingSingleton {

    @Override
    public void afterSingletonsInstantiated() {
        Set<Class<?>> entities = factories.stream()
                .flatMap(factory -> factory.getMetamodel().getEntities().stream())
                .<Class<?>>map(Type::getJavaType)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<Problem> problems = entities.stream()
                .filter(type -> isOverlooked(type, entities))
                .map(Class::getName)
                .sorted()
                .map(EntityCheck::overlooked)
                .toList();
        if (!problems.isEmpty()) {
            throw new PrivacyConfigurationException("Marked entities are in nobody's care", problems);
        }
    }

    /** Where the data map knows just something that the entity extends and that is no entity itself, nobody asks for its rows. */
    private boolean isOverlooked(Class<?> type, Set<Class<?>> entities) {
        Optional<RecordType> known = privet.dataMap().find(type);
        if (known.isEmpty()) {
            return DataMap.isMarked(type)
                    || !privet.dataMap().marksOutside(type).isEmpty();
        }
        return !entities.contains(known.get().type()) || !stores.reach(type, privet);
    }

    private static Problem overlooked(String type) {
        return new Problem(
                ProblemCode.STORAGE_MISCONFIGURED,
                type,
                "it is a marked entity whose rows nobody reads, so they would be neither exported nor swept.",
                "make its entity manager factory the primary one, or hand it over by a PrivetCustomizer together with"
                        + " a store that reads it.");
    }
}
