/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring;

import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.Problem;
import dev.privet.gate.GateMode;
import dev.privet.location.Country;
import dev.privet.spring.internal.Surroundings;
import dev.privet.vocabulary.Regime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the host says in its configuration. Judged as a whole when Privet is set up; holds a secret, so it prints none of it.
 *
 * @param enabled Whether Privet protects this application. Switching it off shows all personal data to everyone who asks.
 * @param mode Whether what purposes do not need is withheld, or only counted and reported. Observing protects nobody and is for the
 *     time of adopting Privet.
 * @param establishedIn Countries in which the organisation is established, as ISO 3166-1 codes, by the law that applies to it
 *     there. Where nothing is said, both laws apply, from GB and IE, and the stricter answer wins.
 * @param zone Time zone in which the organisation counts its days.
 * @param pseudonymKey Secret under which persons appear in the ledger: 32 random bytes or more in Base64, as file:PATH or as
 *     bundle:ALIAS. In production it must be set. Without one they get new pseudonyms after every start.
 * @param environment Whether this is production, where keys must be set. Where nothing is said, it is where a profile says so, and where
 *     the evidence is kept in a database that outlives the application.
 * @param residency Regions, or countries as ISO 3166-1 codes, within which personal data stays whatever the law would allow. Where nothing
 *     is said, the law alone decides.
 */
@ConfigurationProperties("privet")
record PrivetProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("enforce") GateMode mode,
        Map<Regime, String> establishedIn,
        @DefaultValue("UTC") ZoneId zone,
        @Nullable String pseudonymKey,
        @Nullable Surroundings environment,
        Set<String> residency) {

    /** Copies the collections. Boot hands over null where no key with their prefix is set, whatever the declared type says. */
    PrivetProperties {
        establishedIn = Map.copyOf(Optional.ofNullable(establishedIn).orElse(Map.of()));
        residency = Set.copyOf(Optional.ofNullable(residency).orElse(Set.of()));
    }

    /** The country by each law, as its code. One that is not known is left out and told by {@link #problems}. */
    Map<Regime, String> countries() {
        Map<Regime, String> known = new EnumMap<>(Regime.class);
        establishedIn.forEach((regime, country) -> country(country).ifPresent(code -> known.put(regime, code.code())));
        return known;
    }

    /** What is wrong with where the organisation is said to be. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        new TreeMap<>(establishedIn).forEach((regime, country) -> {
            try {
                Country.of(country);
            } catch (PrivacyInputException e) {
                e.problems().forEach(problem -> problems.add(at(regime, problem)));
            }
        });
        return problems;
    }

    private static Optional<Country> country(String code) {
        try {
            return Optional.of(Country.of(code));
        } catch (PrivacyInputException e) {
            return Optional.empty();
        }
    }

    private static Problem at(Regime regime, Problem problem) {
        return new Problem(
                problem.code(),
                "privet.established-in." + regime.name().toLowerCase(Locale.ROOT),
                problem.why(),
                "write the code of the country in which the organisation is established under the " + regime.title()
                        + ", for example " + (regime == Regime.UK ? "GB" : "IE") + ".");
    }

    @Override
    public String toString() {
        return "PrivetProperties[enabled=" + enabled + ", mode=" + mode + ", establishedIn=" + establishedIn + ", zone="
                + zone + ", pseudonymKey " + (pseudonymKey == null ? "not set" : "set") + ", environment=" + environment
                + ", residency=" + residency + "]";
    }
}
