/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.location;

import dev.privet.vocabulary.Regime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows of one register of rules, indexed by what is asked: place, safeguard, derogation. Immutable. */
final class RuleBook {

    private static final DestinationRule[] NONE = {};

    private final Map<Place, DestinationRule[]> destinations = new HashMap<>();
    private final Map<Safeguard, List<SafeguardRule>> safeguards;
    private final Map<Derogation, List<DerogationRule>> derogations;

    RuleBook(
            Regime rules,
            Regions regions,
            List<DestinationRule> destinationRules,
            List<SafeguardRule> safeguardRules,
            List<DerogationRule> derogationRules) {
        List<DestinationRule> own = new ArrayList<>(
                destinationRules.stream().filter(rule -> rule.rules() == rules).toList());
        own.sort(Comparator.comparingInt(DestinationRule::rank));
        Stream.concat(
                        Places.countryCodes().stream().map(Country::new),
                        Places.organisationCodes().stream().map(Organisation::new))
                .forEach(place -> destinations.put(
                        place,
                        own.stream()
                                .filter(rule -> rule.mayConcern(place, regions))
                                .toArray(DestinationRule[]::new)));
        safeguards = safeguardRules.stream()
                .filter(rule -> rule.rules() == rules)
                .collect(Collectors.groupingBy(SafeguardRule::safeguard));
        derogations = derogationRules.stream()
                .filter(rule -> rule.rules() == rules)
                .collect(Collectors.groupingBy(DerogationRule::derogation));
    }

    DestinationRule[] destinations(Place place) {
        return destinations.getOrDefault(place, NONE);
    }

    List<SafeguardRule> safeguards(Safeguard safeguard) {
        return safeguards.getOrDefault(safeguard, List.of());
    }

    List<DerogationRule> derogations(Derogation derogation) {
        return derogations.getOrDefault(derogation, List.of());
    }
}
