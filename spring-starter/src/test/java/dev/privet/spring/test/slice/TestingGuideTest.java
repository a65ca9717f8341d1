/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.test.slice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page on testing shows code that is compiled and run. */
class TestingGuideTest {

    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    private static final List<Path> SOURCES = List.of(
            Path.of("..", "core/src/test/java/dev/privet/guide/CustomerPrivacyTest.java"),
            Path.of("src/test/java/dev/privet/spring/test/slice/ReaderPrivacyTest.java"),
            Path.of("src/test/java/dev/privet/spring/test/slice/ReaderControllerTest.java"),
            Path.of("src/test/java/dev/privet/spring/test/slice/OtherSlicesTest.java"));

    @Test
    void givenThePage_whenItsCodeIsLookedFor_thenItStandsInTheTests() throws IOException {
        StringBuilder sources = new StringBuilder();
        for (Path source : SOURCES) {
            sources.append(squeezed(Files.readString(source)));
        }
        List<String> blocks = BLOCK.matcher(Files.readString(Path.of("..", "docs", "testing.md")))
                .results()
                .map((MatchResult block) -> squeezed(block.group(1)))
                .toList();

        assertThat(blocks)
                .hasSizeGreaterThan(3)
                .allSatisfy(block -> assertThat(sources).contains(block));
    }

    private static String squeezed(String code) {
        return code.replaceAll("\\s+", "");
    }
}
