/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import dev.privet.architecture.HouseRules;
import dev.privet.architecture.JavadocGaps;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the habits of the house against this module. */
@AnalyzeClasses(packages = "dev.privet.jpa", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests HABITS = ArchTests.in(HouseRules.class);

    @Test
    void givenTheCodeOfThisModule_whenRead_thenEveryPublicMemberSaysWhatItIsFor(@TempDir Path scratch)
            throws IOException {
        assertThat(JavadocGaps.in(Path.of("src/main/java"), scratch)).isEmpty();
    }
}
