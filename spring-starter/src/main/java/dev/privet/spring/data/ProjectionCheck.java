/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.data;

import dev.privet.Privet;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.PersonalField;
import dev.privet.datamap.RecordType;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.data.repository.core.RepositoryInformation;
import org.springframework.data.repository.core.support.RepositoryFactoryInformation;

/**
 * Looks for projections: interfaces and records without marks that are filled from marked entities. By the time they are shown, nobody knows
 * where their values came from.
 */
record ProjectionCheck(Privet privet, ListableBeanFactory beans) implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(Privet.class);

    @Override
    public void afterSingletonsInstantiated() {
        List<String> found = beans.getBeansOfType(RepositoryFactoryInformation.class, false, false).values().stream()
                .map(factory -> (RepositoryFactoryInformation<?, ?>) factory)
                .flatMap(factory -> projections(factory.getRepositoryInformation()))
                .distinct()
                .sorted()
                .toList();
        if (!found.isEmpty()) {
            LOG.warn(
                    "Repositories take personal data out of marked classes into ones without marks, where nothing is"
                            + " minimised:\n  {}\nLoad the entities instead, or fill those by privet.minimiser().record(…).",
                    String.join("\n  ", found));
        }
    }

    private Stream<String> projections(RepositoryInformation repository) {
        RecordType domain = privet.dataMap().find(repository.getDomainType()).orElse(null);
        return domain == null
                ? Stream.empty()
                : repository.getQueryMethods().stream().flatMap(method -> projection(repository, method, domain));
    }

    private Stream<String> projection(RepositoryInformation repository, Method method, RecordType domain) {
        Class<?> shown = repository.getReturnedDomainClass(method);
        if (shown.isAssignableFrom(repository.getDomainType())
                || repository.getDomainType().isAssignableFrom(shown)
                || privet.dataMap().find(shown).isPresent()
                || DataMap.isMarked(shown)) {
            return Stream.empty();
        }
        Set<String> names = Properties.of(shown);
        String taken = domain.fields().stream()
                .map(PersonalField::name)
                .filter(names::contains)
                .collect(Collectors.joining(", "));
        return taken.isEmpty()
                ? Stream.empty()
                : Stream.of(repository.getRepositoryInterface().getSimpleName() + "." + method.getName() + ": "
                        + shown.getSimpleName() + " takes " + taken + " of " + domain.name());
    }
}
