/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.actuate;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/** The chain that {@code docs/operating.md} shows. */
class OperatorsChainTest {

    private static final String PRIVET = "/actuator/privet";
    private static final int THROUGH = 200;

    private final WebApplicationContextRunner runner =
            new WebApplicationContextRunner().withUserConfiguration(Security.class);

    @Test
    void givenTheChain_whenTheEndpointIsAsked_thenOnlyThePrivacyOfficerGetsThrough() {
        runner.run(context -> {
            assertThat(status(context, PRIVET, "")).isEqualTo(401);
            assertThat(status(context, PRIVET + "/types", "")).isEqualTo(401);
            assertThat(status(context, PRIVET, "operator")).isEqualTo(403);
            assertThat(status(context, PRIVET, "officer")).isEqualTo(THROUGH);
            assertThat(status(context, PRIVET + "/types", "officer")).isEqualTo(THROUGH);
            assertThat(status(context, "/actuator/health", "")).isEqualTo(THROUGH);
            assertThat(status(context, "/actuator/metrics", "operator")).isEqualTo(THROUGH);
            assertThat(status(context, "/actuator/metrics", "officer")).isEqualTo(403);
        });
    }

    @Test
    void givenThePage_whenItsCodeIsLookedFor_thenItStandsHere() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "operating.md"));
        String here = Files.readString(Path.of("src/test/java/dev/privet/spring/actuate/OperatorsChainTest.java"));

        assertThat(Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                        .matcher(page)
                        .results())
                .isNotEmpty()
                .allSatisfy(block -> assertThat(here.replaceAll("\\s+", ""))
                        .contains(block.group(1).replaceAll("\\s+", "")));
    }

    private static int status(ApplicationContext context, String path, String user)
            throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        if (!user.isEmpty()) {
            request.addHeader(
                    HttpHeaders.AUTHORIZATION,
                    "Basic " + Base64.getEncoder().encodeToString((user + ":word").getBytes(StandardCharsets.UTF_8)));
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        context.getBean("springSecurityFilterChain", Filter.class).doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableWebSecurity
    static class Security {

        @Bean
        @Order(1)
        SecurityFilterChain operators(HttpSecurity http) {
            return http.securityMatcher("/actuator/**")
                    .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health/**")
                            .permitAll()
                            .requestMatchers("/actuator/privet/**")
                            .hasRole("PRIVACY_OFFICER")
                            .anyRequest()
                            .hasRole("OPERATOR"))
                    .httpBasic(Customizer.withDefaults())
                    .build();
        }

        @Bean
        UserDetailsService users() {
            return new InMemoryUserDetailsManager(
                    User.withUsername("operator")
                            .password("{noop}word")
                            .roles("OPERATOR")
                            .build(),
                    User.withUsername("officer")
                            .password("{noop}word")
                            .roles("PRIVACY_OFFICER")
                            .build());
        }
    }
}
