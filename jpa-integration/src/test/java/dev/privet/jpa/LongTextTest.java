/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.jpa.LongTextRun.Novelist;
import jakarta.persistence.EntityManagerFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A text that is larger than all the memory there is, as somebody may send who means no good. */
class LongTextTest {

    private static final String SENTENCE = "=cmd|' /C calc'!A0 <script>alert(1)</script> Łukasz\n";
    private static final int TIMES = 2_000_000;
    private static final String HEAP = "-Xmx64m";

    @Test
    void givenATextLargerThanTheMemory_whenExported_thenEveryByteOfItIsInAFile(@TempDir Path folder) throws Exception {
        String url = Databases.POSTGRESQL.url();
        try (EntityManagerFactory factory = Databases.create(url, Novelist.class)) {
            PrivetJpa.on(factory).createTables();
            factory.runInTransaction(manager -> manager.createNativeQuery(
                            "insert into Novelist (id, name, novel) values (1, 'Sample', repeat(?1, ?2))")
                    .setParameter(1, SENTENCE)
                    .setParameter(2, TIMES)
                    .executeUpdate());
        }

        Process export = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        HEAP,
                        "-cp",
                        System.getProperty("java.class.path"),
                        LongTextRun.class.getName(),
                        url,
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader output = export.inputReader()) {
            List<String> said = output.lines().toList();
            assertThat(export.waitFor()).as(() -> String.join("\n", said)).isZero();
        }

        try (ZipFile zip = new ZipFile(onlyFileOf(folder).toFile())) {
            ZipEntry novel = zip.stream()
                    .filter(entry -> entry.getName().startsWith("attachments/"))
                    .findFirst()
                    .orElseThrow();
            assertThat(novel.getName()).isEqualTo("attachments/Novelist/1-novel.txt");
            assertIsRepeated(zip.getInputStream(novel));
            assertThat(new String(
                            zip.getInputStream(zip.getEntry("index.html")).readAllBytes(), StandardCharsets.UTF_8))
                    .hasSizeLessThan(100_000)
                    .doesNotContain("<script>");
        }
    }

    private static Path onlyFileOf(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }

    private static void assertIsRepeated(InputStream in) throws IOException {
        byte[] expected = SENTENCE.repeat(1_000).getBytes(StandardCharsets.UTF_8);
        int times = 0;
        for (byte[] read = in.readNBytes(expected.length); read.length > 0; read = in.readNBytes(expected.length)) {
            assertThat(read).isEqualTo(expected);
            times++;
        }
        assertThat(times).isEqualTo(TIMES / 1_000);
    }
}
