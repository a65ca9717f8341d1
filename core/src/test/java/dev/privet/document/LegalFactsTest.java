/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.fact.Certainty;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LegalFactsTest {

    private final LegalFacts facts = LegalFacts.shipped();

    private static List<Path> registers() throws IOException, URISyntaxException {
        Path classes = Path.of(LegalFacts.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(classes.resolve("dev/privet"))) {
            // Words by which fields are found are no law.
            return files.filter(file -> file.toString().endsWith(".txt") && !isIn("discovery", file))
                    .toList();
        }
    }

    private static boolean isIn(String folder, Path file) {
        return file.getName(file.getNameCount() - 2).toString().equals(folder);
    }

    @Test
    void givenTheRegistersOfTheJar_whenListed_thenNoneIsForgotten() throws IOException, URISyntaxException {
        assertThat(registers())
                .hasSizeGreaterThan(10)
                // What the number of a card or an account looks like is no law.
                .filteredOn(file -> !isIn("scan", file))
                .extracting(file -> file.subpath(file.getNameCount() - 2, file.getNameCount())
                        .toString())
                .containsExactlyInAnyOrderElementsOf(
                        facts.all().stream().map(LegalFact::register).distinct().toList());
    }

    @Test
    void givenEveryRegister_whenReadAsPlainText_thenEachRowEndsWithASourceAndACertainty()
            throws IOException, URISyntaxException {
        for (Path register : registers()) {
            List<String> lines = Files.readAllLines(register).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            List<String> header = cells(lines.get(0));
            assertThat(header).as(register.toString()).contains("source", "certainty");
            assertThat(lines.subList(1, lines.size())).isNotEmpty().allSatisfy(line -> {
                assertThat(cells(line).get(header.indexOf("source")))
                        .as(register + ": " + line)
                        .isNotBlank();
                assertThat(Certainty.values())
                        .extracting(Certainty::name)
                        .contains(cells(line).get(header.indexOf("certainty")));
            });
        }
    }

    @Test
    void givenOneRow_whenSaid_thenTextDaysAndSourceAreThere() {
        assertThat(facts.all())
                .filteredOn(fact -> fact.text().contains("UK_PECR_24H"))
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.place()).matches("time-limits\\.txt:\\d+");
                    assertThat(fact)
                            .hasToString(
                                    "duty: BREACH_OF_COMMUNICATIONS; rules: UK_PECR_24H; regime: UK; limit: PT24H. From"
                                            + " 2018-05-25 to 2025-08-19. Source: PECR reg 5A before DUAA 2025 s. 111;"
                                            + " Regulation (EU) 611/2013 Art 2 (SOURCED).");
                });
    }

    @Test
    void givenTheListing_whenRead_thenItHoldsEveryRowUnderItsRegister() {
        String listing = facts.listing();

        assertThat(listing.lines().filter(line -> line.startsWith("- ")))
                .hasSize(facts.all().size());
        assertThat(listing)
                .contains(
                        "## Time limits (deadline/time-limits.txt)",
                        "## Subject rights (vocabulary/subject-rights.txt)");
        assertThat(facts.toBeReviewed())
                .isNotEmpty()
                .allSatisfy(fact -> assertThat(fact.citation().certainty()).isEqualTo(Certainty.UNCERTAIN));
    }

    @Test
    void givenWordsThatOnlyARegisterExplains_whenTheListingIsRead_thenTheyAreExplainedThere() {
        assertThat(facts.listing())
                .contains("SOURCED: read in the text")
                .contains("> What a lawful basis asks for")
                .contains("NOT_IN_PUBLIC_TASKS   closed to public authorities")
                .doesNotContain("..");
    }

    private static List<String> cells(String line) {
        return Stream.of(line.split("\\|", -1)).map(String::strip).toList();
    }
}
