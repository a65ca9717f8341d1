/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.actuate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.spring.InfoShown;
import dev.privet.spring.PrivetAutoConfiguration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.server.MatcherSecurityWebFilterChain;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/** Where the endpoint is there, and where it must not be there without a guard. */
@ExtendWith({InfoShown.class, OutputCaptureExtension.class})
class PrivetEndpointAutoConfigurationTest {

    private static final String EXPOSED = "management.endpoints.web.exposure.include=health,privet";

    private static final AutoConfigurations PARTS = AutoConfigurations.of(
            PrivetAutoConfiguration.class,
            PrivetOperationsAutoConfiguration.class,
            PrivetEndpointAutoConfiguration.class);

    private final WebApplicationContextRunner web = new WebApplicationContextRunner().withConfiguration(PARTS);

    private final WebApplicationContextRunner guarded =
            web.withBean(SecurityFilterChain.class, () -> new DefaultSecurityFilterChain(AnyRequestMatcher.INSTANCE));

    @Test
    void givenNoExposure_whenStarted_thenThereIsNoEndpoint() {
        web.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(PrivetEndpoint.class));
    }

    @Test
    void givenAGuard_whenExposed_thenTheEndpointIsThere() {
        guarded.withPropertyValues(EXPOSED)
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(PrivetEndpoint.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"privet", "*", "health, privet"})
    void givenNoGuard_whenExposedOverTheWeb_thenTheApplicationDoesNotStartAndIsToldWhatToDo(String include) {
        web.withPropertyValues("management.endpoints.web.exposure.include=" + include)
                .run(context -> assertThat(context)
                        .getFailure()
                        .isInstanceOf(PrivacyConfigurationException.class)
                        .hasMessage("The actuator endpoint would be open to everybody (1):\n"
                                + "  PRIVET-0810 management.endpoints.web.exposure: the endpoint 'privet' is exposed over"
                                + " the web, and there is no SecurityFilterChain that guards it. Mend: add"
                                + " spring-boot-starter-security and let operators alone reach it, or take it off the web"
                                + " with management.endpoints.web.exposure.exclude=privet, or, where something else guards"
                                + " it, set privet.endpoint.allow-unsecured=true."));
    }

    @Test
    void givenNoSpringSecurityAtAll_whenExposedOverTheWeb_thenTheApplicationDoesNotStart() {
        web.withClassLoader(new FilteredClassLoader("org.springframework.security"))
                .withPropertyValues(EXPOSED)
                .run(context -> assertThat(context).getFailure().hasMessageContaining("PRIVET-0810"));
    }

    @Test
    void givenEverythingLazy_whenExposedWithoutAGuard_thenTheApplicationDoesNotStartAllTheSame() {
        web.withInitializer(context -> context.addBeanFactoryPostProcessor(
                        new org.springframework.boot.LazyInitializationBeanFactoryPostProcessor()))
                .withPropertyValues(EXPOSED)
                .run(context -> assertThat(context).getFailure().hasMessageContaining("PRIVET-0810"));
    }

    @Test
    void givenAnotherGuard_whenTheHostSaysSo_thenTheApplicationStartsAndSaysSoToo(CapturedOutput output) {
        web.withPropertyValues(EXPOSED, "privet.endpoint.allow-unsecured=true").run(context -> {
            assertThat(context).hasNotFailed().hasSingleBean(PrivetEndpoint.class);
            assertThat(output.getAll().lines().filter(line -> line.contains("allow-unsecured")))
                    .singleElement()
                    .asString()
                    .contains("WARN", "no Spring Security guards it");
        });
    }

    @Test
    void givenAGuard_whenTheHostAllowsToDoWithout_thenNothingIsWarnedOf(CapturedOutput output) {
        guarded.withPropertyValues(EXPOSED, "privet.endpoint.allow-unsecured=true")
                .run(context -> assertThat(output.getAll()).doesNotContain("allow-unsecured"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "management.endpoints.web.exposure.exclude=privet",
                "management.endpoint.privet.access=NONE",
                "privet.enabled=false"
            })
    void givenTheEndpointTakenAway_whenAllIsExposed_thenTheApplicationStartsWithoutIt(String property) {
        web.withPropertyValues("management.endpoints.web.exposure.include=*", property)
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(PrivetEndpoint.class));
    }

    @Test
    void givenExposureOverJmxAlone_whenStarted_thenNoGuardIsAskedFor() {
        web.withPropertyValues("spring.jmx.enabled=true", "management.endpoints.jmx.exposure.include=privet")
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(PrivetEndpoint.class)
                        .doesNotHaveBean(UnsecuredEndpointCheck.class));
    }

    @Test
    void givenNoPortForManagement_whenExposed_thenNoGuardIsAskedFor() {
        web.withPropertyValues(EXPOSED, "management.server.port=-1")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void givenAnotherPortForManagement_whenExposed_thenItIsNoGuard() {
        web.withPropertyValues(EXPOSED, "management.server.port=9091")
                .run(context -> assertThat(context).getFailure().hasMessageContaining("PRIVET-0810"));
    }

    @Test
    void givenNoWebApplication_whenExposed_thenNoGuardIsAskedFor() {
        new ApplicationContextRunner()
                .withConfiguration(PARTS)
                .withPropertyValues(EXPOSED)
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void givenAReactiveApplication_whenExposed_thenItsOwnKindOfGuardCounts() {
        ReactiveWebApplicationContextRunner reactive = new ReactiveWebApplicationContextRunner()
                .withConfiguration(PARTS)
                .withPropertyValues(EXPOSED);
        reactive.run(context -> assertThat(context).getFailure().hasMessageContaining("PRIVET-0810"));
        reactive.withBean(
                        SecurityWebFilterChain.class,
                        () -> new MatcherSecurityWebFilterChain(
                                ServerWebExchangeMatchers.anyExchange(),
                                List.of((exchange, chain) -> chain.filter(exchange))))
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void givenNoActuator_whenStarted_thenNothingIsMissing() {
        web.withClassLoader(new FilteredClassLoader(Endpoint.class))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean("privetEndpoint"));
    }
}
