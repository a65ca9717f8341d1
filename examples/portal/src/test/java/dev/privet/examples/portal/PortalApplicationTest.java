/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.examples.portal;

import static dev.privet.testing.PrivetAssertions.assertThat;

import dev.privet.Privet;
import dev.privet.datamap.RetentionRule;
import dev.privet.ledger.LedgerEntry;
import dev.privet.ledger.LedgerEvent;
import dev.privet.testing.Canary;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The application as it ships, asked as its callers ask it. */
@SpringBootTest
@AutoConfigureMockMvc
@ExtendWith(OutputCaptureExtension.class)
class PortalApplicationTest {

    @TempDir
    static Path archives;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Privet privet;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Users users;

    @DynamicPropertySource
    static void archives(DynamicPropertyRegistry registry) {
        registry.add("portal.archives", archives::toString);
    }

    @Test
    void givenTheSupportDesk_whenItAsksForAUser_thenItSeesTheNameAndTheEndOfTheNumber() {
        String json = body(mvc.get().uri("/support/users/1"));

        assertThat(json)
                .contains("\"telephone\":\"•••", "Example Anvils Ltd")
                .doesNotContain("email", "jobTitle")
                .revealsOnly(user(1), "name");
    }

    @Test
    void givenTheSupportDesk_whenItOpensAQuestion_thenItSeesWhatWasAsked() {
        assertThat(body(mvc.get().uri("/support/requests/1")))
                .contains("My anvil does not ring.")
                .doesNotContain("Ada");
    }

    @Test
    void givenWhoRunsTheAccounts_whenTheyAskForTheSameUser_thenTheySeeWhatAccountsNeed() {
        String json = body(mvc.get().uri("/accounts/users/1"));

        assertThat(json).revealsOnly(user(1), "name", "email", "jobTitle", "telephone");
    }

    @Test
    void givenAConnectedCompany_whenItAsksForTheSameUser_thenItSeesNameAndJobAlone() {
        String json = body(mvc.get().uri("/directory/users/1"));

        assertThat(json).doesNotContain("email", "telephone", "•••").revealsOnly(user(1), "name", "jobTitle");
    }

    @Test
    void givenARequestForAUsersData_whenAnswered_thenTheArchiveHoldsThatUsersRowsAndTheAnswerHoldsNone(
            CapturedOutput output) throws Exception {
        String json = body(mvc.post().uri("/privacy/users/1/archive"));

        Canary<SupportRequest> ada =
                Canary.from(new SupportRequest(1, user(1).object(), "My anvil does not ring.", null));
        assertThat(json)
                .contains("\"rowsByType\":{\"BusinessUser\":1,\"SupportRequest\":2}")
                .revealsNothingOf(ada);
        assertThat(output.getAll()).revealsNothingOf(ada);
        assertThat(archive(json.replaceAll(".*\"id\":\"([^\"]+)\".*", "$1")))
                .reveals(ada, "message", "raisedBy.name", "raisedBy.email", "raisedBy.telephone")
                .revealsNothingOf(user(2), user(3));
        assertThat(privet.ledger()).revealsNothingOf(ada);
        assertThat(latest(LedgerEvent.EXPORTED)).satisfies(entry -> {
            assertThat(entry.count()).isEqualTo(3);
            assertThat(entry.subject()).isNotNull().isNotEqualTo("1");
        });
    }

    @Test
    void givenAnUnknownUser_whenAsked_thenTheAnswerIsNotFoundAndNoArchiveIsWritten() throws Exception {
        long before = archivesWritten();

        assertThat(mvc.post().uri("/privacy/users/99/archive"))
                .hasStatus(404)
                .body()
                .isEmpty();
        assertThat(mvc.get().uri("/support/users/99")).hasStatus(404);
        assertThat(archivesWritten()).isEqualTo(before);
    }

    @Test
    void givenRowsPastTheirPeriod_whenTheSweepIsTried_thenItCountsThemAndChangesNothing() {
        String json = body(mvc.get().uri("/privacy/retention"));

        assertThat(json)
                .contains("\"type\":\"BusinessUser\",\"fields\":[],\"disposal\":\"ANONYMISE\",\"rows\":1")
                .contains("\"type\":\"SupportRequest\",\"fields\":[],\"disposal\":\"DELETE\",\"rows\":2");
        assertThat(jdbc.queryForObject("select count(*) from support_request", Long.class))
                .isEqualTo(4);
        assertThat(jdbc.queryForObject("select name from business_user where id = 3", String.class))
                .isEqualTo("Cleo Placeholder");
    }

    @Test
    void givenARequestThatShowsAUser_whenDone_thenItIsInTheLedgersTable() {
        long before = used("partner-directory");

        body(mvc.get().uri("/directory/users/2"));

        assertThat(used("partner-directory")).isEqualTo(before + 1);
        assertThat(latest(LedgerEvent.USED)).satisfies(entry -> {
            assertThat(entry.type()).isEqualTo("BusinessUser");
            assertThat(entry.purpose()).isEqualTo("partner-directory");
            assertThat(entry.count()).isEqualTo(1);
        });
        assertThat(privet.gate().context().current()).isEmpty();
    }

    @Test
    void givenThePeriodOfTheOfficersFile_whenTheDataMapIsAsked_thenItHoldsAndTheExplanationNamesTheFile() {
        assertThat(privet.dataMap().find(BusinessUser.class).orElseThrow().retention())
                .extracting(RetentionRule::period)
                .contains(Period.ofYears(7))
                .doesNotContain(Period.ofYears(6));
        assertThat(explanation())
                .contains("7 years from leftOn on", "configuration purposes.properties, line 3, over annotation");
    }

    @Test
    void givenARecipientInTheProperties_whenTheDataMapIsAsked_thenTheExplanationNamesItAndTheProperty() {
        assertThat(explanation())
                .contains(
                        "Example Call Centre Ltd, processor, United Kingdom (GB)",
                        "privet.purposes.support-desk.recipients");
        assertThat(privet.dataMap().organisation().orElseThrow().name()).isEqualTo("Example Portal Ltd");
    }

    private String explanation() {
        return privet.dataMap().explain(BusinessUser.class).toString().replaceAll("\\s+", " ");
    }

    private long used(String purpose) {
        Long rows = jdbc.queryForObject(
                "select count(*) from privet_ledger where event = 'USED' and purpose = ?", Long.class, purpose);
        return rows == null ? 0 : rows;
    }

    private LedgerEntry latest(LedgerEvent event) {
        return privet.ledger().latest(100).stream()
                .filter(entry -> entry.event() == event)
                .reduce((older, newer) -> newer)
                .orElseThrow();
    }

    private String body(MockMvcTester.MockMvcRequestBuilder request) {
        return new String(
                assertThat(request.exchange())
                        .hasStatusOk()
                        .actual()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }

    private static long archivesWritten() throws Exception {
        try (Stream<Path> files = Files.list(archives)) {
            return files.count();
        }
    }

    private static Path archive(String id) throws Exception {
        try (Stream<Path> files = Files.list(archives)) {
            return files.filter(file -> file.getFileName().toString().contains(id))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Canary<BusinessUser> user(long id) {
        return Canary.from(users.findById(id).orElseThrow());
    }
}
