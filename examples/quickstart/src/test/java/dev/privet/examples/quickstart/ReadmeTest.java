/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The README shows code that compiles and output that comes out of it. */
class ReadmeTest {

    /** The day on which the README's output was taken down: an answer about a transfer names its day. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC);

    private static final Pattern LINK = Pattern.compile("]\\(([^):#]+)\\)");
    private static final Path ROOT = Path.of("..", "..");

    @Test
    void givenTheReadme_whenComparedWithTheSource_thenItsCodeIsTheMarkedLines() throws IOException {
        String source = Files.readString(Path.of("src/main/java/dev/privet/examples/quickstart/ReadmeExample.java"));

        assertThat(block("java")).isEqualTo(marked(source));
    }

    @Test
    void givenTheReadme_whenItsCodeIsRun_thenItsOutputIsWhatComesOut() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        ReadmeExample.run(CLOCK, new PrintStream(bytes, true, StandardCharsets.UTF_8));

        // The README breaks long lines, so where a line ends does not count.
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualToNormalizingWhitespace(block("text"));
    }

    @Test
    void givenTheReadme_whenItsLinksAreFollowed_thenTheyLeadSomewhere() throws IOException {
        List<String> links =
                LINK.matcher(readme()).results().map(match -> match.group(1)).toList();

        assertThat(links)
                .isNotEmpty()
                .allSatisfy(link -> assertThat(ROOT.resolve(link)).exists());
    }

    private static String readme() throws IOException {
        return Files.readString(ROOT.resolve("README.md"));
    }

    /** The first block of a language. */
    private static String block(String language) throws IOException {
        String readme = readme();
        int start = readme.indexOf("\n```" + language + "\n") + language.length() + 5;
        return readme.substring(start, readme.indexOf("\n```", start)).strip();
    }

    /** The lines between the markers, each stretch moved to the left margin, with an empty line between the stretches. */
    private static String marked(String source) {
        List<String> stretches = new ArrayList<>();
        for (String rest : source.split("// README begins\n", -1)) {
            int end = rest.indexOf("// README ends");
            if (end >= 0) {
                String stretch = rest.substring(0, rest.lastIndexOf('\n', end));
                int margin = stretch.length() - stretch.stripLeading().length();
                stretches.add(stretch.lines()
                        .map(line -> line.isBlank() ? "" : line.substring(margin))
                        .collect(Collectors.joining("\n")));
            }
        }
        return String.join("\n\n", stretches);
    }
}
