/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;

/** Holds the plan's table of packages, and the habits of the house, against the code of core. */
@AnalyzeClasses(packages = "dev.privet", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final Floors FLOORS = new Floors("dev.privet");

    @ArchTest
    static final ArchTests HABITS = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule IMPORTS_POINT_DOWN = FLOORS.importsPointDown();

    @ArchTest
    static final ArchRule EVERY_PACKAGE_HAS_A_FLOOR = FLOORS.everyPackageHasAFloor();

    @ArchTest
    static final ArchRule ADAPTERS_DO_NOT_KNOW_EACH_OTHER = FLOORS.adaptersDoNotKnowEachOther();

    @ArchTest
    static final ArchRule FOREIGN_TYPES_STAY_IN_THEIR_ADAPTERS = FLOORS.foreignTypesStayInTheirAdapters();

    @ArchTest
    static final ArchRule NO_CYCLES = FLOORS.noCycles();

    @ArchTest
    static void theCodeWasFound(JavaClasses classes) {
        assertThat(FLOORS.inhabited(classes)).contains("contract", "fact", "vocabulary");
    }
}
