/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.archunit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.privet.archunit.PrivacyRules;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Core's rules on HTTP interfaces and repositories of Spring, which core does not know. */
class OutgoingRulesTest {

    private static final String WRONG = "dev.privet.spring.archunit.outgoing.";

    private static List<String> violations(ArchRule rule) {
        return rule.evaluate(new ClassFileImporter().importPackages("dev.privet.spring.archunit.outgoing"))
                .getFailureReport()
                .getDetails();
    }

    @Test
    void givenHttpInterfaces_whenChecked_thenThoseThatSendPersonsToNobodyKnownAreFound() {
        assertThat(violations(PrivacyRules.recipientsAreDeclared()))
                .containsExactlyInAnyOrder(
                        "HTTP interface " + WRONG
                                + "Clients$Undeclared sends Guest by book, which holds personal data, and says neither"
                                + " who receives it nor where (Clients.java:0). Put @Recipient on the interface, with"
                                + " name, country and role, and the same with @DisclosedTo on the purpose, from which"
                                + " the documents and the lock come [recipients]",
                        "HTTP interface " + WRONG
                                + "Clients$Undeclared sends Guest by enrol, which holds personal data, and says"
                                + " neither who receives it nor where (Clients.java:0). Put @Recipient on the"
                                + " interface, with name, country and role, and the same with @DisclosedTo on the"
                                + " purpose, from which the documents and the lock come [recipients]");
    }

    @Test
    void givenRecipientsOfInterfaces_whenChecked_thenThoseWhomNoPurposeNamesAreFoundWithTheLineThatWould() {
        String place = "HTTP interface dev.privet.spring.archunit.disclosed.Clients$";
        String nobody = ", and no purpose names them: the record of processing, the privacy notice and the lock say"
                + " nothing of it (Clients.java:0). Put @DisclosedTo(name = ";
        String tickets = " by %s, which holds personal data, to Example Tickets Inc in US" + nobody
                + "\"Example Tickets Inc\", role = RecipientRole.PROCESSOR, country = \"US\", safeguards = {\"IDTA\","
                + " \"EU_SCC_M2\"}) on the purpose that it is sent for, Newsletter or Questions [undisclosed]";

        String desk = ", which holds personal data, to Example Desk Ltd in GB" + nobody
                + "\"Example Desk Ltd\", role = RecipientRole.PROCESSOR, country = \"GB\") on the purpose that it is"
                + " sent for, Newsletter or Questions [undisclosed]";

        assertThat(PrivacyRules.recipientsAreDisclosed()
                        .evaluate(new ClassFileImporter().importPackages("dev.privet.spring.archunit.disclosed"))
                        .getFailureReport()
                        .getDetails())
                .containsExactlyInAnyOrder(
                        place + "Unknown sends Reader" + tickets.formatted("open"),
                        place + "Unknown sends Reader" + tickets.formatted("openAll"),
                        place + "Inheriting sends Reader by enrol (of Enrolling)" + desk,
                        place + "InheritingGeneric sends Reader by put (of Putting)" + desk,
                        place
                                + "KnownForOneAlone sends Asker by put, which holds personal data, to Example Mailing"
                                + " Ltd in GB"
                                + nobody
                                + "\"Example Mailing Ltd\", role = RecipientRole.PROCESSOR, country = \"GB\") on"
                                + " the purpose that it is sent for, Questions [undisclosed]",
                        place
                                + "Elsewhere sends Reader by enrol, which holds personal data, to Example Mailing Ltd"
                                + " in IN"
                                + nobody
                                + "\"Example Mailing Ltd\", role = RecipientRole.PROCESSOR, country = \"IN\") on"
                                + " the purpose that it is sent for, Newsletter or Questions [undisclosed]");
    }

    @Test
    void givenRepositoriesAndTemplates_whenChecked_thenStatementsPastTheGateAreFound() {
        assertThat(violations(PrivacyRules.nothingGoesPastTheGate()))
                .containsExactlyInAnyOrder(
                        "Method " + WRONG + "Clients$Reports.names runs a statement by queryForList, and one in its "
                                + "class names the rows of Guest, which hold personal data (Clients.java:83). Load the "
                                + "entities instead, or say in a waiver what minimises and records it [bypass]",
                        "Query of " + WRONG
                                + "Clients$Guests.inBulk changes in bulk and names the rows of Guest, which "
                                + "hold personal data (Clients.java:0). Load the entities instead, or say in a waiver "
                                + "what minimises and records it [bypass]",
                        "Query of " + WRONG + "Clients$Guests.inSql is in SQL and names the rows of Guest, which hold "
                                + "personal data (Clients.java:0). Load the entities instead, or say in a waiver what "
                                + "minimises and records it [bypass]");
    }

    @Test
    void givenAnEndpointForAPurposeAndQueries_whenChecked_thenWhatTheyReachIsRead() {
        assertThat(violations(PrivacyRules.collectedDataIsRead()))
                .containsExactlyInAnyOrder(
                        "Property " + WRONG + "Clients$Guest.telephone is personal data that is collected, and nothing "
                                + "reads it (Clients.java:0). Do not collect it, or use it for the purposes that it is "
                                + "marked for [unread]");
    }
}
