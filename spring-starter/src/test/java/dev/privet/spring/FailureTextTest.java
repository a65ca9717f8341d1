/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.spring.sample.member.Member;
import dev.privet.spring.sample.wrong.Guest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;

/** What a developer reads where an application does not start: the real thing, found through the factories file. */
@ExtendWith(OutputCaptureExtension.class)
class FailureTextTest {

    @Test
    void givenWrongMarks_whenStarted_thenEveryMistakeIsDescribedAndEveryRemedyNamed(CapturedOutput output) {
        assertThatThrownBy(() -> start(WrongMarks.class)).isNotNull();

        assertThat(output.getAll())
                .contains("APPLICATION FAILED TO START")
                .containsSubsequence(
                        "Description:",
                        "mistakes, so the application was not started",
                        "PRIVET-0102 Guest.name",
                        "PRIVET-0106 Visit",
                        "Action:",
                        "Guest.name: ",
                        "Visit");
    }

    @Test
    void givenAKeyThatIsNone_whenStarted_thenThePropertyIsNamedAndItsValueIsNot(CapturedOutput output) {
        assertThatThrownBy(() -> start(NoMarks.class, "--privet.pseudonym-key=not/a!key"))
                .isNotNull();

        assertThat(output.getAll())
                .containsSubsequence(
                        "APPLICATION FAILED TO START",
                        "Description:",
                        "PRIVET-0702 privet.pseudonym-key: the key is not written in Base64.",
                        "Action:",
                        "privet.pseudonym-key: make one with 'openssl rand -base64 32'")
                .doesNotContain("not/a!key");
    }

    @Test
    void givenMistakesInWhatPropertiesSay_whenStarted_thenTheReportNamesEveryKeyAndNoPerson(CapturedOutput output)
            throws IOException {
        assertThatThrownBy(() -> start(
                        RightMarks.class,
                        "--privet.established-in.uk=GB",
                        "--privet.organisation.name=Example Library Ltd",
                        "--privet.organisation.roles=controller",
                        "--privet.organisation.data-protection-officer.name=Ada Example",
                        "--privet.purposes.help-desk.kept-for=two years",
                        "--privet.purposes.help-desk.recipients[0].name=Example Desk Ltd",
                        "--privet.purposes.help-desk.recipients[0].role=processor",
                        "--privet.purposes.help-desk.titel=Help",
                        "--privet.overrides=classpath:nowhere.properties",
                        "--privet.kept-by-default=6 years"))
                .isNotNull();

        assertThat(report(output)).isEqualTo(expected());
    }

    private static String expected() throws IOException {
        try (InputStream in = FailureTextTest.class.getResourceAsStream("/failure-of-properties.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    /** What Boot prints of a failure. */
    private static String report(CapturedOutput output) {
        String all = output.getAll();
        return all.substring(all.lastIndexOf("Description:")).strip();
    }

    private static void start(Class<?> application, String... arguments) {
        new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .properties("spring.datasource.url=jdbc:h2:mem:failure")
                .run(arguments)
                .close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @EntityScan(basePackageClasses = Guest.class)
    static class WrongMarks {}

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class NoMarks {}

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @EntityScan(basePackageClasses = Member.class)
    static class RightMarks {}
}
