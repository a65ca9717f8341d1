/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class QuickstartTest {

    @Test
    void givenADay_whenRun_thenEveryBasisIsToldWithItsArticle() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Quickstart.run(LocalDate.of(2026, 11, 24), new PrintStream(bytes, true, StandardCharsets.UTF_8));

        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .contains("Lawful bases under UK on 2026-11-24", "Lawful bases under EU on 2026-11-24")
                .containsOnlyOnce("RECOGNISED_LEGITIMATE_INTERESTS");
    }
}
