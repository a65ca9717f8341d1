/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for the source text of every module. */
class SourceFilesTest {

    private static final int MOST_LINES = 400;

    private static List<String> tooLong(List<Path> files) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files) {
            int lines = Files.readAllLines(file).size();
            if (lines > MOST_LINES) {
                found.add(file + " has " + lines + " lines");
            }
        }
        return found;
    }

    @Test
    void givenTheCodeThatShips_whenCounted_thenNoFileIsLongerThanOneCanHoldInMind() throws IOException {
        List<Path> files = Repository.mainSources();

        assertThat(files)
                .extracting(
                        file -> Repository.root().relativize(file).getName(0).toString())
                .contains("core", "jpa-integration", "spring-starter", "examples");
        assertThat(tooLong(files)).isEmpty();
    }

    @Test
    void givenAFileOfOneLineTooMany_whenCounted_thenItIsNamed(@TempDir Path folder) throws IOException {
        Path allowed = Files.writeString(folder.resolve("Allowed.java"), "\n".repeat(MOST_LINES));
        Path tooLong = Files.writeString(folder.resolve("TooLong.java"), "\n".repeat(MOST_LINES + 1));

        assertThat(tooLong(List.of(allowed, tooLong)))
                .singleElement()
                .asString()
                .endsWith("TooLong.java has 401 lines");
    }
}
