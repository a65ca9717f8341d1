/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import dev.privet.sample.Canary;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two nodes of a bare application on one PostgreSQL, each with a web server: what the starter does without being asked. */
class BareApplicationTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final List<ConfigurableApplicationContext> NODES = new ArrayList<>();
    private static final AtomicInteger ARRIVALS = new AtomicInteger();

    @SuppressWarnings("NullAway.Init")
    private static EmbeddedPostgres postgres;

    @SuppressWarnings("NullAway.Init")
    private static HttpServer service;

    @SuppressWarnings("NullAway.Init")
    private static JdbcTemplate jdbc;

    @BeforeAll
    static void start() throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "postgres")).toAbsolutePath();
        postgres = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.toFile())
                .setServerConfig("fsync", "off")
                .start();
        service = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
        service.createContext("/", exchange -> {
            ARRIVALS.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        service.start();
        DriverManagerDataSource database = new DriverManagerDataSource(postgres.getJdbcUrl("postgres", "postgres"));
        jdbc = new JdbcTemplate(database);
        new ResourceDatabasePopulator(
                        new ClassPathResource("dev/privet/spring/schedule/schema/postgresql/scheduled_tasks.sql"))
                .execute(database);
        NODES.add(node("first"));
        NODES.add(node("second"));
        jdbc.update("insert into rower (id, name, email) values (1, ?, ?)", Canary.NAME, Canary.EMAIL);
        jdbc.update(
                "insert into rower (id, name, email, left_on) values (2, ?, ?, date '2001-02-03')",
                Canary.NAME,
                Canary.EMAIL);
    }

    private static ConfigurableApplicationContext node(String name) {
        return new SpringApplicationBuilder(BoatHouse.class)
                .properties(
                        "server.port=0",
                        "server.address=127.0.0.1",
                        "spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                        "spring.datasource.username=postgres",
                        "spring.datasource.password=postgres",
                        "spring.datasource.hikari.maximum-pool-size=4",
                        "spring.jpa.hibernate.ddl-auto=update",
                        "spring.jpa.open-in-view=false",
                        "boats.service=http://localhost:" + service.getAddress().getPort(),
                        "db-scheduler.scheduler-name=" + name,
                        "db-scheduler.polling-interval=200ms",
                        "management.endpoints.web.exposure.include=health,metrics,privet",
                        "management.endpoint.health.show-details=always",
                        "privet.endpoint.allow-unsecured=true",
                        "privet.pseudonym-key=cXp4a2V5LW9mLXRoaXMtdGVzdC1hbmQtb2Ytbm8tb25lLWVsc2U=",
                        "privet.established-in.uk=GB",
                        "privet.http.recipients[0].name=Example Boats Inc",
                        "privet.http.recipients[0].country=IN",
                        "privet.http.recipients[0].hosts=localhost",
                        "privet.ledger.create-table=true",
                        "privet.schedule.sweep.cron=0 0 3 1 1 *")
                // The tests' application.properties switch it off.
                .run("--db-scheduler.enabled=true");
    }

    @AfterAll
    static void stop() throws IOException {
        NODES.forEach(ConfigurableApplicationContext::close);
        service.stop(0);
        postgres.close();
    }

    @Test
    void givenAMarkedEntity_whenAskedForAsJson_thenItIsMasked() throws Exception {
        JsonNode rower = JsonMapper.shared()
                .readTree(ask(NODES.get(0), "GET", "/rowers/1").body());

        assertThat(rower.at("/name").asString()).isEqualTo(Canary.NAME);
        assertThat(rower.at("/email").asString()).endsWith("@example.org").doesNotContain(Canary.MARK);
    }

    @Test
    void givenARecipientInACountryThatIsNotAdequate_whenSent_thenNothingLeavesAndItIsCounted() throws Exception {
        HttpResponse<String> answer = ask(NODES.get(1), "POST", "/rowers/1/sent");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(ARRIVALS).hasValue(0);
        assertThat(metric(NODES.get(1), "privet.transfers.refused?tag=purpose:boating"))
                .isEqualTo(1);
        assertThat(jdbc.queryForObject(
                        "select count(*) from privet_ledger where event = 'REFUSED' and record_type = 'Rower'",
                        Integer.class))
                .isEqualTo(1);
    }

    @Test
    void givenARowPastItsPeriod_whenTheSweepIsDue_thenExactlyOneNodeSweepsAndItIsShown() throws Exception {
        assertThat(jdbc.update("update scheduled_tasks set execution_time = now(), version = version + 1"
                        + " where task_name = 'privet-sweep'"))
                .isEqualTo(1);

        await().atMost(SOON).until(() -> jdbc.queryForList("select id from rower", Long.class), List.of(1L)::equals);
        await().atMost(SOON).until(() -> sweeps(NODES.get(0)) + sweeps(NODES.get(1)) > 0);

        assertThat(sweeps(NODES.get(0)) + sweeps(NODES.get(1))).isEqualTo(1);
        assertThat(rows(NODES.get(0)) + rows(NODES.get(1))).isEqualTo(1);
        ConfigurableApplicationContext swept = NODES.get(sweeps(NODES.get(0)) == 1 ? 0 : 1);
        assertThat(ask(swept, "GET", "/actuator/health").body()).contains("DONE, 1");
        assertThat(JsonMapper.shared()
                        .readTree(ask(swept, "GET", "/actuator/privet").body())
                        .findValuesAsString("job"))
                .contains("sweep");
    }

    @Test
    void givenTheEndpoint_whenAsked_thenBothEntitiesAreToldAndNobody() throws Exception {
        String told = ask(NODES.get(0), "GET", "/actuator/privet").body();

        assertThat(JsonMapper.shared().readTree(told).at("/types").findValuesAsString("name"))
                .contains("Outing", "Rower");
        assertThat(told).doesNotContain(Canary.MARK);
    }

    private static double sweeps(ConfigurableApplicationContext node) throws Exception {
        return metric(node, "privet.jobs?tag=job:sweep&tag=outcome:done");
    }

    private static double rows(ConfigurableApplicationContext node) throws Exception {
        return metric(node, "privet.sweep.rows?tag=type:Rower");
    }

    /** What was counted; a meter is there from its first count on. */
    private static double metric(ConfigurableApplicationContext node, String name) throws Exception {
        HttpResponse<String> answer = ask(node, "GET", "/actuator/metrics/" + name);
        return answer.statusCode() == 404
                ? 0
                : JsonMapper.shared()
                        .readTree(answer.body())
                        .at("/measurements/0/value")
                        .asDouble();
    }

    private static HttpResponse<String> ask(ConfigurableApplicationContext node, String method, String path)
            throws IOException, InterruptedException {
        URI address =
                URI.create("http://127.0.0.1:" + node.getEnvironment().getRequiredProperty("local.server.port") + path);
        HttpRequest request = HttpRequest.newBuilder(address)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
