/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleGroupsTest {

    private static final String CLEAN = "dev.privet.archunit.clean";

    private static Clock on(String day) {
        return Clock.fixed(Instant.parse(day + "T12:00:00Z"), ZoneOffset.UTC);
    }

    private static Stream<ArchRule> each() {
        return Stream.of(
                PrivacyRules.personalDataStaysOutOfToString(),
                PrivacyRules.personalDataStaysOutOfLogs(),
                PrivacyRules.personalDataStaysOutOfExceptions(),
                PrivacyRules.endpointsAnswerForAPurpose(),
                PrivacyRules.personalDataHasALawfulPurpose(),
                PrivacyRules.specialCategoriesHaveTheirCondition(),
                PrivacyRules.personalDataIsKeptForAStatedTime(),
                PrivacyRules.personalDataIsTiedToAPerson(),
                PrivacyRules.whatIsNotPersonalHasAReason(),
                PrivacyRules.purposesAreUsed(),
                PrivacyRules.recipientsAreDisclosed(),
                PrivacyRules.waiversAreInForce(),
                PrivacyRules.collectedDataIsRead(),
                PrivacyRules.inputsFitTheirPurpose(),
                PrivacyRules.nothingGoesPastTheGate(),
                PrivacyRules.recipientsAreDeclared(),
                PrivacyRules.leaks(),
                PrivacyRules.coverage(),
                PrivacyRules.minimisation(),
                PrivacyRules.all());
    }

    @Test
    void givenACleanPackage_whenAllIsCheckedBeforeItsWaiverRunsOut_thenItPasses() {
        JavaClasses clean = new ClassFileImporter().importPackages(CLEAN);

        assertThatNoException()
                .isThrownBy(() -> PrivacyRules.all(on("2027-03-31")).check(clean));
    }

    @Test
    void givenACleanPackage_whenItsWaiverHasRunOut_thenTheWaiverAndWhatItExcusedAreTold() {
        JavaClasses clean = new ClassFileImporter().importPackages(CLEAN);

        assertThatThrownBy(() -> PrivacyRules.all(on("2027-04-01")).check(clean))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Rule 'data protection should be kept' was violated (2 times)")
                .hasMessageContaining("Member.telephone> has a waiver of unread that ran out on 2027-03-31")
                .hasMessageContaining("Member.telephone is personal data that is collected, and nothing reads it");
    }

    @Test
    void givenWhatBreaksOneRuleOfAGroup_whenTheGroupIsChecked_thenItIsFound() {
        assertThat(Violations.found(PrivacyRules.leaks(), "wrong.exceptions"))
                .containsAll(Violations.found(PrivacyRules.personalDataStaysOutOfExceptions(), "wrong.exceptions"));
        assertThat(Violations.found(PrivacyRules.minimisation(), "wrong.input"))
                .containsAll(Violations.found(PrivacyRules.inputsFitTheirPurpose(), "wrong.input"));
    }

    @ParameterizedTest
    @MethodSource("each")
    void givenNoClassWithPersonalData_whenChecked_thenTheRuleFailsUnlessThatIsAllowed(ArchRule rule) {
        JavaClasses none = new ClassFileImporter().importClasses(String.class);

        assertThatThrownBy(() -> rule.check(none))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("failed to check any classes");
        assertThatNoException().isThrownBy(() -> rule.allowEmptyShould(true).check(none));
    }
}
