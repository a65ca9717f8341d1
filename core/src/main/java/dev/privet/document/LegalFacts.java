/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.document;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.PublicApi;
import dev.privet.fact.Certainty;
import dev.privet.fact.FactTable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything that the library takes to be the law, row by row, so that a lawyer can check it without reading code. Immutable
 * and thread-safe. A register that is not in here decides nothing; a test holds the list against the jar.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class LegalFacts {

    /** In the order in which a person would want to read them. */
    private static final List<String> REGISTERS = List.of(
            "vocabulary/lawful-bases.txt",
            "vocabulary/basis-limits.txt",
            "vocabulary/annex-one-conditions.txt",
            "vocabulary/further-use-grounds.txt",
            "vocabulary/annex-two-conditions.txt",
            "vocabulary/schedule-one-overlay.txt",
            "vocabulary/schedule-one-conditions.txt",
            "vocabulary/subject-rights.txt",
            "vocabulary/automated-decisions.txt",
            "vocabulary/complaint-routes.txt",
            "vocabulary/exemptions.txt",
            "vocabulary/duties.txt",
            "document/content-items.txt",
            "deadline/response-rules.txt",
            "deadline/enquiry-effects.txt",
            "deadline/time-limits.txt",
            "deadline/holiday-calendars.txt",
            "deadline/holiday-rules.txt",
            "jollyday/jollyday-places.txt",
            "location/countries.txt",
            "location/organisations.txt",
            "location/place-aliases.txt",
            "location/regions.txt",
            "location/transfer-laws.txt",
            "location/transfer-facts.txt",
            "location/destinations.txt",
            "location/safeguards.txt",
            "location/derogations.txt");

    private static final Set<String> TOLD_APART = Set.of("from", "to", "source", "certainty");

    private static final String HOW_TO_READ = """

            SOURCED: read in the text of the law or of the regulator. KNOWN: general knowledge with an official citation,
            not read again for this release. UNCERTAIN: open or contested, for a person to review; it never becomes a
            silent yes.

            The first and the last day named are both included; where no last day is named, the row still holds. P1M is
            one month, P30D thirty days, PT72H seventy-two hours. Rows on the United Kingdom that begin on 2018-05-25 name
            the articles of the UK GDPR; until 2020-12-31 these were the articles of the same number of the EU GDPR.
            """;

    private final List<LegalFact> facts;

    private LegalFacts(List<LegalFact> facts) {
        this.facts = List.copyOf(facts);
    }

    /**
     * Reads every register that ships with the library.
     *
     * @return all rows, register by register
     * @throws PrivacyConfigurationException if a row has no source
     */
    public static LegalFacts shipped() {
        List<LegalFact> facts = new ArrayList<>();
        for (String register : REGISTERS) {
            // By path and not by a class beside it: a class of an adapter may not be loadable here.
            FactTable.read(LegalFacts.class, "/dev/privet/" + register)
                    .rows()
                    .forEach(row -> facts.add(fact(register, row)));
        }
        return new LegalFacts(facts);
    }

    private static LegalFact fact(String register, FactTable.Row row) {
        String text = row.cells().entrySet().stream()
                .filter(cell ->
                        !TOLD_APART.contains(cell.getKey()) && !cell.getValue().isEmpty())
                .map(cell -> cell.getKey() + ": " + cell.getValue())
                .collect(Collectors.joining("; "));
        String place = row.place().substring(row.place().lastIndexOf('/') + 1);
        return new LegalFact(
                register,
                place,
                text,
                row.cells().containsKey("from") ? Optional.of(row.validity()) : Optional.empty(),
                row.citation());
    }

    /**
     * The rows.
     *
     * @return unmodifiable, register by register in file order
     */
    public List<LegalFact> all() {
        return facts;
    }

    /**
     * The rows that a person should look at before relying on them.
     *
     * @return those that are {@link Certainty#UNCERTAIN}
     */
    public List<LegalFact> toBeReviewed() {
        return facts.stream()
                .filter(fact -> fact.citation().certainty() == Certainty.UNCERTAIN)
                .toList();
    }

    /**
     * The listing as text, in Markdown: how to read it, then for each register a heading, what its words mean, and its rows.
     *
     * @return the text, ending with a line break
     */
    public String listing() {
        Map<Certainty, Integer> sums = new EnumMap<>(Certainty.class);
        facts.forEach(fact -> sums.merge(fact.citation().certainty(), 1, Integer::sum));
        StringBuilder text = new StringBuilder(facts.size() * 200)
                .append("# Legal facts\n\n")
                .append(facts.size())
                .append(" rows");
        sums.forEach(
                (certainty, sum) -> text.append(", ").append(sum).append(' ').append(certainty));
        text.append(".\n").append(HOW_TO_READ);
        String register = "";
        for (LegalFact fact : facts) {
            if (!fact.register().equals(register)) {
                register = fact.register();
                text.append("\n## ")
                        .append(title(register))
                        .append(" (")
                        .append(register)
                        .append(")\n\n")
                        .append(explanation(register))
                        .append('\n');
            }
            text.append("- ").append(fact).append('\n');
        }
        return text.toString();
    }

    /** {@code deadline/time-limits.txt} is called "Time limits". */
    private static String title(String register) {
        String name = register.substring(register.indexOf('/') + 1, register.lastIndexOf('.'))
                .replace('-', ' ');
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** What a register says of itself and its words, above its header, as a Markdown quotation. */
    private static String explanation(String register) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(LegalFacts.class.getResourceAsStream("/dev/privet/" + register), register),
                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .takeWhile(line -> line.startsWith("#"))
                    .map(line -> ">" + line.substring(1) + "  \n")
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
