/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.ProblemCode;
import dev.privet.location.Country;
import dev.privet.location.Region;
import dev.privet.location.Regions;
import dev.privet.vocabulary.Regime;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Judges what is said of the organisation: whether a notice could be written with it, and whether it fits the laws of the map. */
final class OrganisationChecks {

    private final Set<Regime> regimes;
    private final LocalDate date;
    private final Findings findings;

    OrganisationChecks(Set<Regime> regimes, LocalDate date, Findings findings) {
        this.regimes = regimes;
        this.date = date;
        this.findings = findings;
    }

    void judge(OrganisationFacts facts) {
        if (facts.name().isBlank()) {
            incomplete(
                    "organisation, name",
                    "it is empty, and a privacy notice must say who it is from (GDPR Art 13(1)(a)).",
                    "say it: OrganisationFacts.builder(\"…\").");
        }
        if (facts.roles().isEmpty()) {
            incomplete(
                    "organisation, roles",
                    "nothing says whether it is controller or processor, on which its records depend (GDPR Art 30).",
                    "say it: role(Role.CONTROLLER), role(Role.PROCESSOR), or both.");
        }
        if (!facts.contact().isReachable()) {
            incomplete(
                    "organisation, contact",
                    "it has neither postal address nor e-mail address nor telephone number, and a privacy notice must say"
                            + " how it is reached (GDPR Art 13(1)(a)).",
                    "give one at least: contact(Contact.of(\"\").reachedBy(\"…\")).");
        }
        facts.dataProtectionOfficer()
                .filter(officer -> !officer.isReachable())
                .ifPresent(officer -> incomplete(
                        "organisation, data protection officer",
                        "there is no way to reach them, and a privacy notice must give one (GDPR Art 13(1)(b)).",
                        "give an address or a number, or leave the officer out."));
        facts.processedIn().forEach(code -> known("organisation, processed in", code));
        facts.storedIn().forEach(code -> known("organisation, stored in", code));
        facts.establishments().forEach(this::judge);
        for (Regime regime : new TreeSet<>(regimes)) {
            if (!facts.establishments().containsKey(regime)) {
                incomplete(
                        "organisation, establishments",
                        "the data map is under the " + regime.title()
                                + ", and nothing says where the organisation is established as that law sees it.",
                        "say it: establishedIn(Regime." + regime + ", \"…\").");
            }
        }
    }

    private void judge(Regime regime, OrganisationFacts.Establishment establishment) {
        String place = "organisation, established under the " + regime.title();
        if (!regimes.contains(regime)) {
            incomplete(place, "the data map is not under that law.", "read the map under it as well, or leave it out.");
        }
        establishment
                .representative()
                .filter(one -> one.name().isBlank() || !one.isReachable())
                .ifPresent(one -> incomplete(
                        place,
                        "its representative has no name, or there is no way to reach them, and a privacy notice must give"
                                + " both (GDPR Art 13(1)(a)).",
                        "give a name and an address or a number: Contact.of(\"…\").reachedBy(\"…\")."));
        if (known(place, establishment.country())
                        .filter(country -> !isHome(regime, country))
                        .isPresent()
                && establishment.representative().isEmpty()) {
            findings.advise(
                    ProblemCode.ORGANISATION_INCOMPLETE,
                    place,
                    Country.of(establishment.country())
                            + " is outside of that law's territory, and no representative in it is"
                            + " named (GDPR Art 27).",
                    "name one with establishedIn(…), or have a person confirm that none is needed.");
        }
    }

    private boolean isHome(Regime regime, Country country) {
        return isHome(Regions.shipped(), regime, country, date);
    }

    /** Whether a law is at home in a country, so that exports under it can start there. */
    static boolean isHome(Regions regions, Regime regime, Country country, LocalDate date) {
        return regions.contains(regime == Regime.UK ? Region.UK : Region.EU_LAW, country, date);
    }

    private Optional<Country> known(String place, String code) {
        try {
            return Optional.of(Country.of(code));
        } catch (PrivacyInputException e) {
            e.problems()
                    .forEach(problem -> findings.add(
                            problem.code(),
                            place,
                            "the register of countries does not know '" + code + "'.",
                            problem.remedy()));
            return Optional.empty();
        }
    }

    private void incomplete(String place, String why, String remedy) {
        findings.add(ProblemCode.ORGANISATION_INCOMPLETE, place, why, remedy);
    }
}
