/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.privet.Privet;
import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.gate.GateMode;
import dev.privet.minimise.Pseudonyms;
import dev.privet.vocabulary.EmailAddress;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What properties say of how strictly values are treated, and under which keys. */
@ExtendWith({InfoShown.class, OutputCaptureExtension.class})
class ModeAndKeysTest {

    private static final String ONE = "Vw7mJ2q0nC5rXyT8aE4uKZf1LbH9sGd3pRoQiN6eYtA=";
    private static final String TWO = "c3VqD9xk0aPzLm2YtR8wEo5nBh7GfJ4iUy1QvXs6KpM=";

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(PrivetAutoConfiguration.class));

    @Test
    void givenNothing_whenStarted_thenVerdictsAreEnforcedAndThereAreNoPseudonyms() {
        runner.run(context -> {
            assertThat(context.getBean(Privet.class).gate().mode()).isEqualTo(GateMode.ENFORCE);
            assertThat(context.getBean(Privet.class).minimiser().treatments().pseudonyms())
                    .isEmpty();
        });
    }

    @Test
    void givenTheModeToObserve_whenStarted_thenItIsLoud(CapturedOutput output) {
        runner.withPropertyValues("privet.mode=observe").run(context -> {
            assertThat(context.getBean(Privet.class).gate().mode()).isEqualTo(GateMode.OBSERVE);
            assertThat(output.getAll()).contains("PRIVET ONLY OBSERVES").contains("; ONLY OBSERVING.");
        });
    }

    @Test
    void givenTwoKeys_whenStarted_thenNewPseudonymsAreMadeUnderTheCurrentOneAndOldOnesFound() {
        runner.withPropertyValues(
                        "privet.pseudonyms.current=2026",
                        "privet.pseudonyms.keys.2025=" + ONE,
                        "privet.pseudonyms.keys.2026=" + TWO)
                .run(context -> {
                    Pseudonyms pseudonyms = context.getBean(Privet.class)
                            .minimiser()
                            .treatments()
                            .pseudonyms()
                            .orElseThrow();
                    assertThat(pseudonyms.of(EmailAddress.class, "ada@example.org"))
                            .startsWith("2026:");
                    assertThat(pseudonyms.candidates(EmailAddress.class, "ada@example.org"))
                            .hasSize(2)
                            .anyMatch(old -> old.startsWith("2025:"));
                    assertThat(context.getBean(PrivetPseudonymProperties.class).toString())
                            .contains("current=2026")
                            .doesNotContain(ONE, TWO);
                });
    }

    @Test
    void givenKeysThatAreNone_whenStarted_thenAllAreToldByPropertyWithoutTheSecret(CapturedOutput output) {
        runner.withPropertyValues(
                        "privet.pseudonyms.current=2026",
                        "privet.pseudonyms.keys.2025=not/a!key",
                        "privet.pseudonyms.keys.2026=also/no!key")
                .run(context -> {
                    assertThat(context.getStartupFailure())
                            .rootCause()
                            .asInstanceOf(InstanceOfAssertFactories.type(PrivacyConfigurationException.class))
                            .extracting(
                                    PrivacyConfigurationException::problems,
                                    InstanceOfAssertFactories.list(Problem.class))
                            .extracting(Problem::place, Problem::why)
                            .containsExactly(
                                    tuple("privet.pseudonyms.keys.2025", "the key is not written in Base64."),
                                    tuple("privet.pseudonyms.keys.2026", "the key is not written in Base64."));
                    assertThat(output.getAll()).doesNotContain("not/a!key", "also/no!key");
                });
    }
}
