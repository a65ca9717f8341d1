/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.DecidesAutomatically;
import dev.privet.annotation.DisclosedTo;
import dev.privet.annotation.Lawful;
import dev.privet.annotation.ObtainedFrom;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RecipientRole;
import dev.privet.annotation.RetainFor;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.OrganisationFacts;
import dev.privet.marking.PurposeOverrides;
import dev.privet.sample.Sample;
import dev.privet.vocabulary.DecisionFact;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.Origin;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.PurchaseHistory;
import dev.privet.vocabulary.Purpose;
import dev.privet.vocabulary.Regime;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a person is told beside their data: everything that Article 15 lists, and that something was not stated where it was not. */
class FactsInAnArchiveTest {

    private static final Instant AT = Instant.parse("2026-11-24T12:00:00Z");

    /** A purpose of which everything was said. */
    @Lawful(title = "Deliver orders", basis = LawfulBasis.CONTRACT)
    @DisclosedTo(
            name = "Parcels Inc",
            role = RecipientRole.PROCESSOR,
            country = "IN",
            safeguards = {"EU_SCC_M2", "IDTA"})
    @ObtainedFrom(Origin.PROVIDED)
    @DecidesAutomatically(
            logic = "orders above a limit are held",
            consequences = "the parcel may come later",
            given = {
                DecisionFact.NECESSARY_FOR_CONTRACT,
                DecisionFact.INFORMS,
                DecisionFact.HEARS_THE_PERSON,
                DecisionFact.HUMAN_INTERVENTION,
                DecisionFact.CAN_BE_CONTESTED
            })
    interface Delivery extends Purpose {}

    /** A purpose of which hardly anything was said. */
    @Lawful(title = "Count sales", basis = LawfulBasis.LEGITIMATE_INTERESTS, interest = "A shop has to know what sells")
    interface Counting extends Purpose {}

    @DataSubject("buyer")
    @NullUnmarked
    static class Buyer {
        @PersonalData(category = PersonName.class, purposes = Delivery.class)
        String name;

        @PersonalData(category = PurchaseHistory.class, purposes = Counting.class)
        String bought;
    }

    @DataSubject("driver")
    @RetainFor(period = "P1Y", from = "left", then = Disposal.DELETE)
    @NullUnmarked
    static class Driver {
        @PersonalData(category = PersonName.class, purposes = Sample.SupportDesk.class)
        String name;

        LocalDate left;
    }

    @TempDir
    Path folder;

    private Parts written(DataMap map, String kind) throws IOException {
        try (ArchiveWriter writer = ArchiveWriter.in(folder, AT, map, kind, ExportOptions.access())) {
            writer.add(map.subject("buyer").or(() -> map.subject(kind)).orElseThrow(), Map.of("name", "Ada"));
            return Parts.of(writer.finish(manifest -> {}).file());
        }
    }

    private static DataMap map() {
        return DataMap.builder(Set.of(Regime.UK, Regime.EU), Sample.DAY)
                .marked(Buyer.class, Driver.class)
                .organisation(OrganisationFacts.builder("Example Shop Ltd")
                        .role(OrganisationFacts.Role.CONTROLLER)
                        .contact(OrganisationFacts.Contact.of("").reachedBy("privacy@example.org"))
                        .establishedIn(Regime.UK, "GB")
                        .establishedIn(Regime.EU, "IE")
                        .build())
                .build();
    }

    @Test
    void givenAPurposeOfWhichAllWasSaid_whenWritten_thenThePageTellsItInPlainWords() throws IOException {
        assertThat(written(map(), "buyer").text("index.html"))
                .contains("<p>Example Shop Ltd: privacy@example.org.</p>")
                .contains("<h3>Deliver orders</h3>")
                .contains("<li>Why this is allowed: contract.</li>")
                .contains(
                        "<li>Who receives it: Parcels Inc (processor), in India, protected by: EU standard contractual"
                                + " clauses, controller to processor; the UK international data transfer agreement.</li>")
                .contains("<li>Where it comes from: You gave it.</li>")
                .contains(
                        "<li>Deliver orders. How it decides: orders above a limit are held. What it means for you: the parcel"
                                + " may come later.</li>")
                .contains("<strong>To have wrong data corrected</strong>")
                .contains("<li>With the organisation itself, Example Shop Ltd: privacy@example.org.</li>")
                .contains("<li>With the Information Commissioner (complaint to the regulator, UK GDPR).</li>")
                .contains("<li>With the supervisory authority (complaint to the authority, EU GDPR).</li>");
    }

    @Test
    void givenAPurposeOfWhichLittleWasSaid_whenWritten_thenItIsNotStatedAndNothingIsMadeUp() throws IOException {
        Parts parts = written(map(), "buyer");

        assertThat(parts.text("index.html"))
                .contains("<li>Why this is allowed: legitimate interests (A shop has to know what sells).</li>")
                .contains("<li>Who receives it: not stated.</li>")
                .contains("<li>How long it is kept: not stated for Buyer.</li>")
                .contains(
                        "<h2 id=\"missing\">What this copy does not hold</h2><p>Nothing that is known of was left out.</p>"
                                + "<h3>What the organisation has not stated</h3><ul>"
                                + "<li>Who receives the data, and whether it goes to other countries: Count sales.</li>"
                                + "<li>Where the data comes from: Count sales.</li>"
                                + "<li>How long the data is kept, or how that is decided: Buyer.</li></ul>");
        assertThat(parts.json("manifest.json").get("gaps").valueStream().map(JsonNode::toString))
                .containsExactly(
                        "{\"what\":\"Count sales\",\"reason\":\"not-stated\",\"why\":\"It was not stated who receives the data,"
                                + " and whether it goes to other countries.\"}",
                        "{\"what\":\"Count sales\",\"reason\":\"not-stated\",\"why\":\"It was not stated where the data comes"
                                + " from.\"}",
                        "{\"what\":\"Buyer\",\"reason\":\"not-stated\",\"why\":\"It was not stated how long the data is kept,"
                                + " or how that is decided.\"}");
    }

    @Test
    void givenRecipientsThatConfigurationEmpties_whenWritten_thenNobodyReceivesTheDataAndThatIsNoGap()
            throws IOException {
        DataMap map = DataMap.builder(Set.of(Regime.UK), Sample.DAY)
                .marked(Buyer.class)
                .overrides(PurposeOverrides.builder("privet.purposes")
                        .recipients("counting")
                        .build())
                .build();

        assertThat(written(map, "buyer").text("index.html"))
                .contains("<li>Who receives it: Nobody.</li>")
                .doesNotContain("Who receives the data, and whether it goes to other countries");
    }

    @DataSubject("guest")
    @RetainFor(period = "P1Y", from = "left", then = Disposal.DELETE, because = "rooms are paid by then")
    @NullUnmarked
    static class Guest {
        LocalDate left;

        @PersonalData(category = PersonName.class, purposes = Delivery.class)
        String name;
    }

    @NullUnmarked
    static class Wish {
        @AboutSubject
        Guest guest;

        @PersonalData(category = PurchaseHistory.class, purposes = Delivery.class)
        String wished;
    }

    @Test
    void givenAPeriodForOneTypeAndNoneForAnother_whenWritten_thenTheOtherIsNamedBesideIt() throws IOException {
        DataMap map = DataMap.builder(Set.of(Regime.UK), Sample.DAY)
                .marked(Guest.class, Wish.class)
                .build();

        assertThat(written(map, "guest").text("index.html"))
                .contains("<li>How long it is kept:<ul><li>Guest: ")
                .contains("</li><li>Not stated for Wish.</li></ul>")
                .contains("<li>How long the data is kept, or how that is decided: Wish.</li>");
    }

    @Test
    void givenPurposesOfOtherKindsOfPeople_whenWritten_thenTheyAreNotThisPersonsBusiness() throws IOException {
        assertThat(written(map(), "buyer").text("index.html")).doesNotContain("Answer support requests");
        assertThat(written(map(), "").text("index.html")).contains("<h3>Answer support requests</h3>");
    }

    @Test
    void givenFacts_whenWrittenForPrograms_thenEachOneWithItsSource() throws IOException {
        JsonNode facts = written(map(), "buyer").json("facts.json");

        assertThat(facts.at("/organisation/name").asString()).isEqualTo("Example Shop Ltd");
        assertThat(facts.get("purposes")
                        .valueStream()
                        .map(use -> use.get("article").asString()))
                .containsExactly("6(1)(f)", "6(1)(b)");
        assertThat(facts.at("/purposes/1/recipients/0/country").asString()).isEqualTo("India");
        assertThat(facts.at("/purposes/1/automatedDecision/logic").asString())
                .isEqualTo("orders above a limit are held");
        assertThat(facts.get("rights")
                        .valueStream()
                        .map(right -> right.get("article").asString()))
                .containsExactly("16", "17", "18", "21(1)", "21(2)", "20", "7(3)");
        assertThat(facts.get("complaints")
                        .valueStream()
                        .map(route -> route.get("source").asString()))
                .anyMatch(source -> source.contains("s. 164A"))
                .anyMatch(source -> source.contains("EU GDPR Art 77"));
    }

    @Test
    void givenNoOrganisation_whenWritten_thenThatIsAGap() throws IOException {
        DataMap map = DataMap.builder(Set.of(Regime.UK), Sample.DAY)
                .marked(Buyer.class)
                .build();

        assertThat(written(map, "buyer").text("index.html"))
                .contains("<h3>Who is responsible</h3><p>Not stated.</p>")
                .contains("<li>Who is responsible for your data and how to reach them.</li>");
    }
}
