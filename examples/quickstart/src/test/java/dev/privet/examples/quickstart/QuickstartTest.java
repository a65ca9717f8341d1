/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(Lifecycle.PER_CLASS)
class QuickstartTest {

    /** Values of the sample people who are not the one that asks. */
    private static final List<String> OTHERS = List.of(
            "Bo Sample",
            "bo@example.org",
            "01632 960922",
            "2 Other Lane",
            "Please ring twice",
            "Kit Placeholder",
            "kit@shop");

    private Path archives = Path.of("");
    private String story = "";
    private Path archive = Path.of("");

    @BeforeAll
    void run(@TempDir Path folder) throws IOException {
        archives = folder;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        archive = Quickstart.run(new PrintStream(bytes, true, StandardCharsets.UTF_8), archives);
        story = bytes.toString(StandardCharsets.UTF_8);
    }

    /** What stands between two headings, so that a fact told elsewhere does not count. */
    private String chapter(String heading) {
        int start = story.indexOf("\n" + heading);
        assertThat(start).as(heading).isNotNegative();
        int end = Stream.of("1. ", "2. ", "3. ", "4. ", "5. ", "6. ", "7. ", "THE LEDGER")
                .mapToInt(next -> story.indexOf("\n" + next, start + 1))
                .filter(index -> index > 0)
                .min()
                .orElse(story.length());
        return story.substring(start, end);
    }

    @Nested
    class Marked {

        @Test
        void givenTheShop_whenMarked_thenTheMapSaysWhatWhoAndHowLong() {
            assertThat(chapter("1. MARKED"))
                    .containsPattern("Customer +phone +telephone number +delivery +support-desk \\(masked\\)")
                    .containsPattern(
                            "Customer +bornOn +date of birth +- +statistics \\(generalised\\), support-desk \\(masked\\)")
                    .containsPattern("Customer +doorstepNote +health +doorstep-help +-")
                    .containsPattern(
                            "doorstep-help .*Art 6\\(1\\)\\(a\\), consent; Art 9\\(2\\)\\(a\\), explicit consent")
                    .containsPattern("Purchase +customer +6 years from deliveredOn, then deleted");
        }

        @Test
        void givenWrongMarks_whenRead_thenEveryMistakeIsToldWithItsRemedy() {
            assertThat(chapter("1. MARKED").lines().filter(line -> line.startsWith("  PRIVET-")))
                    .extracting(line -> line.substring(2, 13))
                    .containsExactlyInAnyOrder(
                            "PRIVET-0102",
                            "PRIVET-0103",
                            "PRIVET-0104",
                            "PRIVET-0105",
                            "PRIVET-0106",
                            "PRIVET-0107",
                            "PRIVET-0110");
            assertThat(chapter("1. MARKED").lines().filter(line -> line.contains(" Mend: ")))
                    .hasSize(7);
        }
    }

    @Nested
    class Used {

        private final JsonMapper mapper = new JsonMapper();

        /** The objects in the chapter, in their order. */
        private List<JsonNode> shown() {
            return Stream.of(chapter("2. USED").split("\n  \\{\n", -1))
                    .skip(1)
                    .map(text -> mapper.readTree("{" + text.substring(0, text.indexOf("\n  }")) + "}"))
                    .toList();
        }

        @Test
        void givenFiveUses_whenShown_thenEachSeesWhatItNeeds() {
            assertThat(shown())
                    .extracting(JsonNode::propertyNames)
                    .satisfiesExactly(
                            delivery -> assertThat(delivery)
                                    .containsOnly("id", "leftOn", "address", "email", "name", "phone"),
                            support -> assertThat(support)
                                    .containsOnly("id", "leftOn", "bornOn", "email", "name", "phone"),
                            newsletter -> assertThat(newsletter).containsOnly("id", "leftOn", "email", "name"),
                            statistics ->
                                    assertThat(statistics).containsOnly("id", "leftOn", "address", "bornOn", "email"),
                            none -> assertThat(none).containsOnly("id", "leftOn"));
        }

        @Test
        void givenTheSupportDesk_whenShown_thenEmailAndTelephoneAreMasked() {
            JsonNode support = shown().get(1);

            assertThat(support.get("name").stringValue()).isEqualTo("Ada Example");
            assertThat(support.get("email").stringValue()).isEqualTo("a•••@example.org");
            assertThat(support.get("phone").stringValue()).isEqualTo("•••63");
        }

        @Test
        void givenStatistics_whenShown_thenNobodyIsRecognisedAndTheSameCustomerCountsOnce() {
            JsonNode statistics = shown().get(3);

            assertThat(statistics.get("address").stringValue()).isEqualTo("EX99");
            assertThat(statistics.get("bornOn").asString()).isEqualTo("1990");
            assertThat(statistics.get("email").stringValue()).matches("2026:[\\w-]{20,}");
        }

        @Test
        void givenTheNewsletter_whenShown_thenTheNameIsMasked() {
            assertThat(shown().get(2).get("name").stringValue()).isEqualTo("A••• E•••");
        }
    }

    @Nested
    class Kept {

        @Test
        void givenRowsPastTheirPeriod_whenSwept_thenTheyAreGoneAndTheOthersStay() {
            assertThat(chapter("3. KEPT"))
                    .contains("disposed of 3 rows and left 1.")
                    .containsPattern("Customer +3 +3\n")
                    .containsPattern("Purchase +5 +4\n")
                    .containsPattern("SupportRequest +3 +2\n");
        }

        @Test
        void givenTheLastDayOfAPeriod_whenSwept_thenItCounts() {
            assertThat(chapter("3. KEPT")).contains("Purchase: delete 2 with deliveredOn up to 2020-11-23");
        }

        @Test
        void givenAHold_whenSwept_thenTheRowStaysUntilItIsReleased() {
            assertThat(chapter("3. KEPT"))
                    .contains(
                            "Purchase: delete 1 with deliveredOn up to 2020-11-23; 1 left, held: claim 2026-31 about a chair");
            assertThat(chapter("3. KEPT").split("hold released", 2)[1]).contains("Purchase: delete 1 with");
        }

        @Test
        void givenPeriodsThatAreNotOver_whenLookedAhead_thenTheMonthsInWhichTheyEndAreThere() {
            assertThat(chapter("3. KEPT")).containsPattern("2026-11 +1\n");
        }

        @Test
        void givenACustomerWhoLeft_whenSwept_thenTheNameIsGone() {
            assertThat(chapter("3. KEPT")).contains("name before: Cy Specimen");
            assertThat(chapter("3. KEPT").split("name after:", 2)[1]).doesNotContain("Cy", "Specimen");
            assertThat(chapter("3. KEPT")).contains("second sweep finds nothing");
        }
    }

    @Nested
    class Sent {

        private final Map<String, String> answers = new HashMap<>();

        Sent() {
            for (String answer : chapter("4. SENT").split("\n\n", -1)) {
                Stream.of("Colis Exemple", "Listed Parcel", "Parcel Example Inc, in the United States", "Encomenda")
                        .filter(answer::contains)
                        .forEach(
                                name -> answers.putIfAbsent(name, answer.strip().replaceAll("\\s+", " ")));
            }
        }

        @Test
        void givenFrance_whenAsked_thenAllowedWithItsCitation() {
            assertThat(answers.get("Colis Exemple"))
                    .startsWith("ALLOWED GB to FR")
                    .contains("Source: DPA 2018 Sch 21")
                    .contains("Goes: address, email, name, phone")
                    .contains("Stays: bornOn, doorstepNote");
        }

        @Test
        void givenTheUnitedStates_whenNothingIsStated_thenRefusedWithItsCitation() {
            assertThat(answers.get("Parcel Example Inc, in the United States"))
                    .startsWith("REFUSED GB to US")
                    .contains("Mend: state DPF_UK_EXTENSION")
                    .contains("Source: SI 2023/1028")
                    .contains("Goes: nothing");
        }

        @Test
        void givenTheUnitedStates_whenTheRecipientTakesPartInTheUkExtension_thenAllowed() {
            assertThat(answers.get("Listed Parcel"))
                    .startsWith("ALLOWED GB to US")
                    .contains("Source: SI 2023/1028")
                    .contains("Goes: address, email, name, phone");
        }

        @Test
        void givenBrazil_whenNothingIsAgreed_thenRefusedWithWhatWouldMendIt() {
            assertThat(answers.get("Encomenda"))
                    .startsWith("REFUSED GB to BR")
                    .contains("Mend: conclude the IDTA")
                    .contains("Source: UK GDPR Arts 44A, 45B, 46")
                    .contains("Goes: nothing");
        }
    }

    @Nested
    class Asked {

        @Test
        void givenACustomer_whenTheyAsk_thenTheArchiveLiesWhereTheStorySaysAndIsTheOnlyFile() throws IOException {
            assertThat(chapter("5. ASKED")).contains(archive.toString());
            try (Stream<Path> files = Files.list(archives)) {
                assertThat(files).containsExactly(archive);
            }
        }

        @Test
        void givenTheArchive_whenOpened_thenItsDigestsHold() throws IOException {
            Map<String, byte[]> files = Archive.read(archive);

            assertThat(files.keySet())
                    .containsExactly(
                            "data.json",
                            "data.schema.json",
                            "csv/Customer.csv",
                            "csv/Purchase.csv",
                            "csv/SupportRequest.csv",
                            "index.html",
                            "facts.json",
                            "manifest.json");
            JsonNode digests =
                    new JsonMapper().readTree(files.get("manifest.json")).get("sha256");
            assertThat(digests.propertyNames()).hasSize(7).doesNotContain("manifest.json");
            for (String name : digests.propertyNames()) {
                assertThat(Archive.sha256(files.getOrDefault(name, new byte[0])))
                        .isEqualTo(digests.get(name).stringValue());
            }
        }

        @Test
        void givenTheArchive_whenRead_thenItHoldsEveryRowOfTheCustomer() throws IOException {
            JsonNode data = new JsonMapper().readTree(Archive.read(archive).get("data.json"));

            assertThat(data.get("Customer")).hasSize(1);
            assertThat(data.get("Customer").get(0).get("email").stringValue()).isEqualTo("ada@example.org");
            assertThat(data.get("Customer").get(0).get("doorstepNote").stringValue())
                    .contains("wheelchair");
            assertThat(data.get("Purchase")).hasSize(1);
            assertThat(data.get("Purchase").toString()).contains("Desk lamp", "1 Sample Street, Exampleton");
            assertThat(data.get("SupportRequest")).hasSize(1);
            assertThat(data.get("SupportRequest").toString()).contains("Does the lamp come with a bulb?");
        }

        @Test
        void givenThePage_whenParsed_thenEachTableIsNamedByItsHeadingAndHoldsTheRow() throws Exception {
            Document page = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(Archive.read(archive).get("index.html")));

            NodeList tables = page.getElementsByTagName("table");
            assertThat(tables.getLength()).isEqualTo(3);
            assertThat(name(page, tables.item(0))).isEqualTo("Customer");
            assertThat(tables.item(0).getTextContent()).contains("Ada Example", "ada@example.org", "wheelchair");
            assertThat(name(page, tables.item(2))).isEqualTo("Support request");
            assertThat(tables.item(2).getTextContent()).contains("Does the lamp come with a bulb?");
        }

        private static String name(Document page, Node table) {
            String heading = ((Element) table).getAttribute("aria-labelledby");
            NodeList headings = page.getElementsByTagName("h2");
            return IntStream.range(0, headings.getLength())
                    .mapToObj(index -> (Element) headings.item(index))
                    .filter(element -> element.getAttribute("id").equals(heading))
                    .map(Element::getTextContent)
                    .collect(Collectors.joining());
        }

        @Test
        void givenTheArchive_whenRead_thenNobodyElseIsInIt() throws IOException {
            for (byte[] content : Archive.read(archive).values()) {
                assertThat(new String(content, StandardCharsets.UTF_8)).doesNotContain(OTHERS);
            }
        }
    }

    @Nested
    class Told {

        @Test
        void givenTheDataMap_whenTold_thenTheRecordNamesBasisPeopleAndWhatIsMissing() {
            assertThat(chapter("7. TOLD"))
                    .contains(
                            "## Help at the doorstep", "Art 9(2)(a), explicit consent", "## Still to be added by hand");
        }

        @Test
        void givenTheDataMap_whenTold_thenTheNoticeToCustomersBeginsAndSaysWhatIsMissing() {
            assertThat(chapter("7. TOLD"))
                    .contains(
                            "# How Example Shop Ltd uses your data",
                            "> This is a draft.",
                            "We are Example Shop Ltd.",
                            "## What we hold about you",
                            "- Customer: ")
                    .containsPattern("draft until [^:]+: \\d things\\s+are\\s+missing")
                    .contains("PRIVET-0907")
                    .doesNotContain(OTHERS);
        }
    }

    @Nested
    class Erased {

        @Test
        void givenACustomer_whenErased_thenNothingIsFoundAndTheCertificateHolds() {
            assertThat(chapter("6. ERASED"))
                    .contains("found by another search:      0 rows")
                    .contains("the certificate, checked:     as it was issued, and in the ledger")
                    .contains("the same with a word altered: altered")
                    .doesNotContain(OTHERS)
                    .contains("Purchase", "SupportRequest");
        }
    }

    @Nested
    class Proved {

        @Test
        void givenTheStory_whenOver_thenTheLedgerHoldsOneEntryForEachDeed() {
            assertThat(chapter("THE LEDGER")
                            .lines()
                            .map(String::strip)
                            .filter(line -> line.matches("[A-Z_]{4,} .*"))
                            .filter(line -> !line.startsWith("THE LEDGER"))
                            .map(line -> line.split(" +", 2)[0]))
                    .containsExactlyInAnyOrder(
                            "USED",
                            "USED",
                            "USED",
                            "USED",
                            "HOLD_PLACED",
                            "DISPOSED",
                            "DISPOSED",
                            "DISPOSED",
                            "HOLD_RELEASED",
                            "DISPOSED",
                            "TRANSFERRED",
                            "REFUSED",
                            "TRANSFERRED",
                            "REFUSED",
                            "EXPORTED",
                            "ERASED");
        }

        @Test
        void givenTheLedger_whenSealedAndAltered_thenTheEntryIsNamed() {
            assertThat(chapter("THE LEDGER"))
                    .containsPattern("sealed: +16 entries; head 1 [0-9a-f]{12}")
                    .containsPattern("verified: +as it was sealed")
                    .containsPattern(
                            "after that, verified: +altered; block 1, position 16: the entry is not as it was");
        }

        @Test
        void givenTheLedger_whenPrinted_thenItHoldsNoPersonalData() {
            assertThat(chapter("THE LEDGER")).doesNotContain(OTHERS).doesNotContain("Ada", "ada@", "Exampleton");
        }
    }

    @Test
    void givenAFolderThatCannotBe_whenRun_thenItFails() throws IOException {
        Path file = Files.createFile(archives.resolve("in-the-way"));

        assertThatThrownBy(() -> Quickstart.run(new PrintStream(OutputStream.nullOutputStream()), file))
                .isInstanceOf(IOException.class);
        Files.delete(file);
    }
}
