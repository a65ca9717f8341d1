/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet;

import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.DataMapBuilder;
import dev.privet.datamap.OrganisationFacts;
import dev.privet.location.Country;
import dev.privet.vocabulary.Regime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Under which laws the organisation is, and from where it sends data under each: what was said in several places, as one. */
final class EstablishedUnder {

    private final Map<Regime, TreeSet<String>> said = new EnumMap<>(Regime.class);
    private @Nullable OrganisationFacts organisation;

    void say(Regime regime, String country) {
        said.computeIfAbsent(Objects.requireNonNull(regime, "regime"), key -> new TreeSet<>())
                .add(Country.of(country).code());
    }

    void say(OrganisationFacts facts) {
        organisation = Objects.requireNonNull(facts, "facts");
    }

    /** The country of each law. Where it was said twice, one of the two: {@link #contradictions()} tells it. */
    Map<Regime, String> laws() {
        Map<Regime, String> laws = new EnumMap<>(Regime.class);
        said.forEach((regime, countries) -> laws.put(regime, countries.first()));
        if (organisation != null) {
            laws.putAll(organisation.exporters());
        }
        if (laws.isEmpty()) {
            laws.putAll(Map.of(Regime.UK, "GB", Regime.EU, "IE"));
        }
        return laws;
    }

    /** Sets a data map up with it. */
    void apply(DataMapBuilder builder) {
        if (organisation == null) {
            said.forEach((regime, countries) -> builder.exporter(regime, countries.first()));
        } else {
            OrganisationFacts whole = organisation;
            for (Map.Entry<Regime, TreeSet<String>> law : said.entrySet()) {
                whole = whole.establishments().containsKey(law.getKey())
                        ? whole
                        : whole.establishedIn(law.getKey(), law.getValue().first());
            }
            builder.organisation(whole);
        }
        builder.check(types -> contradictions());
    }

    private List<Problem> contradictions() {
        List<Problem> problems = new ArrayList<>();
        said.forEach((regime, countries) -> {
            if (countries.size() > 1) {
                problems.add(problem(regime, "it is said to be established in " + String.join(" and in ", countries)));
            }
            String other =
                    organisation == null ? null : organisation.exporters().get(regime);
            if (other != null && !isAmong(other, countries)) {
                problems.add(problem(
                        regime,
                        "it is said to be established in " + String.join(" and in ", countries)
                                + ", and by the facts of the organisation in " + other));
            }
        });
        return problems;
    }

    /** By whatever spelling. A country that is not known is told of with the organisation. */
    private static boolean isAmong(String country, Set<String> countries) {
        try {
            return countries.contains(Country.of(country).code());
        } catch (PrivacyInputException e) {
            return true;
        }
    }

    private static Problem problem(Regime regime, String why) {
        return new Problem(
                ProblemCode.ORGANISATION_INCOMPLETE,
                "established under the " + regime.title(),
                why + ".",
                "say one country for each law: the one from which data is sent.");
    }
}
