/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.examples.quickstart;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.privet.archunit.PrivacyRules;
import dev.privet.examples.quickstart.DataProtectionTest.WithoutMistakes;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** All that it takes for the build to fail when a change breaks data protection. */
@AnalyzeClasses(
        packages = "dev.privet.examples.quickstart",
        importOptions = {ImportOption.DoNotIncludeTests.class, WithoutMistakes.class})
class DataProtectionTest {

    /** The example stands still, and so does its day; a program that lives says {@code PrivacyRules.all()}. */
    private static final Clock THEN = Clock.fixed(Instant.parse("2026-11-27T00:00:00Z"), ZoneOffset.UTC);

    @ArchTest
    static final ArchRule DATA_PROTECTION = PrivacyRules.all(THEN);

    @ArchTest
    static final ArchRule MARKS = PrivacyRules.whatLooksPersonalIsMarked();

    /** Leaves out what is wrong to show what happens, and the few lines of the README, whose record prints what it holds. */
    static final class WithoutMistakes implements ImportOption {

        @Override
        public boolean includes(Location location) {
            return !location.contains("/mistaken/") && !location.contains("/ReadmeExample");
        }
    }
}
