/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Importing is quicker where ArchUnit does not look up what the program's classes only refer to; of those it knows the names alone. */
class StubsTest {

    private static List<String> found(String name, boolean resolved) {
        return ArchConfiguration.withThreadLocalScope(configuration -> {
            configuration.setResolveMissingDependenciesFromClassPath(resolved);
            return PrivacyRules.all()
                    .evaluate(new ClassFileImporter().importPackages("dev.privet.archunit." + name))
                    .getFailureReport()
                    .getDetails();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "clean",
                "wrong.bypass",
                "wrong.carried",
                "wrong.conditions",
                "wrong.exceptions",
                "wrong.filled",
                "wrong.generated",
                "wrong.handed",
                "wrong.input",
                "wrong.logs",
                "wrong.persons",
                "wrong.printed",
                "wrong.purposes",
                "wrong.reactive",
                "wrong.reasons",
                "wrong.retention",
                "wrong.tostring",
                "wrong.unread",
                "wrong.unusedpurposes",
                "wrong.waivers"
            })
    void givenOnlyNamesOfWhatIsReferredTo_whenChecked_thenTheSameIsFound(String name) {
        assertThat(found(name, false)).containsExactlyInAnyOrderElementsOf(found(name, true));
    }
}
