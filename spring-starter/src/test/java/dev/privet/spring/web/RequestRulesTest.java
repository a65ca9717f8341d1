/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.Privet;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.Ledger;
import dev.privet.ledger.LedgerEntry;
import dev.privet.spring.PrivetCustomizer;
import dev.privet.spring.ProcessedFor;
import dev.privet.spring.sample.member.AccountCare;
import dev.privet.spring.sample.member.HelpDesk;
import dev.privet.spring.sample.member.Member;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Requests that get their purpose by a rule, over a real server; and what a forged header is worth. */
class RequestRulesTest {

    private static final String NOTHING = "{\"id\":1}";
    private static final String HELP_SEES = "{\"id\":1,\"name\":\"" + Member.NAME + "\"}";
    private static final String LOGIN = "grace@example.org";

    private static ConfigurableApplicationContext application;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        application = new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.SERVLET)
                .properties(
                        "server.port=0",
                        "privet.web.purposes[0].path=/support/**",
                        "privet.web.purposes[0].methods=get",
                        "privet.web.purposes[0].purpose=help-desk",
                        "privet.web.purposes[1].path=/desk/{id}",
                        "privet.web.purposes[1].header=X-Purpose",
                        "privet.web.purposes[1].allowed=help-desk,account-care",
                        "privet.web.purposes[2].path=/both",
                        "privet.web.purposes[2].purpose=help-desk",
                        "privet.web.purposes[2].header=X-Purpose",
                        "privet.web.purposes[2].allowed=account-care")
                .run();
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    void givenARule_whenARequestFitsIt_thenItsPurposeHolds() throws Exception {
        assertThat(get("/support/one")).isEqualTo(HELP_SEES);
        assertThat(get("/support/later")).isEqualTo(HELP_SEES);
        assertThat(get("/support/routed")).isEqualTo(HELP_SEES);
    }

    @Test
    void givenARuleForGet_whenPosted_thenNothingPersonalIsShown() throws Exception {
        assertThat(send(request("/support/one").POST(HttpRequest.BodyPublishers.noBody())))
                .isEqualTo(NOTHING);
    }

    @Test
    void givenNoRule_whenAHeaderIsForged_thenItChangesNothing() throws Exception {
        assertThat(send(request("/free").header("X-Purpose", "account-care"))).isEqualTo(NOTHING);
        assertThat(send(request("/support/one").header("X-Purpose", "account-care")))
                .isEqualTo(HELP_SEES);
    }

    @Test
    void givenARuleWithAHeader_whenItNamesAnAllowedPurpose_thenThatHolds() throws Exception {
        assertThat(send(request("/desk/1").header("X-Purpose", "account-care"))).contains(Member.EMAIL);
        assertThat(send(request("/desk/1").header("x-purpose", "help-desk"))).isEqualTo(HELP_SEES);
    }

    @Test
    void givenARuleWithAHeader_whenItIsMissingOrNamesAnotherOrTwo_thenOnlyTheRulesOwnPurposeHolds() throws Exception {
        assertThat(get("/desk/1")).isEqualTo(NOTHING);
        assertThat(send(request("/desk/1").header("X-Purpose", "answer-data-subject")))
                .isEqualTo(NOTHING);
        assertThat(send(request("/desk/1").header("X-Purpose", ""))).isEqualTo(NOTHING);
        assertThat(send(request("/desk/1").header("X-Purpose", "account-care").header("X-Purpose", "help-desk")))
                .isEqualTo(NOTHING);
        assertThat(get("/both")).isEqualTo(HELP_SEES);
        assertThat(send(request("/both").header("X-Purpose", "help-desk, account-care")))
                .isEqualTo(HELP_SEES);
    }

    @Test
    void givenAPurposeOnTheHandler_whenARuleFitsToo_thenTheHandlersHolds() throws Exception {
        assertThat(get("/support/stated")).contains(Member.EMAIL);
    }

    @Test
    void givenAPrincipal_whenARequestIsAnswered_thenItsPseudonymIsInTheLedgerOnce() throws Exception {
        Ledger ledger = application.getBean(Ledger.class);
        String pseudonym = application.getBean(Privet.class).pseudonyms().of("actor", LOGIN);

        assertThat(send(request("/support/one").header("X-Login", LOGIN))).isEqualTo(HELP_SEES);

        assertThat(ledger.latest(100).stream()
                        .filter(entry -> pseudonym.equals(entry.actor()))
                        .toList())
                .singleElement()
                .extracting(LedgerEntry::purpose, LedgerEntry::type, LedgerEntry::count)
                .containsExactly("help-desk", "Member", 1L);
        assertThat(ledger.latest(100).toString()).doesNotContain("grace");
    }

    private String get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static HttpRequest.Builder request(String path) {
        String port = application.getEnvironment().getRequiredProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(exclude = {DataSourceAutoConfiguration.class, HibernateJpaAutoConfiguration.class})
    static class Application {

        @Bean
        Ledger ledger() {
            return new InMemoryLedger();
        }

        @Bean
        PrivetCustomizer members() {
            return builder -> builder.marked(Member.class);
        }

        @Bean
        Members controller() {
            return new Members();
        }

        @Bean
        RouterFunction<ServerResponse> routes() {
            return RouterFunctions.route()
                    .GET("/support/routed", request -> ServerResponse.ok().body(Member.ada()))
                    .build();
        }

        /** Stands for Spring Security's filters. */
        @Bean
        Filter login() {
            return (request, response, chain) -> {
                String login = ((HttpServletRequest) request).getHeader("X-Login");
                if (login != null) {
                    SecurityContextHolder.getContext()
                            .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(login, "", List.of()));
                }
                try {
                    chain.doFilter(request, response);
                } finally {
                    SecurityContextHolder.clearContext();
                }
            };
        }
    }

    @RestController
    static class Members {

        @GetMapping({"/support/one", "/free", "/desk/1", "/both"})
        Member one() {
            return Member.ada();
        }

        @PostMapping("/support/one")
        Member posted() {
            return Member.ada();
        }

        @GetMapping("/support/later")
        Callable<Member> later() {
            return Member::ada;
        }

        @GetMapping("/support/stated")
        @ProcessedFor(AccountCare.class)
        Member stated() {
            return Member.ada();
        }

        @GetMapping("/never")
        @ProcessedFor(HelpDesk.class)
        Member never() {
            return Member.ada();
        }
    }
}
