/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.Ledger;
import dev.privet.spring.PrivetAutoConfiguration;
import dev.privet.spring.PrivetCustomizer;
import dev.privet.spring.ProcessedFor;
import dev.privet.spring.jackson.PrivetJacksonAutoConfiguration;
import dev.privet.spring.sample.member.HelpDesk;
import dev.privet.spring.sample.member.Member;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableWebApplicationContext;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers of several parts, and forms. */
class MultipartAnswersTest {

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
            .withBean(PrivetCustomizer.class, () -> builder -> builder.marked(Member.class, Guest.class))
            .withUserConfiguration(Parts.class, Purposeless.class);

    private static String body(AssertableWebApplicationContext context, String path) throws Exception {
        return MockMvcTester.from(context)
                .get()
                .uri(path)
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void givenPartsOfMarkedObjects_whenAnswered_thenEachIsShownForThePurpose() {
        runner.run(context -> {
            assertThat(body(context, "/parts"))
                    .contains("name=\"json\"", "name=\"xml\"", "name=\"text\"", "hello")
                    .contains("{\"id\":1,\"name\":\"" + Member.NAME + "\"}")
                    .contains("<name>" + Member.NAME + "</name>")
                    .doesNotContain(Member.EMAIL);
            assertThat(body(context, "/purposeless/parts"))
                    .contains("name=\"json\"", "{\"id\":1}", "hello")
                    .doesNotContain(Member.NAME, Member.EMAIL);
        });
    }

    @Test
    void givenAFormWithAMarkedObject_whenAnswered_thenItsTextIsOfACopy() {
        runner.run(context -> assertThat(body(context, "/form"))
                .contains("name%3D" + Member.NAME.replace(' ', '+'))
                .contains("greeting=hello")
                .doesNotContain("example.org"));
    }

    private static MultiValueMap<String, Object> parts() {
        HttpHeaders xml = new HttpHeaders();
        xml.setContentType(MediaType.APPLICATION_XML);
        HttpHeaders json = new HttpHeaders();
        json.setContentType(MediaType.APPLICATION_JSON);
        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("json", new HttpEntity<>(List.of(Member.ada()), json));
        parts.add("xml", new HttpEntity<>(Guest.ada(), xml));
        parts.add("text", "hello");
        return parts;
    }

    @RestController
    @ProcessedFor(HelpDesk.class)
    static class Parts {

        @GetMapping(value = "/parts", produces = "multipart/mixed")
        MultiValueMap<String, Object> several() {
            return parts();
        }

        @GetMapping(value = "/form", produces = "application/x-www-form-urlencoded")
        MultiValueMap<String, Object> form() {
            MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
            form.add("guest", new Told(Member.ada()));
            form.add("greeting", "hello");
            return form;
        }
    }

    /** Says all that it knows. */
    static final class Told {

        private final Member member;

        Told(Member member) {
            this.member = member;
        }

        @Override
        public String toString() {
            return "name=" + member.getName() + ", " + member.getEmail();
        }
    }

    @RestController
    static class Purposeless {

        @GetMapping(value = "/purposeless/parts", produces = "multipart/mixed")
        MultiValueMap<String, Object> several() {
            return parts();
        }
    }
}
