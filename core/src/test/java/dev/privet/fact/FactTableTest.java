/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.ProblemCode;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FactTableTest {

    private static final String HEADER = "# a comment\n\nname | from | to | source | certainty\n";

    private static FactTable read(String rows) throws IOException {
        return FactTable.read("facts.txt", new StringReader(HEADER + rows));
    }

    @Test
    void givenACompleteRow_whenRead_thenCellsIntervalAndSourceAreThere() throws IOException {
        FactTable.Row row =
                read("a | 2026-01-31 | 2026-02-28 | Act s. 1 | SOURCED").rows().get(0);

        assertThat(row.text("name")).isEqualTo("a");
        assertThat(row.validity().covers(LocalDate.of(2026, 1, 31))).isTrue();
        assertThat(row.validity().covers(LocalDate.of(2026, 2, 28))).isTrue();
        assertThat(row.validity().covers(LocalDate.of(2026, 1, 30))).isFalse();
        assertThat(row.validity().covers(LocalDate.of(2026, 3, 1))).isFalse();
        assertThat(row.citation()).isEqualTo(new Citation("Act s. 1", Certainty.SOURCED));
    }

    @Test
    void givenSeveralShortRows_whenRead_thenEachIsReportedWithItsLine() {
        assertThatThrownBy(() -> read("a | 2026-01-31\nb | 2026-01-31 | | Act | KNOWN\nc"))
                .isInstanceOfSatisfying(
                        PrivacyConfigurationException.class,
                        e -> assertThat(e.problems())
                                .extracting(problem -> problem.code() + " " + problem.place() + " " + problem.why())
                                .containsExactly(
                                        ProblemCode.FACT_FILE_UNREADABLE
                                                + " facts.txt:4 2 cells where the header has 5.",
                                        ProblemCode.FACT_FILE_UNREADABLE
                                                + " facts.txt:6 1 cells where the header has 5."));
    }

    @Test
    void givenAWrongCell_whenRead_thenTheErrorNamesLineColumnAndRemedy() throws IOException {
        FactTable.Row row = read("a | yesterday | 2026 | | MAYBE").rows().get(0);

        assertThatThrownBy(() -> row.date("from"))
                .hasMessageContaining("facts.txt:4")
                .hasMessageContaining("'yesterday' in column 'from' is no date")
                .hasMessageContaining("write it as 2026-02-05");
        assertThatThrownBy(() -> row.text("source")).hasMessageContaining("column 'source' is empty");
        assertThatThrownBy(() -> row.constant("certainty", Certainty.class))
                .hasMessageContaining("[SOURCED, KNOWN, UNCERTAIN]");
        assertThatThrownBy(() -> row.text("colour")).hasMessageContaining("no column 'colour'");
    }

    @Test
    void givenAnEndBeforeTheStart_whenRead_thenRefused() throws IOException {
        FactTable.Row row =
                read("a | 2026-02-01 | 2026-01-01 | Act | KNOWN").rows().get(0);

        assertThatThrownBy(row::validity)
                .isInstanceOf(PrivacyConfigurationException.class)
                .hasMessageContaining("'to' lies before 'from'");
    }
}
