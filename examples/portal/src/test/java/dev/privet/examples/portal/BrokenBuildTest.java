/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.contract.PrivacyConfigurationException;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the build says to changes that somebody makes on a busy day, each compiled beside the application. */
class BrokenBuildTest {

    private static final String LEFT_ON = "    private @Nullable LocalDate leftOn;\n";
    private static final String DOCUMENTS =
            "privacy notice changes (Arts 13, 14), record of processing changes (Art 30(1))";

    private static final String TICKETS = """
                @dev.privet.spring.http.Recipient(
                        name = "Example Tickets Inc",
                        country = "US",
                        role = dev.privet.annotation.RecipientRole.PROCESSOR)
                interface Tickets {
                    @org.springframework.web.service.annotation.PostExchange("/users")
                    void open(@org.springframework.web.bind.annotation.RequestBody BusinessUser user);
                }

                @GetMapping("/requests/{id}")""";

    @TempDir
    Path folder;

    private Variant variant;

    @BeforeEach
    void copy() throws IOException {
        variant = Variant.in(folder);
    }

    @Test
    void givenNoChange_whenBuilt_thenNothingIsSaid() throws IOException {
        variant.compile();

        assertThat(variant.violations()).isEmpty();
        assertThat(variant.differences()).isEmpty();
        assertThat(variant.unmarked()).isEmpty();
    }

    @Test
    void givenAMarkThatIsRemoved_whenBuilt_thenTheLockSaysWhatIsLost() throws IOException {
        variant.change(
                BusinessUser.class,
                "    @PersonalData(category = EmailAddress.class, purposes = AccountAdministration.class)\n",
                "");
        variant.compile();

        assertThat(variant.differences())
                .containsExactly(
                        "ASSESS mark removed: BusinessUser.email is still there and no longer marked as EmailAddress; mark it again"
                                + " with @PersonalData, or remove the property → no longer minimised, exported, erased or"
                                + " disposed of (Art 25), " + DOCUMENTS);
        assertThat(variant.unmarked()).containsExactly(unmarked("email"));
    }

    @Test
    void givenAnUnmarkedFieldForAnEmailAddress_whenBuilt_thenTheRulesSayHowToMarkIt() throws IOException {
        variant.change(BusinessUser.class, LEFT_ON, "    private @Nullable String privateEmail;\n\n" + LEFT_ON);
        variant.compile();

        assertThat(variant.unmarked()).containsExactly(unmarked("privateEmail"));
    }

    private static String unmarked(String field) {
        return "Field dev.privet.examples.portal.BusinessUser." + field + " looks like EmailAddress, and nobody said"
                + " whether it is (BusinessUser.java:0). Write @PersonalData(category = EmailAddress.class, purposes ="
                + " YourPurpose.class), or @NotPersonalData(because = …) [unmarked]";
    }

    @Test
    void givenAMarkedFieldForAnEmailAddress_whenBuilt_thenTheLockSaysWhatItAsksFor() throws IOException {
        variant.change(
                BusinessUser.class,
                LEFT_ON,
                "    @PersonalData(category = EmailAddress.class, purposes = SupportDesk.class)\n"
                        + "    private @Nullable String privateEmail;\n\n" + LEFT_ON);
        variant.compile();

        assertThat(variant.differences())
                .containsExactly(
                        "REVIEW field added: BusinessUser.privateEmail (EmailAddress), for support-desk as it is → need"
                                + " to be shown (Art 5(1)(c)), " + DOCUMENTS);
        assertThat(variant.unmarked()).isEmpty();
    }

    @Test
    void givenALogOfAGetter_whenBuilt_thenTheRulesNameTheLine() throws IOException {
        variant.change(SupportController.class, "        return ResponseEntity.of(users.findById(id));", """
                users.findById(id).ifPresent(user -> org.slf4j.LoggerFactory.getLogger("support")
                        .info("asked for {}", user.getEmail()));
                return ResponseEntity.of(users.findById(id));""");
        variant.compile();

        assertThat(variant.violations())
                .containsExactly("Method dev.privet.examples.portal.SupportController.user (SupportController.java:"
                        + variant.line(SupportController.class, "user.getEmail()")
                        + ") passes BusinessUser.email, which is marked @PersonalData, to a log. Leave it out, or name the row by"
                        + " its id [logs]");
        assertThat(variant.differences()).isEmpty();
    }

    @Test
    void givenARecipientInTheUnitedStates_whenBuilt_thenTheLockAsksForAnAssessment() throws IOException {
        variant.change(PartnerDirectory.class, "@Lawful(", recipient(", safeguards = \"IDTA\"") + "@Lawful(");
        variant.compile();

        assertThat(variant.differences())
                .containsExactly(
                        "ASSESS recipient in US added: Example Tickets Inc (processor) for partner-directory → transfer"
                                + " assessment (Arts 44-46), contract with the processor (Art 28(3)), " + DOCUMENTS);
    }

    @Test
    void givenARecipientInTheUnitedStatesWithoutSafeguards_whenBuilt_thenTheApplicationDoesNotStart()
            throws IOException {
        variant.change(PartnerDirectory.class, "@Lawful(", recipient("") + "@Lawful(");
        variant.compile();

        assertThatThrownBy(variant::differences)
                .isInstanceOf(PrivacyConfigurationException.class)
                .hasMessage("The marking of personal data is wrong (1):\n"
                        + "  PRIVET-0304 PartnerDirectory, recipient 'Example Tickets Inc': UK GDPR: The United States are"
                        + " approved for organisations on the Data Privacy Framework List that take part in the UK Extension."
                        + " That does not cover this transfer: DPF_UK_EXTENSION is not stated (SI 2023/1028). Mend: state"
                        + " DPF_UK_EXTENSION if that is so, or conclude the IDTA, or EU clauses with the UK_ADDENDUM, or use"
                        + " another safeguard of Art 46, and consider the data protection test.");
    }

    @Test
    void givenCallsToTheUnitedStates_whenBuilt_thenTheRulesAskForThePurposeToNameWhoReceivesThem() throws IOException {
        variant.change(SupportController.class, "    @GetMapping(\"/requests/{id}\")", TICKETS);
        variant.compile();

        assertThat(variant.violations())
                .singleElement()
                .asString()
                .startsWith("HTTP interface dev.privet.examples.portal.SupportController$Tickets sends BusinessUser by"
                        + " open, which holds personal data, to Example Tickets Inc in US, and no purpose names them: the"
                        + " record of processing, the privacy notice and the lock say nothing of it"
                        + " (SupportController.java:0). Put @DisclosedTo(name = \"Example Tickets Inc\", role ="
                        + " RecipientRole.PROCESSOR, country = \"US\") on the purpose that it is sent for, ")
                .contains("SupportDesk")
                .endsWith(" [undisclosed]");
        assertThat(variant.differences()).isEmpty();
    }

    private static String recipient(String more) {
        return "@DisclosedTo(name = \"Example Tickets Inc\", role = RecipientRole.PROCESSOR, country = \"US\"" + more
                + ")\n";
    }
}
