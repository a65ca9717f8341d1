/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.Ledger;
import dev.privet.spring.PrivetAutoConfiguration;
import dev.privet.spring.PrivetCustomizer;
import dev.privet.spring.ProcessedFor;
import dev.privet.spring.sample.member.AccountCare;
import dev.privet.spring.sample.member.HelpDesk;
import dev.privet.spring.sample.member.Member;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.ViewResolver;

/** Templates show what they are given, so what they should not be given is told. */
@ExtendWith(OutputCaptureExtension.class)
class ViewCheckTest {

    private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    PrivetAutoConfiguration.class,
                    PrivetWebAutoConfiguration.class,
                    DispatcherServletAutoConfiguration.class,
                    WebMvcAutoConfiguration.class))
            .withBean(Ledger.class, InMemoryLedger::new)
            .withBean(PrivetCustomizer.class, () -> builder -> builder.marked(Member.class))
            .withBean(
                    ViewResolver.class,
                    () -> (name, locale) ->
                            (model, request, response) -> response.getWriter().write(name))
            .withUserConfiguration(Pages.class);

    @Test
    void givenNoPurpose_whenAViewIsGivenAMarkedObject_thenItIsToldOnceAndWhatToDo(CapturedOutput output) {
        ask("/bare", "/bare");

        assertThat(told(output))
                .singleElement()
                .asString()
                .endsWith(
                        "The view members/bare is given Member with no purpose in force. A template shows what it takes from"
                                + " its model, and nothing of it is left out. Put @ProcessedFor on the controller. This is said once for"
                                + " each view and type.")
                .doesNotContain(Member.NAME);
    }

    @Test
    void givenAPurposeThatSeesLess_whenAViewIsGivenSeveral_thenWhatItIsToSeeIsTold(CapturedOutput output) {
        ask("/help");

        assertThat(told(output))
                .singleElement()
                .asString()
                .contains("The view members/list is given Member for HelpDesk, which is to see email OMIT.")
                .contains("privet.minimiser().record(…)");
    }

    @Test
    void givenAnOptional_whenItHoldsAMarkedObject_thenThatIsToldToo(CapturedOutput output) {
        ask("/perhaps");

        assertThat(told(output)).singleElement().asString().contains("members/perhaps is given Member");
    }

    @Test
    void givenWhatThePurposeSees_whenShown_thenNothingIsTold(CapturedOutput output) {
        ask("/care", "/redirect", "/plain");

        assertThat(told(output)).isEmpty();
    }

    @Test
    void givenAGateThatObserves_whenAViewIsGivenAMarkedObject_thenItIsToldAsWell(CapturedOutput output) {
        runner.withPropertyValues("privet.mode=observe")
                .run(context -> assertThat(
                                MockMvcTester.from(context).get().uri("/bare").exchange())
                        .hasStatusOk());

        assertThat(told(output)).hasSize(1);
    }

    @Test
    void givenWhatCanBeReadOnce_whenShown_thenItIsLeftToTheTemplate() {
        ask("/once");

        assertThat(Pages.reads).hasValue(0);
    }

    private static List<String> told(CapturedOutput output) {
        return output.getAll()
                .lines()
                .filter(line -> line.contains("The view "))
                .toList();
    }

    private void ask(String... paths) {
        runner.run(context -> {
            MockMvcTester mvc = MockMvcTester.from(context);
            for (String path : paths) {
                assertThat(mvc.get().uri(path).exchange()).doesNotHaveFailed();
            }
        });
    }

    @Controller
    static class Pages {

        private static final AtomicInteger reads = new AtomicInteger();

        @GetMapping("/bare")
        String bare(Model model) {
            model.addAttribute("member", Member.ada());
            return "members/bare";
        }

        @GetMapping("/help")
        @ProcessedFor(HelpDesk.class)
        ModelAndView help() {
            return new ModelAndView("members/list", Map.of("members", List.of(Member.ada()), "none", List.of()));
        }

        @GetMapping("/perhaps")
        ModelAndView perhaps() {
            return new ModelAndView("members/perhaps", Map.of("member", Optional.of(Member.ada())));
        }

        @GetMapping("/care")
        @ProcessedFor(AccountCare.class)
        ModelAndView care() {
            return new ModelAndView("members/care", Map.of("member", Member.ada()));
        }

        @GetMapping("/redirect")
        ModelAndView redirect() {
            return new ModelAndView("redirect:/care", Map.of("member", Member.ada()));
        }

        @GetMapping("/once")
        ModelAndView once() {
            Iterable<Member> once = () -> {
                reads.incrementAndGet();
                return List.of(Member.ada()).iterator();
            };
            return new ModelAndView("members/once", Map.of("members", once));
        }

        @GetMapping("/plain")
        ModelAndView plain() {
            return new ModelAndView("members/plain", Map.of("count", 3));
        }
    }
}
