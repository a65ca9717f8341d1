/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.Privet;
import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.datamap.OrganisationFacts;
import dev.privet.datamap.OrganisationFacts.Contact;
import dev.privet.datamap.OrganisationFacts.Role;
import dev.privet.vocabulary.Regime;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The organisation by properties: taken as it is, or told by the keys that lack something. */
class OrganisationPropertiesTest {

    private static final String KEY = "privet.organisation.";

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(PrivetAutoConfiguration.class));

    @Test
    void givenAnOrganisation_whenStarted_thenTheDataMapKnowsIt() {
        runner.withPropertyValues(
                        "privet.established-in.uk=GB",
                        "privet.established-in.eu=GB",
                        KEY + "name=Example Library Ltd",
                        KEY + "roles=controller,PROCESSOR",
                        KEY + "contact.email=hello@example.org",
                        KEY + "contact.postal-address=1 Sample Street, Exampleton",
                        KEY + "data-protection-officer.telephone=+44 20 7946 0000",
                        KEY + "representatives.eu.name=Example Representatives GmbH",
                        KEY + "representatives.eu.email=eu@example.org",
                        KEY + "processed-in=gb,IE",
                        KEY + "stored-in=IE")
                .run(context -> {
                    OrganisationFacts expected = OrganisationFacts.builder("Example Library Ltd")
                            .role(Role.CONTROLLER)
                            .role(Role.PROCESSOR)
                            .contact(Contact.of("")
                                    .reachedBy("hello@example.org")
                                    .at("1 Sample Street, Exampleton"))
                            .dataProtectionOfficer(Contact.of("").calledAt("+44 20 7946 0000"))
                            .establishedIn(Regime.UK, "GB")
                            .establishedIn(
                                    Regime.EU,
                                    "GB",
                                    Contact.of("Example Representatives GmbH").reachedBy("eu@example.org"))
                            .processedIn("GB", "IE")
                            .storedIn("IE")
                            .build();
                    assertThat(context.getBean(Privet.class).dataMap().organisation())
                            .contains(expected);
                });
    }

    @Test
    void givenAnOrganisationOfACustomizer_whenStarted_thenItHasTheLastWord() {
        OrganisationFacts own = OrganisationFacts.builder("Own Example Ltd")
                .role(Role.CONTROLLER)
                .contact(Contact.of("").reachedBy("own@example.org"))
                .establishedIn(Regime.UK, "GB")
                .build();
        runner.withPropertyValues(complete())
                .withBean(PrivetCustomizer.class, () -> builder -> builder.organisation(own))
                .run(context -> assertThat(
                                context.getBean(Privet.class).dataMap().organisation())
                        .contains(own));
    }

    @Test
    void givenAnOrganisationThatLacksEverything_whenStarted_thenEachKeyIsToldAtOnce() {
        runner.withPropertyValues(
                        KEY + "name=",
                        KEY + "data-protection-officer.name=Ada Example",
                        KEY + "representatives.eu.name=Example Representatives GmbH",
                        KEY + "processed-in=XQ",
                        KEY + "stored-in=GB,QX")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .asInstanceOf(InstanceOfAssertFactories.type(PrivacyConfigurationException.class))
                        .satisfies(failure -> assertThat(failure.problems())
                                .extracting(problem -> problem.code().id() + " " + problem.place())
                                .containsExactlyInAnyOrder(
                                        "PRIVET-0123 privet.organisation.name",
                                        "PRIVET-0123 privet.organisation.roles",
                                        "PRIVET-0123 privet.organisation.contact",
                                        "PRIVET-0123 privet.organisation.data-protection-officer",
                                        "PRIVET-0123 privet.organisation.representatives.eu",
                                        "PRIVET-0123 privet.established-in",
                                        "PRIVET-0301 privet.organisation.processed-in",
                                        "PRIVET-0301 privet.organisation.stored-in"))
                        .satisfies(
                                failure -> assertThat(failure.getMessage()).doesNotContain("Ada", "Representatives")));
    }

    @Test
    void givenARepresentativeUnderALawThatDoesNotApply_whenStarted_thenTheTwoKeysAreNamed() {
        runner.withPropertyValues(complete())
                .withPropertyValues(
                        KEY + "representatives.eu.name=Example Representatives GmbH",
                        KEY + "representatives.eu.email=eu@example.org")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining(
                                "PRIVET-0123 privet.organisation.representatives.eu: nothing says that the"
                                        + " organisation is under the EU GDPR. Mend: say where it is established as that law sees it,"
                                        + " with privet.established-in.eu, or leave the representative out."));
    }

    @Test
    void givenAKeyThatIsNotKnown_whenStarted_thenItIsNotPassedOver() {
        runner.withPropertyValues(complete())
                .withPropertyValues(KEY + "data-protection-oficer.email=officer@example.org")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining("PRIVET-0812 privet.organisation.data-protection-oficer.email")
                        .hasMessageContaining("write privet.organisation.data-protection-officer.email")
                        .message()
                        .doesNotContain("officer@example.org"));
    }

    @Test
    void givenAnOrganisation_whenThePropertiesArePrinted_thenNoNameAndNoAddressIsAmongThem() {
        runner.withPropertyValues(complete())
                .run(context -> assertThat(context.getBean(PrivetOrganisationProperties.class)
                                .toString())
                        .isEqualTo("PrivetOrganisationProperties[set]"));
    }

    private static String[] complete() {
        return new String[] {
            "privet.established-in.uk=GB",
            KEY + "name=Example Library Ltd",
            KEY + "roles=controller",
            KEY + "contact.email=hello@example.org"
        };
    }
}
