/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.actuate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.Privet;
import dev.privet.breach.BreachFacts;
import dev.privet.gate.Recipient;
import dev.privet.retention.HoldScope;
import dev.privet.sample.Canary;
import dev.privet.spring.ProcessedFor;
import dev.privet.spring.sample.shop.Buyer;
import dev.privet.spring.sample.shop.Delivery;
import dev.privet.spring.schedule.Job;
import dev.privet.spring.schedule.JobListener;
import dev.privet.spring.schedule.JobRun;
import dev.privet.subject.SubjectRef;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A whole application with a web server and a database, after some use: operators see what was done, and nobody to whom. */
class OperatorsViewTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @SuppressWarnings("NullAway.Init")
    private static ConfigurableApplicationContext application;

    @BeforeAll
    static void startAndUse() throws Exception {
        application = new SpringApplicationBuilder(Shop.class)
                .properties(
                        "server.port=0",
                        "spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID(),
                        "spring.jpa.hibernate.ddl-auto=create",
                        "spring.jpa.open-in-view=false",
                        "management.endpoints.web.exposure.include=*",
                        "management.endpoint.health.show-details=always",
                        "management.health.rabbit.enabled=false",
                        "privet.http.recipients[0].name=Example Labels Pvt",
                        "privet.http.recipients[0].country=IN",
                        "privet.http.recipients[0].role=processor",
                        "privet.http.recipients[0].hosts=labels.example",
                        "privet.endpoint.allow-unsecured=true")
                .run();
        Privet privet = application.getBean(Privet.class);
        JdbcTemplate jdbc = application.getBean(JdbcTemplate.class);
        for (long id : new long[] {4_711_001, 4_711_002, 4_711_003}) {
            jdbc.update(
                    "insert into buyer (id, name, postcode, last_order_on) values (?, ?, 'QZ9 9ZQ', ?)",
                    id,
                    Canary.NAME,
                    id == 4_711_001 ? LocalDate.of(2020, 1, 1) : LocalDate.of(2200, 1, 1));
        }
        assertThat(get("/buyers")).contains(Canary.MARK);
        assertThat(privet.transfer(Buyer.class, Delivery.class, Recipient.in("IN", "Example Labels Pvt"))
                        .denied())
                .isTrue();
        privet.holds()
                .place(
                        new HoldScope.OfSubject("buyer", "4711002"),
                        "Claim qzxreason",
                        "qzxauthor",
                        LocalDate.of(2200, 1, 1));
        privet.erasure().erase(new SubjectRef("buyer", 4_711_002L));
        privet.breaches()
                .open(BreachFacts.of(
                        "qzxauthor", ZonedDateTime.of(2026, 1, 1, 9, 0, 0, 0, ZoneOffset.UTC), "Lost: qzxdisk."));
        assertThat(privet.sweep().run().rows()).isEqualTo(1);
        privet.ledgerKeeper().seal();
        application
                .getBeanProvider(JobListener.class)
                .forEach(listener -> listener.ended(new JobRun(
                        Job.SWEEP, Instant.EPOCH, Duration.ofMillis(3), JobRun.Outcome.DONE, 1, "1 row disposed of.")));
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    void givenTheEndpoint_whenAsked_thenStructureAndStateAreTold() throws Exception {
        JsonNode json = JsonMapper.shared().readTree(get("/actuator/privet"));

        assertThat(json.at("/mode").asString()).isEqualTo("ENFORCE");
        assertThat(json.at("/types/0/name").asString()).isEqualTo("Buyer");
        assertThat(json.at("/types/0/retention/0/period").asString()).isEqualTo("P2Y");
        assertThat(json.at("/ledger/newestBlock/number").asLong()).isEqualTo(1);
        assertThat(json.at("/holds/live/subject").asLong()).isEqualTo(1);
        assertThat(json.at("/holds/deferredErasures").asLong()).isEqualTo(1);
        assertThat(json.at("/jobs/0/job").asString()).isEqualTo("sweep");
    }

    @Test
    void givenTheEndpoint_whenAskedWhoIsWhere_thenDeclarationsAreToldAndWhatIsMeasured() throws Exception {
        JsonNode json = JsonMapper.shared().readTree(get("/actuator/privet"));

        assertThat(json.at("/places").toString())
                .isEqualTo("[{\"declaredIn\":\"privet.http.recipients[0]\",\"places\":[\"labels.example\"],"
                        + "\"own\":false,\"recipient\":\"Example Labels Pvt\",\"country\":\"IN\",\"safeguards\":[],"
                        + "\"facts\":[\"IMPORTER_PROCESSOR\"]}]");
        assertThat(json.at("/measures").valueStream())
                .extracting(measure -> measure.get("name").asString())
                .contains("privet.gate.records", "privet.jobs", "privet.sweep.rows");
    }

    @Test
    void givenTheForecast_whenAsked_thenMonthsAreCounted() throws Exception {
        JsonNode json = JsonMapper.shared().readTree(get("/actuator/privet/forecast"));

        assertThat(json.at("/lines/0/type").asString()).isEqualTo("Buyer");
        assertThat(json.at("/lines/0/overdue").asLong()).isZero();
        assertThat(json.at("/lines/0/months").size()).isEqualTo(12);
    }

    @Test
    void givenAPartThatIsNone_whenAsked_thenItIsNotFound() throws Exception {
        assertThat(response("/actuator/privet/persons").statusCode()).isEqualTo(404);
    }

    @Test
    void givenHealth_whenAsked_thenItCountsWhatIsToBeDone() throws Exception {
        JsonNode json = JsonMapper.shared().readTree(get("/actuator/health"));

        JsonNode privet = json.at("/components/privet");
        assertThat(privet.at("/status").asString()).isEqualTo("UP");
        assertThat(privet.at("/details/deferredErasures").asLong()).isEqualTo(1);
        assertThat(privet.at("/details/breachDutiesLate").asLong()).isPositive();
        assertThat(privet.at("/details/sweep").asString()).contains("DONE, 1");
    }

    @Test
    void givenMetrics_whenAsked_thenUsesSweepsAndJobsAreCounted() throws Exception {
        assertThat(get("/actuator/metrics"))
                .contains("privet.gate.records", "privet.sweep.rows", "privet.transfers.refused", "privet.jobs");
        assertThat(value("privet.gate.records?tag=purpose:delivery&tag=kind:read&tag=outcome:shown"))
                .isEqualTo(3);
        assertThat(value("privet.sweep.rows?tag=type:Buyer&tag=disposal:delete"))
                .isEqualTo(1);
        assertThat(value("privet.transfers.refused?tag=purpose:delivery")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "privet",
                "privet/forecast",
                "privet/holds",
                "privet/ledger",
                "privet/transfers",
                "health",
                "metrics",
                "metrics/privet.gate.records",
                "metrics/privet.gate.withheld",
                "metrics/privet.sweep.rows",
                "metrics/privet.jobs",
                "metrics/privet.transfers.refused"
            })
    void givenPersonsAndWhatTheyAreHeldFor_whenOperatorsLook_thenNobodyIsThere(String endpoint) throws Exception {
        HttpResponse<String> response = response("/actuator/" + endpoint);

        assertThat(response.statusCode()).isIn(200, 404);
        assertThat(response.body()).doesNotContain("qzx", "4711", "QZ9");
    }

    private static double value(String metric) throws Exception {
        return JsonMapper.shared()
                .readTree(get("/actuator/metrics/" + metric))
                .at("/measurements/0/value")
                .asDouble();
    }

    private static String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = response(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response.body();
    }

    private static HttpResponse<String> response(String path) throws IOException, InterruptedException {
        URI uri = URI.create(
                "http://localhost:" + application.getEnvironment().getRequiredProperty("local.server.port") + path);
        return HTTP.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @EntityScan(basePackageClasses = Buyer.class)
    static class Shop {

        @RestController
        @ProcessedFor(Delivery.class)
        static class Buyers {

            @GetMapping("/buyers")
            Buyer[] all() {
                return new Buyer[] {Buyer.of(1, Canary.NAME), Buyer.of(2, Canary.NAME), Buyer.of(3, Canary.NAME)};
            }
        }
    }
}
