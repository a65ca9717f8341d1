/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.Ledger;
import dev.privet.spring.PrivetAutoConfiguration;
import dev.privet.spring.PrivetCustomizer;
import dev.privet.spring.jackson.PrivetJacksonAutoConfiguration;
import dev.privet.spring.sample.member.Member;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.config.annotation.PathMatchConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.pattern.PathPatternParser;

/** A request that reaches a handler meets the rule that is for its path, in whichever way the host has paths matched. */
class RuleMatchingTest {

    private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    PrivetAutoConfiguration.class,
                    PrivetJacksonAutoConfiguration.class,
                    PrivetWebAutoConfiguration.class,
                    JacksonAutoConfiguration.class,
                    HttpMessageConvertersAutoConfiguration.class,
                    DispatcherServletAutoConfiguration.class,
                    WebMvcAutoConfiguration.class))
            .withBean(Ledger.class, InMemoryLedger::new)
            .withBean(PrivetCustomizer.class, () -> builder -> builder.marked(Member.class))
            .withUserConfiguration(Desk.class)
            .withPropertyValues(
                    "privet.web.purposes[0].path=/desk/**",
                    "privet.web.purposes[0].purpose=help-desk",
                    "privet.web.purposes[1].path=/**",
                    "privet.web.purposes[1].purpose=account-care");

    @Test
    void givenPathsInAnyCase_whenAskedInCapitals_thenTheNarrowRuleHoldsAllTheSame() {
        runner.withUserConfiguration(AnyCase.class).run(context -> {
            assertThat(body(MockMvcTester.from(context), "/desk/one")).contains(Member.NAME);
            assertThat(body(MockMvcTester.from(context), "/DESK/one"))
                    .contains(Member.NAME)
                    .doesNotContain(Member.EMAIL);
        });
    }

    @Test
    void givenPathsThatAreNotParsed_whenStarted_thenRulesAreRefused() {
        runner.withPropertyValues("spring.mvc.pathmatch.matching-strategy=ant-path-matcher")
                .run(context -> assertThat(context)
                        .hasFailed()
                        .getFailure()
                        .isInstanceOf(PrivacyConfigurationException.class)
                        .extracting(
                                failure -> ((PrivacyConfigurationException) failure).problems(),
                                InstanceOfAssertFactories.list(Problem.class))
                        .singleElement()
                        .satisfies(problem -> assertThat(problem.toString())
                                .startsWith("PRIVET-0205 privet.web.purposes: handlers are not matched by parsed")));
    }

    private static String body(MockMvcTester mvc, String path) throws Exception {
        return mvc.get().uri(path).exchange().getResponse().getContentAsString();
    }

    @RestController
    static class Desk {

        @GetMapping("/desk/one")
        Member one() {
            return Member.ada();
        }
    }

    static class AnyCase implements WebMvcConfigurer {

        @Override
        public void configurePathMatch(PathMatchConfigurer configurer) {
            PathPatternParser parser = new PathPatternParser();
            parser.setCaseSensitive(false);
            configurer.setPatternParser(parser);
        }
    }
}
