/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.gate.GateMode;
import dev.privet.location.Country;
import dev.privet.vocabulary.Regime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the host says in its configuration. Judged as a whole when it is bound; holds a secret, so it prints none of it.
 *
 * @param enabled Whether Privet protects this application. Switching it off shows all personal data to everyone who asks.
 * @param mode Whether what purposes do not need is withheld, or only counted and reported. Observing protects nobody and is for the
 *     time of adopting Privet.
 * @param establishedIn Countries in which the organisation is established, as ISO 3166-1 codes, by the law that applies to it
 *     there. Where nothing is said, both laws apply, from GB and IE, and the stricter answer wins.
 * @param zone Time zone in which the organisation counts its days.
 * @param pseudonymKey Secret under which persons appear in the ledger, as 32 random bytes or more in Base64. Without one they get
 *     new pseudonyms after every start.
 */
@ConfigurationProperties("privet")
record PrivetProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("enforce") GateMode mode,
        Map<Regime, String> establishedIn,
        @DefaultValue("UTC") ZoneId zone,
        @Nullable String pseudonymKey) {

    private static final int KEY_SIZE_BYTES = 32;

    /** Copies the map and refuses what means nothing, all of it at once. */
    PrivetProperties {
        Map<Regime, String> countries = new EnumMap<>(Regime.class);
        List<Problem> problems = new ArrayList<>();
        // Boot hands over null where no key with this prefix is set, whatever the declared type says.
        Map<Regime, String> stated = Optional.ofNullable(establishedIn).orElse(Map.of());
        stated.forEach((regime, country) -> {
            try {
                countries.put(regime, Country.of(country).code());
            } catch (PrivacyInputException e) {
                e.problems().forEach(problem -> problems.add(at(regime, problem)));
            }
        });
        unfitKey(pseudonymKey).ifPresent(problems::add);
        if (!problems.isEmpty()) {
            throw new PrivacyConfigurationException("The properties of Privet cannot be used", problems);
        }
        establishedIn = Collections.unmodifiableMap(countries);
    }

    private static Problem at(Regime regime, Problem problem) {
        return new Problem(
                problem.code(),
                "privet.established-in." + regime.name().toLowerCase(Locale.ROOT),
                problem.why(),
                "write the code of the country in which the organisation is established under the " + regime.title()
                        + ", for example " + (regime == Regime.UK ? "GB" : "IE") + ".");
    }

    private static Optional<Problem> unfitKey(@Nullable String key) {
        if (key == null) {
            return Optional.empty();
        }
        String why;
        try {
            int size = Base64.getDecoder().decode(key).length;
            if (size >= KEY_SIZE_BYTES) {
                return Optional.empty();
            }
            why = "the key has " + size + " bytes, and " + KEY_SIZE_BYTES + " are the least.";
        } catch (IllegalArgumentException e) {
            why = "the key is not written in Base64.";
        }
        return Optional.of(new Problem(
                ProblemCode.UNFIT_KEY,
                "privet.pseudonym-key",
                why,
                "make one with 'openssl rand -base64 " + KEY_SIZE_BYTES + "' and keep it out of the source code."));
    }

    /** The key for the ledger's pseudonyms, if one was given. */
    Optional<SecretKey> key() {
        return Optional.ofNullable(pseudonymKey)
                .map(text -> new SecretKeySpec(Base64.getDecoder().decode(text), "HmacSHA256"));
    }

    @Override
    public String toString() {
        return "PrivetProperties[enabled=" + enabled + ", mode=" + mode + ", establishedIn=" + establishedIn + ", zone="
                + zone + ", pseudonymKey " + (pseudonymKey == null ? "not set" : "set") + "]";
    }
}
