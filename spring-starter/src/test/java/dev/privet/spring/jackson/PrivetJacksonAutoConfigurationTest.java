/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.Privet;
import dev.privet.gate.PurposeScope;
import dev.privet.jackson.PrivetJacksonModule;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.Ledger;
import dev.privet.spring.PrivetAutoConfiguration;
import dev.privet.spring.PrivetCustomizer;
import dev.privet.spring.sample.member.HelpDesk;
import dev.privet.spring.sample.member.Member;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

class PrivetJacksonAutoConfigurationTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    PrivetAutoConfiguration.class,
                    PrivetJacksonAutoConfiguration.class,
                    JacksonAutoConfiguration.class))
            .withBean(Ledger.class, InMemoryLedger::new)
            .withBean(PrivetCustomizer.class, () -> builder -> builder.marked(Member.class));

    @Test
    void givenBootsMapper_whenAPurposeIsInForce_thenItShowsWhatThatPurposeNeeds() {
        runner.run(context -> {
            try (PurposeScope scope = context.getBean(Privet.class).use(HelpDesk.class)) {
                assertThat(scope.use().purpose()).isEqualTo(HelpDesk.class);
                assertThat(context.getBean(JsonMapper.class).writeValueAsString(Member.ada()))
                        .isEqualTo("{\"id\":1,\"name\":\"" + Member.NAME + "\"}");
            }
        });
    }

    @Test
    void givenBootsMapper_whenNoPurposeIsInForce_thenItShowsNothingPersonal() {
        runner.run(context -> assertThat(context.getBean(JsonMapper.class).writeValueAsString(Member.ada()))
                .isEqualTo("{\"id\":1}"));
    }

    @Test
    void givenAModuleOfTheHost_whenStarted_thenItIsTheOnlyOne() {
        runner.withUserConfiguration(OwnModule.class)
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .getBeanNames(PrivetJacksonModule.class)
                        .containsExactly("own"));
    }

    @Test
    void givenNoJackson_whenStarted_thenPrivetIsThereWithoutIt() {
        runner.withClassLoader(new FilteredClassLoader(ObjectMapper.class))
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(Privet.class)
                        .doesNotHaveBean("privetJacksonModule"));
    }

    @Test
    void givenPrivetSwitchedOff_whenStarted_thenTheMapperIsLeftAlone() {
        runner.withPropertyValues("privet.enabled=false")
                .run(context -> assertThat(context.getBean(JsonMapper.class).writeValueAsString(Member.ada()))
                        .contains(Member.NAME, Member.EMAIL));
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnModule {

        @Bean
        PrivetJacksonModule own(Privet privet) {
            return new PrivetJacksonModule(privet.minimiser());
        }
    }
}
