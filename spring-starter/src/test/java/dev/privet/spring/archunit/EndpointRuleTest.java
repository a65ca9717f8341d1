/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.archunit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.privet.archunit.PrivacyRules;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Core's rule on the controllers of Spring, which core does not know. */
class EndpointRuleTest {

    private static final String PLACE = "Endpoint dev.privet.spring.archunit.endpoints.";
    private static final String REPAIR =
            "). Put @ProcessedFor on it, or answer with what the purpose needs alone [endpoints]";

    private static List<String> violations() {
        return PrivacyRules.endpointsAnswerForAPurpose()
                .evaluate(new ClassFileImporter().importPackages("dev.privet.spring.archunit.endpoints"))
                .getFailureReport()
                .getDetails();
    }

    private static String found(String method, String way, int line) {
        return PLACE + "Answers$" + method + " answers with Owner" + way
                + ", which holds personal data, and states no purpose (Answers.java:" + line + REPAIR;
    }

    /** The endpoint, and with what it answers. */
    private static String shortened(String text) {
        return text.replace(PLACE + "Inherited$", "")
                .replaceAll(
                        ", (which holds personal data, and states no purpose|into which a repository copies personal data, so that nothing is"
                                + " minimised) .*",
                        "");
    }

    @Test
    void givenControllers_whenChecked_thenThoseThatAnswerWithPersonsForNoPurposeAreFound() {
        assertThat(violations())
                .filteredOn(text -> text.startsWith(PLACE + "Answers"))
                .containsExactlyInAnyOrder(
                        found("Wrong.plain", "", 42),
                        found("Wrong.optional", "", 47),
                        found("Wrong.entity", "", 52),
                        found("Wrong.map", "", 57),
                        found("Wrong.mono", "", 62),
                        found("Wrong.flux", "", 67),
                        found("Wrong.inside", " (by pet.owner)", 72),
                        found("Pages.body", "", 86),
                        found("Pages.entity", "", 91));
    }

    @Test
    void givenAProjection_whenChecked_thenThePurposeIsNotProposedAsARepair() {
        assertThat(violations())
                .filteredOn(text -> text.contains("Projected.namesForHelp "))
                .containsExactly(
                        PLACE + "Inherited$Projected.namesForHelp answers with OwnerName, into which a repository"
                                + " copies personal data, so that nothing is minimised (Inherited.java:124). Load the entity"
                                + " instead, or fill the class by privet.minimiser().record(…) [endpoints]");
    }

    @Test
    void givenWhatAnswersOtherwise_whenChecked_thenInheritedMethodsAdvicesAndProjectionsAreFoundAndWhatIsHiddenIsNot() {
        assertThat(violations())
                .filteredOn(text -> !text.startsWith(PLACE + "Answers"))
                .extracting(EndpointRuleTest::shortened)
                .containsExactlyInAnyOrder(
                        "Owners.one (of Crud) answers with Owner",
                        "Owners.all (of Crud) answers with Owner",
                        "SomeOwners.one (of Crud) answers with Owner",
                        "Failures.failed answers with Owner",
                        "FailuresOfPages.failed answers with Owner",
                        "Projected.names answers with OwnerName",
                        "Projected.copy answers with OwnerCopy",
                        "Projected.namesForHelp answers with OwnerName",
                        "Hiding.stay answers with Owner (by pet.owner)");
    }
}
