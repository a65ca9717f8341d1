/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.privet.architecture.fixture.gate.Careless;
import dev.privet.architecture.fixture.ledger.Tidy;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Shows that each rule finds the code that breaks it: a rule that cannot fail guards nothing. */
class ArchitectureRulesTest {

    private static final String BASE = "dev.privet.architecture.fixture";

    private final JavaClasses fixture = new ClassFileImporter().importPackages(BASE);
    private final Floors floors = new Floors(BASE);

    private List<String> violations(ArchRule rule) {
        return rule.evaluate(fixture).getFailureReport().getDetails();
    }

    @Test
    void givenAnImportOfAHigherFloor_whenChecked_thenOnlyThatOneIsFound() {
        assertThat(violations(floors.importsPointDown()))
                .singleElement()
                .asString()
                .contains("ledger.Upward", "gate.Careless");
    }

    @Test
    void givenAPackageOutsideTheTable_whenChecked_thenItsTypesAreFound() {
        assertThat(violations(floors.everyPackageHasAFloor()))
                .singleElement()
                .asString()
                .contains("cellar.Unlisted");
    }

    @Test
    void givenAnAdapterThatKnowsAnother_whenChecked_thenItIsFound() {
        assertThat(violations(floors.adaptersDoNotKnowEachOther()))
                .singleElement()
                .asString()
                .contains("jackson.Neighbourly", "validation.Foreign");
    }

    @Test
    void givenAForeignTypeOutsideItsAdapter_whenChecked_thenOnlyThatOneIsFound() {
        assertThat(violations(floors.foreignTypesStayInTheirAdapters()))
                .singleElement()
                .asString()
                .contains("validation.Foreign", "com.tngtech.archunit");
    }

    @Test
    void givenTwoPackagesThatKnowEachOther_whenChecked_thenTheCycleIsFound() {
        assertThat(violations(floors.noCycles()))
                .singleElement()
                .asString()
                .contains("Cycle detected", "gate", "ledger");
    }

    static Stream<ArchRule> habits() {
        return Stream.of(
                HouseRules.PUBLIC_TYPES_ARE_API,
                HouseRules.NOTHING_IS_PRINTED,
                HouseRules.DATES_ARE_JAVA_TIME,
                HouseRules.THE_CLOCK_IS_GIVEN,
                HouseRules.LOGGERS_ARE_PRIVATE_CONSTANTS,
                HouseRules.LOGGING_IS_SLF4J,
                HouseRules.NO_STATIC_STATE_CHANGES,
                HouseRules.PACKAGES_ARE_NULL_MARKED);
    }

    @ParameterizedTest
    @MethodSource("habits")
    void givenATypeThatBreaksEveryHabit_whenChecked_thenItIsFound(ArchRule habit) {
        JavaClasses careless = new ClassFileImporter().importClasses(Careless.class);

        assertThat(habit.evaluate(careless).getFailureReport().getDetails())
                .isNotEmpty()
                .allMatch(violation -> violation.contains("Careless"));
    }

    @Test
    void givenThreeWaysToReadTheSystemClock_whenChecked_thenEachIsFound() {
        assertThat(violations(HouseRules.THE_CLOCK_IS_GIVEN))
                .hasSize(3)
                .anyMatch(violation -> violation.contains("systemUTC"))
                .anyMatch(violation -> violation.contains("Instant.now()"))
                .anyMatch(violation -> violation.contains("currentTimeMillis"));
    }

    @Test
    void givenATypeThatLogsAndTellsTheTimeProperly_whenChecked_thenNothingIsFound() {
        JavaClasses tidy = new ClassFileImporter().importClasses(Tidy.class);

        assertThat(List.of(
                        HouseRules.NOTHING_IS_PRINTED,
                        HouseRules.THE_CLOCK_IS_GIVEN,
                        HouseRules.LOGGERS_ARE_PRIVATE_CONSTANTS,
                        HouseRules.NO_STATIC_STATE_CHANGES))
                .allSatisfy(
                        habit -> assertThat(habit.evaluate(tidy).hasViolation()).isFalse());
    }
}
