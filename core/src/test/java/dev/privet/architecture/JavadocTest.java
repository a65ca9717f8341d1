/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavadocTest {

    @Test
    void givenTheCodeOfCore_whenRead_thenEveryPublicMemberSaysWhatItIsFor(@TempDir Path scratch) throws IOException {
        assertThat(JavadocGaps.in(Path.of("src/main/java"), scratch)).isEmpty();
    }

    @Test
    void givenARecordWithGaps_whenRead_thenEachIsFoundButNotTheCompactConstructors(@TempDir Path folder)
            throws IOException {
        Path sources = Files.createDirectories(folder.resolve("sources"));
        Files.writeString(sources.resolve("Sample.java"), """
                /** A sample.
                 * @param told told */
                public record Sample(String told) {
                    /** Refuses nothing. */
                    public Sample {
                    }
                    public void silent() {}
                    /** Says nothing of its answer. */
                    public int answer() { return 1; }
                    void hidden() {}
                }
                """);

        assertThat(JavadocGaps.in(sources, Files.createDirectories(folder.resolve("classes"))))
                .containsExactlyInAnyOrder("Sample.java:7 no comment", "Sample.java:9 no @return");
    }
}
