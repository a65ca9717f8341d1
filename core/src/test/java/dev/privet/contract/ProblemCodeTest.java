/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.architecture.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the list of problems in the documentation against the enum. */
class ProblemCodeTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (PRIVET-\\d{4}) \\| ([^|]+?) \\| ([^|]*\\S) \\|$");

    private static Map<String, String> documented() throws IOException {
        String page = Files.readString(Repository.root().resolve("docs/problems.md"));
        Map<String, String> titles = new LinkedHashMap<>();
        for (Matcher row = ROW.matcher(page); row.find(); ) {
            assertThat(titles.put(row.group(1), row.group(2)))
                    .as("%s stands there once", row.group(1))
                    .isNull();
        }
        return titles;
    }

    @Test
    void givenEveryProblem_whenTheDocumentationIsRead_thenItListsEachWithItsTitleAndNothingElse() throws IOException {
        Map<String, String> expected = new LinkedHashMap<>();
        Arrays.stream(ProblemCode.values()).forEach(code -> expected.put(code.id(), code.title()));

        assertThat(documented())
                .as("rows of docs/problems.md: | id | title | when it is reported |")
                .containsExactlyInAnyOrderEntriesOf(expected);
    }

    @Test
    void givenTheDocumentation_whenRead_thenTheRowsAreInOrder() throws IOException {
        assertThat(List.copyOf(documented().keySet())).isSorted();
    }

    @Test
    void givenEveryProblem_whenCompared_thenNoTwoShareAnIdOrATitle() {
        assertThat(ProblemCode.values()).extracting(ProblemCode::id).doesNotHaveDuplicates();
        assertThat(ProblemCode.values()).extracting(ProblemCode::title).doesNotHaveDuplicates();
    }

    @Test
    void givenAProblem_whenNamed_thenTheIdHasFourDigitsAndTheTitleNoFullStop() {
        assertThat(ProblemCode.NOT_IN_THIS_REGIME.id()).isEqualTo("PRIVET-0902");
        assertThat(ProblemCode.values())
                .allSatisfy(code -> assertThat(code.id() + " " + code.title()).matches("PRIVET-\\d{4} \\S.*[^.]"));
    }
}
