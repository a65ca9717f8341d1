/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.Ledger;
import dev.privet.spring.PrivetAutoConfiguration;
import dev.privet.spring.PrivetCustomizer;
import dev.privet.spring.ProcessedFor;
import dev.privet.spring.sample.member.Member;
import dev.privet.vocabulary.Purpose;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is told at start-up of rules that give no purpose, or another than somebody believes. */
class RuleMistakesTest {

    private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    PrivetAutoConfiguration.class,
                    PrivetWebAutoConfiguration.class,
                    DispatcherServletAutoConfiguration.class,
                    WebMvcAutoConfiguration.class))
            .withBean(Ledger.class, InMemoryLedger::new)
            .withBean(PrivetCustomizer.class, () -> builder -> builder.marked(Member.class));

    @Test
    void givenMistakesInSeveralRulesAndAController_whenStarted_thenAllAreToldAtOnce() {
        told(
                runner.withBean(Unfounded.class)
                        .withPropertyValues(
                                "privet.web.purposes[0].path=support",
                                "privet.web.purposes[0].purpose=help-dsek",
                                "privet.web.purposes[1].path=/a/{b",
                                "privet.web.purposes[1].purpose=refunds",
                                "privet.web.purposes[1].methods=GET,FETCH",
                                "privet.web.purposes[2].path=",
                                "privet.web.purposes[3].path=/c",
                                "privet.web.purposes[3].header=X Purpose",
                                "privet.web.purposes[4].path=/d",
                                "privet.web.purposes[4].purpose=help-desk",
                                "privet.web.purposes[4].allowed=help-desk",
                                "privet.web.purposes[5].path=/e",
                                "privet.web.purposes[5].header=X-Purpose",
                                "privet.web.purposes[5].allowed=answer-data-subject,acount-care"),
                problems -> assertThat(problems)
                        .extracting(problem -> problem.code().id() + " " + problem.place() + ": " + problem.why() + " "
                                + problem.remedy())
                        .anySatisfy(line -> assertThat(line).startsWith("PRIVET-0103 Unfounded.show"))
                        .contains(
                                "PRIVET-0205 privet.web.purposes[0].path: it does not begin with a slash. write a pattern"
                                        + " of paths within the application, such as /support/**.",
                                "PRIVET-0205 privet.web.purposes[0].purpose: no purpose of the data map has the id"
                                        + " 'help-dsek'. did you mean 'help-desk'?",
                                "PRIVET-0205 privet.web.purposes[3].header: it is no name of a header. write a name such"
                                        + " as X-Purpose.")
                        .anySatisfy(line -> assertThat(line)
                                .startsWith("PRIVET-0205 privet.web.purposes[1].path: it is no pattern of paths (at"))
                        .anySatisfy(line -> assertThat(line)
                                .startsWith("PRIVET-0205 privet.web.purposes[1].purpose: ")
                                .contains("'refunds'. write one of account-care, "))
                        .anySatisfy(line -> assertThat(line)
                                .startsWith("PRIVET-0205 privet.web.purposes[1].methods: 'FETCH' is no HTTP method."))
                        .anySatisfy(line ->
                                assertThat(line).startsWith("PRIVET-0205 privet.web.purposes[2].path: it is not set."))
                        .anySatisfy(line ->
                                assertThat(line).startsWith("PRIVET-0205 privet.web.purposes[2]: it gives no purpose."))
                        .anySatisfy(line -> assertThat(line)
                                .startsWith("PRIVET-0205 privet.web.purposes[3]: it names a header and allows it no"))
                        .anySatisfy(line -> assertThat(line)
                                .startsWith("PRIVET-0205 privet.web.purposes[4]: it allows purposes to a header and"))
                        .anySatisfy(line -> assertThat(line)
                                .startsWith(
                                        "PRIVET-0205 privet.web.purposes[5].allowed: 'answer-data-subject' sees all"))
                        .anySatisfy(line -> assertThat(line)
                                .startsWith("PRIVET-0205 privet.web.purposes[5].allowed: no purpose")
                                .endsWith("did you mean 'account-care'?"))
                        .hasSize(13));
    }

    @Test
    void givenTwoRulesForOnePathAndMethod_whenStarted_thenTheyCompete() {
        told(
                runner.withPropertyValues(
                        "privet.web.purposes[0].path=/a",
                        "privet.web.purposes[0].methods=GET",
                        "privet.web.purposes[0].purpose=help-desk",
                        "privet.web.purposes[1].path=/a",
                        "privet.web.purposes[1].methods=POST",
                        "privet.web.purposes[1].purpose=account-care",
                        "privet.web.purposes[2].path=/a",
                        "privet.web.purposes[2].purpose=account-care"),
                problems -> assertThat(problems)
                        .singleElement()
                        .satisfies(problem ->
                                assertThat(problem.toString()).startsWith("PRIVET-0112 privet.web.purposes[2]: ")));
    }

    @Test
    void givenAKeyThatSaysNothing_whenStarted_thenItIsRefused() {
        runner.withPropertyValues("privet.web.purposes[0].path=/a", "privet.web.purposes[0].purpos=help-desk")
                .run(context -> assertThat(context).hasFailed());
    }

    @Test
    void givenPrivetSwitchedOff_whenStarted_thenRulesAreNotRead() {
        runner.withPropertyValues("privet.enabled=false", "privet.web.purposes[0].path=support")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(RequestRules.class));
    }

    @Test
    void givenNoWebApplicationOrNoSpringMvc_whenStarted_thenThereAreNoRules() {
        new ApplicationContextRunner()
                .withConfiguration(
                        AutoConfigurations.of(PrivetAutoConfiguration.class, PrivetWebAutoConfiguration.class))
                .withBean(Ledger.class, InMemoryLedger::new)
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(RequestRules.class));
        new WebApplicationContextRunner()
                .withConfiguration(
                        AutoConfigurations.of(PrivetAutoConfiguration.class, PrivetWebAutoConfiguration.class))
                .withBean(Ledger.class, InMemoryLedger::new)
                .withClassLoader(new FilteredClassLoader("org.springframework.web.servlet.mvc"))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(RequestRules.class));
    }

    private static void told(WebApplicationContextRunner runner, Consumer<List<Problem>> expectation) {
        runner.run(context -> assertThat(context)
                .hasFailed()
                .getFailure()
                .isInstanceOfSatisfying(
                        PrivacyConfigurationException.class, failure -> expectation.accept(failure.problems())));
    }

    interface Whim extends Purpose {}

    @RestController
    static class Unfounded {
        @GetMapping("/unfounded")
        @ProcessedFor(Whim.class)
        void show() {}
    }
}
