/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring;

import dev.privet.PrivetBuilder;
import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.OrganisationFacts;
import dev.privet.datamap.OrganisationFacts.Contact;
import dev.privet.datamap.OrganisationFactsBuilder;
import dev.privet.location.Country;
import dev.privet.vocabulary.Regime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The organisation that properties speak of. Judged here as well as in the data map, because who reads of a mistake in a property wants to
 * read its key.
 */
final class StatedOrganisation {

    private static final String PREFIX = "privet.organisation.";
    private static final String WAYS = "'.postal-address', '.email' and '.telephone'";

    private final PrivetOrganisationProperties said;
    private final Map<Regime, String> establishedIn;
    private final List<Problem> problems = new ArrayList<>();

    StatedOrganisation(PrivetOrganisationProperties said, Map<Regime, String> establishedIn) {
        this.said = said;
        this.establishedIn = establishedIn;
    }

    /** Gives it to the set-up, or else what is wrong with it. */
    void apply(PrivetBuilder builder) {
        if (!said.isSaid()) {
            return;
        }
        OrganisationFacts facts = facts();
        if (problems.isEmpty()) {
            builder.organisation(facts);
        } else {
            problems.forEach(builder::problem);
        }
    }

    private OrganisationFacts facts() {
        OrganisationFactsBuilder facts = OrganisationFacts.builder(name());
        Optional.ofNullable(said.roles()).orElse(Set.of()).forEach(facts::role);
        if (said.roles() == null || said.roles().isEmpty()) {
            incomplete(
                    PREFIX + "roles",
                    "nothing says whether the organisation is controller or processor, on which its records depend (GDPR Art"
                            + " 30).",
                    "write controller, processor, or both with a comma between them.");
        }
        Contact contact =
                said.contact() == null ? Contact.of("") : said.contact().fact();
        facts.contact(contact);
        if (!contact.isReachable()) {
            incomplete(
                    PREFIX + "contact",
                    "there is no way to reach the organisation, and a privacy notice must give one (GDPR Art 13(1)(a)).",
                    "write one at least of " + WAYS + " below it.");
        }
        if (said.dataProtectionOfficer() != null) {
            Contact officer = said.dataProtectionOfficer().fact();
            facts.dataProtectionOfficer(officer);
            if (!officer.isReachable()) {
                incomplete(
                        PREFIX + "data-protection-officer",
                        "there is no way to reach them, and a privacy notice must give one (GDPR Art 13(1)(b)).",
                        "write one at least of " + WAYS + " below it, or leave the officer out.");
            }
        }
        facts.processedIn(countries("processed-in", said.processedIn()))
                .storedIn(countries("stored-in", said.storedIn()));
        establishments(facts);
        return facts.build();
    }

    private String name() {
        String name = Optional.ofNullable(said.name()).map(String::strip).orElse("");
        if (name.isEmpty()) {
            incomplete(
                    PREFIX + "name",
                    "it is not set, and a privacy notice must say who it is from (GDPR Art 13(1)(a)).",
                    "write what the organisation is called.");
        }
        return name;
    }

    private void establishments(OrganisationFactsBuilder facts) {
        if (establishedIn.isEmpty()) {
            incomplete(
                    "privet.established-in",
                    "nothing says where the organisation of privet.organisation is established.",
                    "write the country for each law that it is under: privet.established-in.uk, privet.established-in.eu.");
        }
        Map<Regime, PrivetOrganisationProperties.Contact> representatives =
                Optional.ofNullable(said.representatives()).orElse(Map.of());
        establishedIn.forEach((regime, country) -> {
            PrivetOrganisationProperties.Contact representative = representatives.get(regime);
            if (representative == null) {
                facts.establishedIn(regime, country);
            } else {
                facts.establishedIn(regime, country, representative.fact());
            }
        });
        representatives.forEach((regime, representative) -> judge(regime, representative.fact()));
    }

    private void judge(Regime regime, Contact representative) {
        String law = regime.name().toLowerCase(Locale.ROOT);
        String place = PREFIX + "representatives." + law;
        if (representative.name().isEmpty() || !representative.isReachable()) {
            incomplete(
                    place,
                    "the representative has no name, or there is no way to reach them, and a privacy notice must give both"
                            + " (GDPR Art 13(1)(a)).",
                    "write '.name' and one at least of " + WAYS + " below it.");
        }
        if (!establishedIn.isEmpty() && !establishedIn.containsKey(regime)) {
            incomplete(
                    place,
                    "nothing says that the organisation is under the " + regime.title() + ".",
                    "say where it is established as that law sees it, with privet.established-in." + law
                            + ", or leave the representative out.");
        }
    }

    private String[] countries(String key, @Nullable Set<String> codes) {
        List<String> known = new ArrayList<>();
        for (String code : Optional.ofNullable(codes).orElse(Set.of())) {
            try {
                known.add(Country.of(code).code());
            } catch (PrivacyInputException e) {
                e.problems()
                        .forEach(problem -> problems.add(new Problem(
                                problem.code(),
                                PREFIX + key,
                                "the register of countries does not know '" + code + "'.",
                                problem.remedy())));
            }
        }
        return known.toArray(String[]::new);
    }

    private void incomplete(String place, String why, String remedy) {
        problems.add(new Problem(ProblemCode.ORGANISATION_INCOMPLETE, place, why, remedy));
    }
}
