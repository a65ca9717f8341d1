/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.location;

import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.fact.FactTable;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names of places, read once from the shipped registers. Holds strings only, since the places check themselves here. */
final class Places {

    static final FactTable COUNTRY_REGISTER = FactTable.read(Places.class, "countries.txt");
    static final FactTable ORGANISATION_REGISTER = FactTable.read(Places.class, "organisations.txt");
    static final FactTable ALIAS_REGISTER = FactTable.read(Places.class, "place-aliases.txt");

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Map<String, String> COUNTRIES = namesByCode(COUNTRY_REGISTER);
    private static final Map<String, String> ORGANISATIONS = namesByCode(ORGANISATION_REGISTER);
    private static final Map<String, String> CODE_ALIASES = aliases("CODE");
    private static final Map<String, String> CODES_BY_NAME = codesByName();

    private Places() {}

    private static Map<String, String> namesByCode(FactTable register) {
        Map<String, String> names = new LinkedHashMap<>();
        register.rows().forEach(row -> names.put(row.text("code"), row.text("name")));
        return Map.copyOf(names);
    }

    private static Map<String, String> aliases(String kind) {
        Map<String, String> codes = new HashMap<>();
        ALIAS_REGISTER.rows().stream()
                .filter(row -> row.text("kind").equals(kind))
                .forEach(row -> codes.put(row.text("alias"), row.text("code")));
        return Map.copyOf(codes);
    }

    private static Map<String, String> codesByName() {
        Map<String, String> codes = new HashMap<>();
        COUNTRIES.forEach((code, name) -> codes.put(plain(name), code));
        aliases("NAME").forEach((name, code) -> codes.put(plain(name), code));
        return Map.copyOf(codes);
    }

    /** Lower case without accents, so that "Cote d'Ivoire" is found. */
    private static String plain(String name) {
        String straight = name.strip().replace('\u2019', '\'').replace("&", "and");
        return ACCENTS.matcher(Normalizer.normalize(straight, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    static List<String> countryCodes() {
        return COUNTRIES.keySet().stream().sorted().toList();
    }

    static List<String> organisationCodes() {
        return ORGANISATIONS.keySet().stream().sorted().toList();
    }

    static String countryCode(String code) {
        Objects.requireNonNull(code, "code");
        if (COUNTRIES.containsKey(code)) {
            return code;
        }
        String upper = code.strip().toUpperCase(Locale.ROOT);
        String canonical = CODE_ALIASES.getOrDefault(upper, upper);
        if (!COUNTRIES.containsKey(canonical)) {
            throw unknown(
                    "country code",
                    code,
                    "use an ISO 3166-1 alpha-2 code such as GB or FR; for a name such as Czechia call Country.named.");
        }
        return canonical;
    }

    static String countryName(String code) {
        return Objects.requireNonNull(COUNTRIES.get(code), code);
    }

    static String codeOfName(String name) {
        String code = CODES_BY_NAME.get(plain(Objects.requireNonNull(name, "name")));
        if (code == null) {
            throw unknown(
                    "country name",
                    name,
                    "use the short English name, for example Czechia; for a code such as CZ call Country.of.");
        }
        return code;
    }

    static @Nullable String organisationOrNull(String code) {
        String upper = Objects.requireNonNull(code, "code").strip().toUpperCase(Locale.ROOT);
        return ORGANISATIONS.containsKey(upper) ? upper : null;
    }

    static String organisationCode(String code) {
        String known = organisationOrNull(code);
        if (known == null) {
            throw unknown("organisation", code, "use one of " + organisationCodes() + ".");
        }
        return known;
    }

    static String organisationName(String code) {
        return Objects.requireNonNull(ORGANISATIONS.get(code), code);
    }

    /** What was given is repeated only when it is short and plain: a column of the host may hold something else than a country. */
    private static PrivacyInputException unknown(String what, String given, String remedy) {
        boolean code = given.length() <= 3;
        return PrivacyInputException.of(
                "A place cannot be found",
                new Problem(
                        ProblemCode.UNKNOWN_COUNTRY,
                        what + (code ? " '" + given + "'" : " of " + given.length() + " characters"),
                        "the register does not know it.",
                        remedy));
    }
}
