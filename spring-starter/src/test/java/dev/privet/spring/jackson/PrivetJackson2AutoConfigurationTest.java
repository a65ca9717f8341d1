/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.privet.Privet;
import dev.privet.gate.PurposeScope;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.Ledger;
import dev.privet.spring.PrivetAutoConfiguration;
import dev.privet.spring.PrivetCustomizer;
import dev.privet.spring.sample.member.HelpDesk;
import dev.privet.spring.sample.member.Member;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson2.autoconfigure.Jackson2AutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

// Boot's own support for Jackson 2 is deprecated from its first day; hosts that need it have it all the same.
@SuppressWarnings({"deprecation", "removal"})
class PrivetJackson2AutoConfigurationTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    PrivetAutoConfiguration.class,
                    PrivetJackson2AutoConfiguration.class,
                    Jackson2AutoConfiguration.class))
            .withBean(Ledger.class, InMemoryLedger::new)
            .withBean(PrivetCustomizer.class, () -> builder -> builder.marked(Member.class));

    @Test
    void givenBootsMapperOfJackson2_whenAPurposeIsInForce_thenItShowsWhatThatPurposeNeeds() {
        runner.run(context -> {
            try (PurposeScope scope = context.getBean(Privet.class).use(HelpDesk.class)) {
                assertThat(scope.use().purpose()).isEqualTo(HelpDesk.class);
                assertThat(context.getBean(ObjectMapper.class).writeValueAsString(Member.ada()))
                        .isEqualTo("{\"id\":1,\"name\":\"" + Member.NAME + "\"}");
            }
            assertThat(context.getBean(ObjectMapper.class).writeValueAsString(Member.ada()))
                    .isEqualTo("{\"id\":1}");
        });
    }

    @Test
    void givenNoJackson2_whenStarted_thenPrivetIsThereWithoutIt() {
        runner.withClassLoader(new FilteredClassLoader(ObjectMapper.class))
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(Privet.class)
                        .doesNotHaveBean("privetJackson2Module"));
    }

    @Test
    void givenPrivetSwitchedOff_whenStarted_thenTheMapperIsLeftAlone() {
        runner.withPropertyValues("privet.enabled=false")
                .run(context -> assertThat(context.getBean(ObjectMapper.class).writeValueAsString(Member.ada()))
                        .contains(Member.NAME, Member.EMAIL));
    }
}
