/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.marking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.annotation.RecipientRole;
import dev.privet.contract.Problem;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a data protection officer writes, and what is told of what cannot be read. */
class PurposeOverridesTest {

    private static PurposeOverrides read(String... lines) {
        return PurposeOverrides.read("dpo.properties", new StringReader(String.join("\n", lines)));
    }

    private static List<String> told(String... lines) {
        return read(lines).problems().stream().map(Problem::toString).toList();
    }

    private static List<PurposeMark> marks(PurposeOverrides overrides, String id) {
        return overrides.byPurpose().getOrDefault(id, List.of()).stream()
                .map(PurposeOverrides.Said::mark)
                .toList();
    }

    @Test
    void givenAFile_whenRead_thenEachLineIsSaidWithItsPlace() {
        PurposeOverrides overrides = read(
                "# The officer's words",
                "",
                "support-desk.title = Beantwortung \\",
                "    von Fragen – schnell",
                "  ! another remark",
                "support-desk.kept-for: P2Y",
                "support-desk.recipients.1.name=Example Desk Ltd",
                "support-desk.recipients.1.role=processor",
                "support-desk.recipients.1.country=GB",
                "support-desk.recipients.2.category=tax advisers",
                "support-desk.recipients.2.role=joint-controller",
                "support-desk.recipients.2.country=in",
                "support-desk.recipients.2.safeguards=idta, EU_SCC_M1",
                "support-desk.recipients.2.facts=PUBLIC_BODY",
                "newsletter.recipients = none");

        assertThat(overrides.problems()).isEmpty();
        assertThat(overrides.byPurpose().get("support-desk"))
                .containsExactly(
                        said(new PurposeMark.Title("Beantwortung von Fragen – schnell"), 3),
                        said(new PurposeMark.KeptFor("P2Y"), 6),
                        said(
                                new PurposeMark.Recipients(List.of(
                                        RecipientMark.of("Example Desk Ltd", RecipientRole.PROCESSOR, "GB"),
                                        RecipientMark.anyOf("tax advisers", RecipientRole.JOINT_CONTROLLER, "in")
                                                .under("IDTA", "EU_SCC_M1")
                                                .knownAs("PUBLIC_BODY"))),
                                7));
        assertThat(overrides.byPurpose().get("newsletter"))
                .containsExactly(said(new PurposeMark.Recipients(List.of()), 15));
    }

    private static PurposeOverrides.Said said(PurposeMark mark, int line) {
        return new PurposeOverrides.Said(
                mark, new Provenance(Provenance.Source.CONFIGURATION, "dpo.properties, line " + line));
    }

    @Test
    void givenKeysThatAreNone_whenRead_thenEachIsToldWithItsLine() {
        String remedy =
                " Mend: write the purpose's id and '.title', '.kept-for', '.recipients' or '.recipients.1.' with"
                        + " one of [name, category, role, country, safeguards, facts].";

        assertThat(told(
                        "title = A",
                        "support-desk.basis = CONSENT",
                        "SupportDesk.title = B",
                        "support-desk.recipients.0.name = C",
                        "support-desk.recipients.1.nmae = D",
                        "support-desk.title.more = E"))
                .containsExactly(
                        "PRIVET-0121 dpo.properties, line 1: 'title' is no key that can be overridden." + remedy,
                        "PRIVET-0121 dpo.properties, line 2: 'support-desk.basis' is no key that can be overridden."
                                + remedy,
                        "PRIVET-0121 dpo.properties, line 3: 'SupportDesk.title' is no key that can be overridden."
                                + remedy,
                        "PRIVET-0121 dpo.properties, line 4: 'support-desk.recipients.0.name' is no key that can be"
                                + " overridden." + remedy,
                        "PRIVET-0121 dpo.properties, line 5: 'support-desk.recipients.1.nmae' is no key that can be"
                                + " overridden." + remedy,
                        "PRIVET-0121 dpo.properties, line 6: 'support-desk.title.more' is no key that can be"
                                + " overridden." + remedy);
    }

    @Test
    void givenValuesThatCannotBeRead_whenRead_thenEachIsToldWithItsLine() {
        assertThat(told(
                        "a.title =",
                        "a.kept-for = two years",
                        "b.kept-for = P0D",
                        "b.title = \\u12",
                        "b.recipients = nobody",
                        "c.recipients = none",
                        "c.recipients.1.name = A",
                        "c.title = one",
                        "c.title = one"))
                .containsExactly(
                        "PRIVET-0121 dpo.properties, line 4: a backslash with 'u' is not followed by four hexadecimal"
                                + " digits. Mend: write the character itself, in UTF-8.",
                        "PRIVET-0121 dpo.properties, line 1: 'a.title' has no value. Mend: give it one, or remove the"
                                + " line.",
                        "PRIVET-0121 dpo.properties, line 2: \"two years\" is no period longer than nothing. Mend: write"
                                + " it in ISO 8601, such as P6Y, P18M or P90D.",
                        "PRIVET-0121 dpo.properties, line 3: \"P0D\" is no period longer than nothing. Mend: write it in"
                                + " ISO 8601, such as P6Y, P18M or P90D.",
                        "PRIVET-0121 dpo.properties, line 5: 'b.recipients' can only say that there are none. Mend: write"
                                + " 'none', or number them: 'b.recipients.1.name = …'.",
                        "PRIVET-0121 dpo.properties, line 9: 'c.title' stands on dpo.properties, line 8 already. Mend:"
                                + " leave one of the two.",
                        "PRIVET-0121 dpo.properties, line 6: 'c.recipients' is said beside recipients. Mend: leave it"
                                + " out, or leave them out.");
    }

    @Test
    void givenRecipientsOfWhichSomethingIsMissing_whenRead_thenEachGapIsTold() {
        PurposeOverrides overrides = read(
                "a.recipients.1.name = A",
                "a.recipients.1.category = advisers",
                "a.recipients.1.role = friend",
                "a.recipients.3.safeguards = IDTA");

        assertThat(overrides.byPurpose()).isEmpty();
        assertThat(overrides.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "PRIVET-0121 dpo.properties, line 1: recipient 1 of 'a': it has a name and is a category of"
                                + " recipients as well. Mend: write one of '.name' and '.category'.",
                        "PRIVET-0121 dpo.properties, line 1: recipient 1 of 'a': it has no country. Mend: write where it"
                                + " is, for example '.country = GB'.",
                        "PRIVET-0121 dpo.properties, line 1: recipient 1 of 'a': 'friend' is no role. Mend: write '.role'"
                                + " with one of controller, joint-controller, processor, public-authority.",
                        "PRIVET-0121 dpo.properties, line 4: recipient 3 of 'a': there is none with the number 2. Mend:"
                                + " number recipients from 1 on, without gaps.",
                        "PRIVET-0121 dpo.properties, line 4: recipient 3 of 'a': it has no name. Mend: write one of"
                                + " '.name' and '.category'.",
                        "PRIVET-0121 dpo.properties, line 4: recipient 3 of 'a': it has no country. Mend: write where it"
                                + " is, for example '.country = GB'.",
                        "PRIVET-0121 dpo.properties, line 4: recipient 3 of 'a': it has no role. Mend: write '.role' with"
                                + " one of controller, joint-controller, processor, public-authority.");
    }

    @Test
    void givenAPath_whenRead_thenTheFileIsCalledByItsNameAndReadInUtf8(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("dpo.properties"), "\uFEFFa.title = Größe");

        assertThat(PurposeOverrides.read(file).byPurpose().get("a"))
                .containsExactly(said(new PurposeMark.Title("Größe"), 1));
    }

    @Test
    void givenAFileThatCannotBeRead_whenRead_thenThatIsToldAmongTheRest(@TempDir Path folder) throws IOException {
        Path latin =
                Files.write(folder.resolve("old.properties"), "a.title = Größe".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(PurposeOverrides.read(latin).problems())
                .extracting(Problem::toString)
                .containsExactly("PRIVET-0121 old.properties: it is not in UTF-8. Mend: save it in UTF-8.");
        assertThat(PurposeOverrides.read(folder.resolve("none.properties")).problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "PRIVET-0121 none.properties: it could not be read (NoSuchFileException). Mend: correct"
                                + " its path, or leave it out.");
    }

    @Test
    void givenProperties_whenBuilt_thenTheySayTheSameAsAFileWould() {
        PurposeOverrides overrides = PurposeOverrides.builder("privet.purposes")
                .title("support-desk", "Answer")
                .keptFor("support-desk", "P2Y")
                .recipients("support-desk", RecipientMark.of("A", RecipientRole.PROCESSOR, "GB"))
                .build();

        assertThat(marks(overrides, "support-desk"))
                .isEqualTo(marks(
                        read(
                                "support-desk.title = Answer",
                                "support-desk.kept-for = P2Y",
                                "support-desk.recipients.1.name = A",
                                "support-desk.recipients.1.role = processor",
                                "support-desk.recipients.1.country = GB"),
                        "support-desk"));
        assertThat(overrides.byPurpose().get("support-desk"))
                .extracting(said -> said.from().toString())
                .containsExactly(
                        "configuration privet.purposes.support-desk.title",
                        "configuration privet.purposes.support-desk.kept-for",
                        "configuration privet.purposes.support-desk.recipients");
    }

    @Test
    void givenProperties_whenAThingIsSaidTwiceOrNotAtAll_thenThatIsTold() {
        assertThat(PurposeOverrides.builder("privet.purposes")
                        .title("a", "One")
                        .title("a", "One")
                        .title("b", " ")
                        .keptFor("a", "soon")
                        .build()
                        .problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "PRIVET-0121 privet.purposes.a.title: it is said twice. Mend: leave one of the two.",
                        "PRIVET-0121 privet.purposes.b.title: it has no value. Mend: give it one, or leave it out.",
                        "PRIVET-0121 privet.purposes.a.kept-for: \"soon\" is no period longer than nothing. Mend: write"
                                + " it in ISO 8601, such as P6Y, P18M or P90D.");
    }

    @Provide
    Arbitrary<Map<String, String>> titles() {
        return Arbitraries.maps(
                        Arbitraries.strings()
                                .withCharRange('a', 'z')
                                .ofMinLength(1)
                                .ofMaxLength(8),
                        Arbitraries.strings().all().ofMinLength(1).ofMaxLength(20))
                .ofMaxSize(5)
                .filter(all ->
                        all.values().stream().allMatch(text -> !text.strip().isEmpty()));
    }

    @Property(tries = 200)
    void whateverIsWrittenByTheJdk_isReadAsItWasWritten(@ForAll("titles") Map<String, String> titles)
            throws IOException {
        java.util.Properties properties = new java.util.Properties();
        titles.forEach((id, title) -> properties.setProperty(id + ".title", title));
        java.io.StringWriter written = new java.io.StringWriter();
        properties.store(written, null);

        PurposeOverrides overrides = PurposeOverrides.read("any", new StringReader(written.toString()));

        assertThat(overrides.problems()).isEmpty();
        assertThat(overrides.byPurpose().keySet()).isEqualTo(Set.copyOf(titles.keySet()));
        assertThat(new TreeMap<>(overrides.byPurpose().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> marks(overrides, entry.getKey())))))
                .isEqualTo(new TreeMap<>(titles.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                entry -> List.of(
                                        new PurposeMark.Title(entry.getValue().strip()))))));
    }
}
