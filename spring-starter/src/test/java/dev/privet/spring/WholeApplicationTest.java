/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.Privet;
import dev.privet.gate.Recipient;
import dev.privet.spring.sample.member.HelpDesk;
import dev.privet.spring.sample.member.Member;
import dev.privet.spring.sample.shop.Buyer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** What properties do in an application that starts, and the line with which it says so. */
@ExtendWith(OutputCaptureExtension.class)
class WholeApplicationTest {

    @TempDir
    Path folder;

    private static final String SUMMARY = "Privet: 1 type";

    @Test
    void givenADatabaseAndTheWeb_whenStarted_thenOneLineSaysWhatIsProtectedAndHowItStands(CapturedOutput output) {
        run(
                Shop.class,
                application -> application.web(WebApplicationType.SERVLET),
                context -> assertThat(output.getAll().lines().filter(line -> line.contains(SUMMARY)))
                        .singleElement()
                        .asString()
                        .endsWith(
                                "Privet: 1 type, 2 personal fields, 2 purposes, under UK GDPR from GB, ledger kept with"
                                        + " special category reads, jobs sweep and resume and seal and verify and remind,"
                                        + " endpoint EXPOSED WITHOUT SPRING SECURITY; enforcing."),
                "--logging.level.dev.privet=info",
                "--privet.established-in.uk=GB",
                "--privet.schedule.sweep.cron=0 0 3 * * *",
                "--privet.ledger.level=special-category-reads",
                "--management.endpoints.web.exposure.include=privet",
                "--privet.endpoint.allow-unsecured=true",
                "--server.port=0");
    }

    @Test
    void givenJobsSwitchedOffAndNoEndpoint_whenStarted_thenTheLineSaysSo(CapturedOutput output) {
        run(
                Shop.class,
                application -> {},
                context -> assertThat(output.getAll())
                        .contains("no jobs by themselves, endpoint not exposed; ONLY OBSERVING."),
                "--logging.level.dev.privet=info",
                "--privet.schedule.enabled=false",
                "--privet.mode=observe");
    }

    @Test
    void givenAShorterPeriod_whenStarted_thenItHolds() {
        run(
                Shop.class,
                application -> {},
                context -> assertThat(context.getBean(Privet.class)
                                .dataMap()
                                .find(Buyer.class)
                                .orElseThrow()
                                .retention())
                        .singleElement()
                        .satisfies(rule -> assertThat(rule.period()).isEqualTo(Period.ofYears(1))),
                "--privet.retention.Buyer.kept-for=P1Y");
    }

    @Test
    void givenAResidence_whenATransferIsJudged_thenItStaysWithin() {
        run(
                Members.class,
                application -> {},
                context -> {
                    Privet privet = context.getBean(Privet.class);
                    assertThat(denies(privet, "GB")).isFalse();
                    assertThat(denies(privet, "IE")).isFalse();
                    assertThat(denies(privet, "FR")).isTrue();
                },
                "--privet.residency=uk,ie");
    }

    private static boolean denies(Privet privet, String country) {
        return privet.transfer(Member.class, HelpDesk.class, Recipient.in(country, "Example Desk Ltd"))
                .denied();
    }

    @Test
    void givenVariablesOfTheProcess_whenStarted_thenThoseThatAreNoneAreWarnedOfWithoutTheirValues(
            CapturedOutput output) {
        Map<String, Object> variables = Map.of(
                "PRIVET_SERVICE_HOST", "CanaryZyxw",
                "PRIVET_LEDGER_LEVL", "CanaryZyxw",
                "PRIVET_PSEUDONYM_KEY", KeyFiles.KEY);
        run(
                Members.class,
                application -> application.initializers(context -> context.getEnvironment()
                        .getPropertySources()
                        .replace(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                new SystemEnvironmentPropertySource(
                                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables))),
                context -> {
                    assertThat(context.getBean(PrivetProperties.class).pseudonymKey())
                            .isEqualTo(KeyFiles.KEY);
                    assertThat(output.getAll())
                            .contains(
                                    "'privet.service.host', which is no property of Privet",
                                    "'privet.ledger.level' is the nearest")
                            .doesNotContain("'privet.pseudonym.key'", "CanaryZyxw", KeyFiles.KEY);
                });
    }

    @Test
    void givenATreeOfSecretFiles_whenStarted_thenTheKeyIsTakenFromThere() throws IOException {
        Files.writeString(folder.resolve("privet.pseudonym-key"), KeyFiles.KEY + "\n");

        run(
                Members.class,
                application -> {},
                context -> assertThat(context.getBean(PrivetProperties.class).pseudonymKey())
                        .contains(KeyFiles.KEY),
                "--spring.config.import=configtree:" + folder + "/",
                "--privet.environment=production");
    }

    private static void run(
            Class<?> application,
            Consumer<SpringApplicationBuilder> changed,
            Consumer<ConfigurableApplicationContext> looked,
            String... arguments) {
        SpringApplicationBuilder builder = new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .properties("spring.datasource.url=jdbc:h2:mem:whole");
        changed.accept(builder);
        try (ConfigurableApplicationContext context = builder.run(arguments)) {
            looked.accept(context);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @EntityScan(basePackageClasses = Member.class)
    static class Members {}

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @EntityScan(basePackageClasses = Buyer.class)
    static class Shop {}
}
