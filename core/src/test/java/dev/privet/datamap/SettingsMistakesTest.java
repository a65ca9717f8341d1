/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.privet.annotation.DataSubject;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RecipientRole;
import dev.privet.annotation.RetainFor;
import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.marking.DataMapContributor;
import dev.privet.marking.PurposeMarks;
import dev.privet.marking.PurposeOverrides;
import dev.privet.marking.RecipientMark;
import dev.privet.sample.Sample;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.Origin;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.Purpose;
import dev.privet.vocabulary.Regime;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Every mistake in what is said beside the marks, of purposes by configuration and of the organisation, in the exact words. */
@NullUnmarked // Rows as a framework fills them.
class SettingsMistakesTest {

    interface Scoring extends Purpose {}

    @DataSubject("person")
    static class Person {
        String data;
        LocalDate left;
    }

    private static DataMapContributor ordinary(Consumer<PurposeMarks> purpose) {
        return map -> {
            map.type(Person.class)
                    .personalData(PersonName.class, data -> data.on("data").purposes(Scoring.class));
            purpose.accept(map.purpose(Scoring.class).title("Score").basis(LawfulBasis.CONTRACT));
        };
    }

    private static DataMapBuilder builder(DataMapContributor contributor, Regime... regimes) {
        return DataMap.builder(Set.of(regimes), Sample.DAY).contributor(contributor);
    }

    private static List<String> told(DataMapBuilder builder) {
        return catchThrowableOfType(PrivacyConfigurationException.class, builder::build).problems().stream()
                .map(Problem::toString)
                .toList();
    }

    private static List<String> advised(DataMapBuilder builder) {
        return builder.build().advice().stream()
                .filter(problem -> problem.code() != ProblemCode.NO_RETENTION)
                .map(Problem::toString)
                .toList();
    }

    // Overrides.

    private static PurposeOverrides file(String... lines) {
        return PurposeOverrides.read("dpo.properties", new StringReader(String.join("\n", lines)));
    }

    @Test
    void givenOverrides_whenTheyHaveNoEffect_thenTold() {
        assertThat(told(builder(ordinary(marks -> {}), Regime.UK)
                        .overrides(file("scorign.title = A", "zzz.title = B"))))
                .containsExactly(
                        "PRIVET-0122 dpo.properties, line 1: no purpose has the id 'scorign'. Mend: write"
                                + " 'scoring', or another of answer-data-subject, end-retention, scoring.",
                        "PRIVET-0122 dpo.properties, line 2: no purpose has the id 'zzz'. Mend: write one of"
                                + " answer-data-subject, end-retention, scoring.");
    }

    @RetainFor(period = "P1Y", from = "left", then = Disposal.DELETE)
    @DataSubject("keeper")
    static class KeptAnyway {
        @PersonalData(category = PersonName.class, purposes = Sample.Newsletter.class)
        String name;

        LocalDate left;
    }

    @Test
    void givenAPeriod_whenNothingIsKeptForAsLong_thenTold() {
        assertThat(told(DataMap.builder(Set.of(Regime.UK), Sample.DAY)
                        .marked(KeptAnyway.class)
                        .overrides(file("newsletter.kept-for = P2Y"))))
                .containsExactly("PRIVET-0122 dpo.properties, line 1: it sets how long data is kept for Newsletter,"
                        + " and nothing is kept for as long as that purpose says. Mend: let a class that"
                        + " serves it bear @RetainFor without a period, or with one for this purpose alone:"
                        + " @RetainFor(purposes = Newsletter.class, …).");
    }

    @Test
    void givenOverridesOfRecipientsAndPeriods_whenTheyAreWrong_thenTheFileIsNamed() {
        assertThat(told(builder(ordinary(marks -> {}), Regime.UK)
                        .overrides(file(
                                "scoring.kept-for = P1000Y",
                                "scoring.recipients.1.name = Indian Mail",
                                "scoring.recipients.1.role = processor",
                                "scoring.recipients.1.country = IN"))))
                .containsExactly(
                        "PRIVET-0106 Scoring (dpo.properties, line 1): its period \"P1000Y\" is no period"
                                + " longer than nothing and below a thousand years. Mend: write it in ISO 8601, such"
                                + " as P6Y, P18M or P90D.",
                        "PRIVET-0304 Scoring, recipient 'Indian Mail' (dpo.properties, line 2): No adequacy"
                                + " under the UK GDPR covers India (IN) on 2026-11-24 (UK GDPR Arts 44A, 45B, 46; DUAA"
                                + " 2025 Sch 7). Mend: conclude the IDTA, or EU clauses with the UK_ADDENDUM, or use"
                                + " another safeguard of Art 46, and consider the data protection test.");
    }

    @Test
    void givenTwoConfigurations_whenTheyDiffer_thenNeitherWins() {
        assertThat(told(builder(ordinary(marks -> {}), Regime.UK)
                        .overrides(file("scoring.title = A"))
                        .overrides(PurposeOverrides.builder("privet.purposes")
                                .title("scoring", "B")
                                .build())))
                .containsExactly("PRIVET-0112 Scoring: its title is said by configuration dpo.properties, line 1 and,"
                        + " differently, by configuration privet.purposes.scoring.title. Mend: leave one.");
    }

    // The organisation.

    @Test
    void givenAnOrganisation_whenItLacksWhatANoticeTells_thenAllIsTold() {
        assertThat(told(builder(ordinary(marks -> {}), Regime.values())
                        .organisation(OrganisationFacts.builder(" ")
                                .dataProtectionOfficer(OrganisationFacts.Contact.of("Somebody"))
                                .establishedIn(Regime.UK, "XX", OrganisationFacts.Contact.of(""))
                                .processedIn("YY")
                                .storedIn("ZZ")
                                .build())))
                .containsExactly(
                        "PRIVET-0123 organisation, name: it is empty, and a privacy notice must say who it"
                                + " is from (GDPR Art 13(1)(a)). Mend: say it: OrganisationFacts.builder(\"…\").",
                        "PRIVET-0123 organisation, roles: nothing says whether it is controller or"
                                + " processor, on which its records depend (GDPR Art 30). Mend: say it:"
                                + " role(Role.CONTROLLER), role(Role.PROCESSOR), or both.",
                        "PRIVET-0123 organisation, contact: it has neither postal address nor e-mail address"
                                + " nor telephone number, and a privacy notice must say how it is reached (GDPR Art"
                                + " 13(1)(a)). Mend: give one at least: contact(Contact.of(\"\").reachedBy(\"…\")).",
                        "PRIVET-0123 organisation, data protection officer: there is no way to reach them,"
                                + " and a privacy notice must give one (GDPR Art 13(1)(b)). Mend: give an address or a"
                                + " number, or leave the officer out.",
                        "PRIVET-0301 organisation, processed in: the register of countries does not know"
                                + " 'YY'. Mend: use an ISO 3166-1 alpha-2 code such as GB or FR; for a name such as"
                                + " Czechia call Country.named.",
                        "PRIVET-0301 organisation, stored in: the register of countries does not know 'ZZ'."
                                + " Mend: use an ISO 3166-1 alpha-2 code such as GB or FR; for a name such as Czechia"
                                + " call Country.named.",
                        "PRIVET-0123 organisation, established under the UK GDPR: its representative has no"
                                + " name, or there is no way to reach them, and a privacy notice must give both (GDPR"
                                + " Art 13(1)(a)). Mend: give a name and an address or a number:"
                                + " Contact.of(\"…\").reachedBy(\"…\").",
                        "PRIVET-0301 organisation, established under the UK GDPR: the register of countries"
                                + " does not know 'XX'. Mend: use an ISO 3166-1 alpha-2 code such as GB or FR; for a"
                                + " name such as Czechia call Country.named.",
                        "PRIVET-0123 organisation, establishments: the data map is under the EU GDPR, and"
                                + " nothing says where the organisation is established as that law sees it. Mend: say"
                                + " it: establishedIn(Regime.EU, \"…\").");
    }

    private static OrganisationFactsBuilder whole() {
        return OrganisationFacts.builder("Example Ltd")
                .role(OrganisationFacts.Role.CONTROLLER)
                .contact(OrganisationFacts.Contact.of("").at("1 High Street"));
    }

    @Test
    void givenAnOrganisation_whenItsLawsAreNotThoseOfTheMap_thenTold() {
        assertThat(told(builder(ordinary(marks -> {}), Regime.UK)
                        .organisation(whole().establishedIn(Regime.EU, "IE").build())))
                .containsExactly(
                        "PRIVET-0123 organisation, established under the EU GDPR: the data map is not under"
                                + " that law. Mend: read the map under it as well, or leave it out.",
                        "PRIVET-0123 organisation, establishments: the data map is under the UK GDPR, and"
                                + " nothing says where the organisation is established as that law sees it. Mend: say"
                                + " it: establishedIn(Regime.UK, \"…\").");
    }

    @Test
    void givenAnOrganisationOutsideOfALaw_whenItHasARecipient_thenAPersonHasToDecide() {
        assertThat(advised(builder(
                                ordinary(marks -> marks.disclosedTo(
                                        RecipientMark.of("American Mail", RecipientRole.PROCESSOR, "US"))),
                                Regime.EU)
                        .organisation(whole().establishedIn(Regime.EU, "US").build())))
                .containsExactly(
                        "PRIVET-0304 Scoring, recipient 'American Mail': Exports under the EU GDPR start in"
                                + " the territory of EU data protection law; United States (US) is not part of it on"
                                + " 2026-11-24 (EU GDPR Arts 44, 46). Mend: ask under the regime of the exporter's"
                                + " place, or name the establishment that exports.",
                        "PRIVET-0123 organisation, established under the EU GDPR: United States (US) is"
                                + " outside of that law's territory, and no representative in it is named (GDPR Art"
                                + " 27). Mend: name one with establishedIn(…), or have a person confirm that none is"
                                + " needed.");
    }

    @Test
    void givenAnOrganisation_whenRecipientsAreJudged_thenFromWhereItIsEstablished() {
        DataMapContributor mail =
                ordinary(marks -> marks.disclosedTo(RecipientMark.of("Mail", RecipientRole.PROCESSOR, "CH")));

        assertThat(advised(builder(mail, Regime.EU)
                        .organisation(whole().establishedIn(Regime.EU, "NO").build())))
                .isEmpty();
    }

    @Test
    void givenAWrongOrganisationAndAWrongMark_whenRead_thenBothAreToldTogether() {
        assertThat(told(builder(ordinary(marks -> marks.obtainedFrom(Origin.THIRD_PARTY, "")), Regime.UK)
                        .organisation(OrganisationFacts.builder("Example Ltd")
                                .role(OrganisationFacts.Role.PROCESSOR)
                                .contact(OrganisationFacts.Contact.of("").calledAt("112"))
                                .build())
                        .overrides(file("scoring.tilte = A"))
                        .check(types -> List.of(new Problem(
                                ProblemCode.CONTRADICTION, types.get(0).name(), "the host says so.", "do not.")))))
                .extracting(text -> text.substring(0, 11))
                .containsExactly("PRIVET-0907", "PRIVET-0121", "PRIVET-0123", "PRIVET-0114");
    }
}
