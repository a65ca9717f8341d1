/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.Privet;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.Ledger;
import dev.privet.ledger.LedgerEntry;
import dev.privet.spring.PrivetAutoConfiguration;
import dev.privet.spring.PrivetCustomizer;
import dev.privet.spring.ProcessedFor;
import dev.privet.spring.jackson.PrivetJacksonAutoConfiguration;
import dev.privet.spring.sample.member.AccountCare;
import dev.privet.spring.sample.member.HelpDesk;
import dev.privet.spring.sample.member.Member;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableWebApplicationContext;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** What a request sees, and that nothing of its purpose stays on the thread. */
class RequestPurposeTest {

    private static final String HELP_SEES = "{\"id\":1,\"name\":\"" + Member.NAME + "\"}";

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
            .withUserConfiguration(Members.class);

    @Test
    void givenAPurposeOnTheType_whenAsked_thenItHolds() {
        ask("/help", json -> assertThat(json).isEqualTo(HELP_SEES));
    }

    @Test
    void givenAPurposeOnTheMethod_whenAsked_thenItStandsInsteadOfTheTypes() {
        ask("/care", json -> assertThat(json).contains(Member.NAME, Member.EMAIL));
    }

    @Test
    void givenNoPurpose_whenAsked_thenNothingPersonalIsShown() {
        runner.withUserConfiguration(Purposeless.class)
                .run(context -> assertThat(body(context, "/purposeless")).isEqualTo("{\"id\":1}"));
    }

    @Test
    void givenAnException_whenItsHandlerAnswers_thenThePurposeStillHoldsAndThenNoMore() {
        ask("/failing", json -> assertThat(json).isEqualTo(HELP_SEES));
    }

    @Test
    void givenAnExceptionThatNobodyHandles_whenItLeaves_thenThePurposeLeavesToo() {
        runner.run(context -> {
            assertThat(mvc(context).get().uri("/broken").exchange())
                    .hasFailed()
                    .failure()
                    .hasRootCauseInstanceOf(IllegalStateException.class);
            assertNoPurposeIsLeft(context);
        });
    }

    @Test
    void givenAnAnswerFromAnotherThread_whenItIsWritten_thenThePurposeHolds() {
        ask("/later", json -> assertThat(json).isEqualTo(HELP_SEES));
    }

    @Test
    void givenWorkOnAThreadOfTheExecutor_whenItIsDone_thenThePurposeHoldsThereAndThenNoMore() {
        String seen = "{id=1, name=" + Member.NAME + "}";
        ask("/inside", text -> assertThat(text).isEqualTo(seen));
        ask("/streamed", text -> assertThat(text).isEqualTo(seen));
        runner.withUserConfiguration(Purposeless.class)
                .run(context -> assertThat(body(context, "/purposeless/inside")).isEqualTo("{id=1}"));
    }

    @Test
    void givenAForward_whenItsTargetHasAnotherPurpose_thenBothEndInOrder() {
        runner.run(context -> {
            assertThat(mvc(context).get().uri("/forwarding")).hasForwardedUrl("/care");
            assertNoPurposeIsLeft(context);
        });
    }

    @Test
    void givenARequest_whenDone_thenOneEntrySumsItUp() {
        runner.run(context -> {
            body(context, "/help");

            assertThat(context.getBean(Ledger.class).latest(10))
                    .singleElement()
                    .extracting(LedgerEntry::type, LedgerEntry::purpose, LedgerEntry::count, LedgerEntry::actor)
                    .containsExactly("Member", "help-desk", 1L, null);
        });
    }

    @Test
    void givenPrivetSwitchedOff_whenAsked_thenRequestsAreLeftAlone() {
        runner.withPropertyValues("privet.enabled=false")
                .run(context -> assertThat(body(context, "/help")).contains(Member.EMAIL));
    }

    /** What the thread that asks gets to see. */
    private static String shown(Privet privet) {
        return privet.minimiser().map(Member.ada()).toString();
    }

    private void ask(String path, Consumer<String> expectation) {
        runner.run(context -> {
            expectation.accept(body(context, path));
            assertNoPurposeIsLeft(context);
        });
    }

    private static String body(AssertableWebApplicationContext context, String path) throws Exception {
        return mvc(context).get().uri(path).exchange().getResponse().getContentAsString();
    }

    private static MockMvcTester mvc(AssertableWebApplicationContext context) {
        return MockMvcTester.from(context);
    }

    private static void assertNoPurposeIsLeft(AssertableWebApplicationContext context) {
        assertThat(context.getBean(Privet.class).gate().context().current()).isEmpty();
    }

    @RestController
    @ProcessedFor(HelpDesk.class)
    static class Members {

        private final ObjectProvider<Privet> privet;

        Members(ObjectProvider<Privet> privet) {
            this.privet = privet;
        }

        @GetMapping("/inside")
        Callable<String> inside() {
            return () -> shown(privet.getObject());
        }

        @GetMapping("/streamed")
        StreamingResponseBody streamed() {
            return out -> out.write(shown(privet.getObject()).getBytes(StandardCharsets.UTF_8));
        }

        @GetMapping("/help")
        Member help() {
            return Member.ada();
        }

        @GetMapping("/care")
        @ProcessedFor(AccountCare.class)
        Member care() {
            return Member.ada();
        }

        @GetMapping("/failing")
        Member failing() {
            throw new UnsupportedOperationException("on purpose");
        }

        @GetMapping("/broken")
        Member broken() {
            throw new IllegalStateException("on purpose");
        }

        @GetMapping("/later")
        Callable<Member> later() {
            return Member::ada;
        }

        @GetMapping("/forwarding")
        ModelAndView forwarding() {
            return new ModelAndView("forward:/care");
        }

        @ExceptionHandler
        Member failed(UnsupportedOperationException e) {
            return Member.ada();
        }
    }

    @RestController
    static class Purposeless {

        private final Privet privet;

        Purposeless(Privet privet) {
            this.privet = privet;
        }

        @GetMapping("/purposeless/inside")
        Callable<String> inside() {
            return () -> shown(privet);
        }

        @GetMapping("/purposeless")
        Member member() {
            return Member.ada();
        }
    }
}
