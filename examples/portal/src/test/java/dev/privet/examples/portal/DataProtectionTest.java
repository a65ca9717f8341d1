/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.examples.portal;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.privet.archunit.PrivacyRules;
import dev.privet.archunit.RuleReport;
import dev.privet.spring.archunit.ProcessedForRules;
import java.nio.file.Path;

/** All that it takes for the build to fail when a change breaks data protection. */
@AnalyzeClasses(packages = "dev.privet.examples.portal", importOptions = ImportOption.DoNotIncludeTests.class)
class DataProtectionTest {

    @ArchTest
    static final ArchRule DATA_PROTECTION =
            RuleReport.sourcesIn(Path.of("src/main/java")).writing(PrivacyRules.all(), Path.of("target/privet"));

    @ArchTest
    static final ArchRule MARKS = PrivacyRules.whatLooksPersonalIsMarked();

    @ArchTest
    static final ArchRule PURPOSES = ProcessedForRules.noSelfInvocation();
}
