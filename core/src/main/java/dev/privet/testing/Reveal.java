/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What of canaries can be seen in what is looked through. Answers with the message of a failure, or with nothing where all is as it should
 * be. No message holds a value: it would be printed by whatever runs the tests.
 *
 * @param parts what is looked through
 */
record Reveal(List<Part> parts) {

    /** So many places are told of one property. */
    private static final int TOLD = 3;

    Optional<String> nothingOf(Object... canaries) {
        if (canaries.length == 0) {
            throw new IllegalArgumentException("canaries: none is given, so nothing would be looked for");
        }
        List<String> leaks = new ArrayList<>();
        for (Object each : canaries) {
            leaks.addAll(leaks(Canary.any(each), Set.of(), canaries.length > 1));
        }
        String names = String.join(
                ", ",
                Arrays.stream(canaries)
                        .map(each -> Canary.any(each).name())
                        .distinct()
                        .toList());
        return message("to reveal nothing of " + names, leaks, List.of());
    }

    Optional<String> all(Object canary, String... properties) {
        Canary<?> known = Canary.any(canary);
        return message(
                "to reveal " + known.name() + "." + String.join(", ", properties),
                List.of(),
                missing(known, named(known, properties)));
    }

    Optional<String> only(Object canary, String... properties) {
        Canary<?> known = Canary.any(canary);
        Set<String> allowed = named(known, properties);
        return message(
                "to reveal only " + String.join(", ", allowed) + " of " + known.name(),
                leaks(known, allowed, false),
                missing(known, allowed));
    }

    private static Set<String> named(Canary<?> canary, String... properties) {
        Set<String> named = new LinkedHashSet<>(List.of(properties));
        if (named.isEmpty()) {
            throw new IllegalArgumentException("properties: none is given; revealsNothingOf(canary) says that");
        }
        named.stream()
                .filter(name -> !canary.properties().contains(name))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new IllegalArgumentException(
                            "properties: '" + unknown + "' is no marked property of " + canary.name()
                                    + " with a value that can be looked for; there are " + canary.properties() + ".");
                });
        return named;
    }

    private List<String> missing(Canary<?> canary, Set<String> properties) {
        return properties.stream()
                .filter(property -> !canary.needlesOf(property).stream().allMatch(this::isReadable))
                .map(property -> property + " is not to be seen")
                .toList();
    }

    private boolean isReadable(Set<Needle> needles) {
        return parts.stream()
                .flatMap(part -> Sighting.in(part.text(), needles).stream())
                .anyMatch(sighting -> sighting.disguise().isReadable());
    }

    private List<String> leaks(Canary<?> canary, Set<String> allowed, boolean named) {
        Set<Needle> needles = canary.needles();
        Map<String, List<String>> places = new TreeMap<>();
        for (Part part : parts) {
            List<Sighting> sightings = Sighting.in(part.text(), needles);
            List<Sighting> wanted = sightings.stream()
                    .filter(sighting -> allowed.contains(sighting.property()))
                    .toList();
            Whereabouts whereabouts = sightings.isEmpty() ? null : new Whereabouts(part, needles);
            for (Sighting sighting : sightings) {
                boolean leak = !allowed.contains(sighting.property())
                        && wanted.stream().noneMatch(sighting::isWithin);
                if (leak && whereabouts != null) {
                    places.computeIfAbsent(sighting.property(), property -> new ArrayList<>())
                            .add(whereabouts.of(sighting.start()) + ", "
                                    + sighting.disguise().words());
                }
            }
        }
        String before = named ? canary.name() + "." : "";
        List<String> leaks = new ArrayList<>();
        places.forEach((property, found) -> leaks.addAll(told(before + property, found)));
        return leaks;
    }

    private static List<String> told(String property, List<String> places) {
        List<String> told = new ArrayList<>();
        places.stream().limit(TOLD).forEach(place -> told.add(property + " stands " + place));
        if (places.size() > TOLD) {
            told.add(property + " stands in " + (places.size() - TOLD) + " more places");
        }
        return told;
    }

    private static Optional<String> message(String expected, Collection<String> leaks, Collection<String> missing) {
        if (leaks.isEmpty() && missing.isEmpty()) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>();
        lines.add("Expecting it " + expected + ", but:");
        leaks.forEach(leak -> lines.add("- " + leak));
        missing.forEach(property -> lines.add("- " + property));
        return Optional.of(String.join("\n", lines));
    }
}
