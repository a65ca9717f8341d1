/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring;

import dev.privet.PrivetBuilder;
import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.location.Country;
import dev.privet.location.Region;
import dev.privet.location.ResidencyPolicy;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The places within which properties keep data. It can only forbid more than the law does.
 *
 * @param said regions and countries
 */
record StatedResidency(Set<String> said) {

    private static final String PROPERTY = "privet.residency";

    /** Gives it to the set-up, or else what is wrong with it. */
    void apply(PrivetBuilder builder) {
        Set<Region> regions = EnumSet.noneOf(Region.class);
        Set<Country> countries = new HashSet<>();
        for (String word : new TreeSet<>(said)) {
            Optional<Region> region = region(word);
            if (region.isPresent()) {
                regions.add(region.get());
                continue;
            }
            try {
                countries.add(Country.of(word.strip()));
            } catch (PrivacyInputException e) {
                builder.problem(new Problem(
                        ProblemCode.UNKNOWN_COUNTRY,
                        PROPERTY,
                        "one of its words is neither a region nor a country of the register.",
                        "write regions (" + names() + ") or ISO 3166-1 codes, with commas between them."));
            }
        }
        if (!regions.isEmpty() || !countries.isEmpty()) {
            builder.residency(ResidencyPolicy.within(regions, countries));
        }
    }

    private static Optional<Region> region(String word) {
        String name = word.strip().replace('-', '_').toUpperCase(Locale.ROOT);
        return Arrays.stream(Region.values())
                .filter(region -> region.name().equals(name))
                .findFirst();
    }

    private static String names() {
        return Arrays.stream(Region.values())
                .map(region -> region.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(", "));
    }
}
