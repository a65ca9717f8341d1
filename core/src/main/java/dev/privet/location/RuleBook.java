/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.location;

import dev.privet.vocabulary.Regime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The rows of one register of rules, by what is asked: place, safeguard, derogation. Looks up what concerns a place when it is asked for the
 * first time, as an application sends to few of them. Thread-safe.
 */
final class RuleBook {

    private final Map<Place, DestinationRule[]> asked = new ConcurrentHashMap<>();
    private final List<DestinationRule> destinations;
    private final Regions regions;
    private final Map<Safeguard, List<SafeguardRule>> safeguards;
    private final Map<Derogation, List<DerogationRule>> derogations;

    RuleBook(
            Regime rules,
            Regions regions,
            List<DestinationRule> destinationRules,
            List<SafeguardRule> safeguardRules,
            List<DerogationRule> derogationRules) {
        this.regions = regions;
        destinations = destinationRules.stream()
                .filter(rule -> rule.rules() == rules)
                .sorted(Comparator.comparingInt(DestinationRule::rank))
                .toList();
        safeguards = safeguardRules.stream()
                .filter(rule -> rule.rules() == rules)
                .collect(Collectors.groupingBy(SafeguardRule::safeguard));
        derogations = derogationRules.stream()
                .filter(rule -> rule.rules() == rules)
                .collect(Collectors.groupingBy(DerogationRule::derogation));
    }

    DestinationRule[] destinations(Place place) {
        DestinationRule[] known = asked.get(place);
        return known != null ? known : asked.computeIfAbsent(place, this::concerning);
    }

    private DestinationRule[] concerning(Place place) {
        return destinations.stream()
                .filter(rule -> rule.mayConcern(place, regions))
                .toArray(DestinationRule[]::new);
    }

    List<SafeguardRule> safeguards(Safeguard safeguard) {
        return safeguards.getOrDefault(safeguard, List.of());
    }

    List<DerogationRule> derogations(Derogation derogation) {
        return derogations.getOrDefault(derogation, List.of());
    }
}
