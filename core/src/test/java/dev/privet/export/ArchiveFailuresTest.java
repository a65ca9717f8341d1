/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.RecordType;
import dev.privet.sample.Sample;
import dev.privet.sample.Sample.Customer;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Packing goes on beside the reading: what fails there, or is cut short, leaves nothing behind, and what succeeds is whole. */
@Timeout(60)
class ArchiveFailuresTest {

    private static final Instant AT = Instant.parse("2026-11-24T12:00:00Z");
    private static final DataMap MAP = Sample.map();
    private static final RecordType CUSTOMER = MAP.find(Customer.class).orElseThrow();
    private static final Path FULL = Path.of("/dev/full");

    /** More than what may wait to be packed. */
    private static final int MANY = 5_000;

    private static final String LINE = "x".repeat(1_000);

    @TempDir
    Path folder;

    private record Large(String content) implements Attachment {
        @Override
        public InputStream open() {
            return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public boolean isText() {
            return true;
        }
    }

    /** One that comes to an end before its end. */
    private record Torn() implements Attachment {
        @Override
        public InputStream open() {
            return new FilterInputStream(new ByteArrayInputStream(new byte[100_000])) {
                @Override
                public int read(byte[] bytes, int from, int length) throws IOException {
                    int read = super.read(bytes, from, length);
                    if (read < 0) {
                        throw new IOException("the connection is gone");
                    }
                    return read;
                }
            };
        }

        @Override
        public boolean isText() {
            return false;
        }
    }

    private static List<Thread> packing() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(PackingThread.NAME))
                .toList();
    }

    private ArchiveWriter begun() {
        return ArchiveWriter.in(folder, AT, MAP);
    }

    private void makeFull(String file) throws IOException {
        assumeThat(FULL).exists();
        try (var works = Files.newDirectoryStream(folder)) {
            Files.createSymbolicLink(works.iterator().next().resolve(file), FULL);
        }
    }

    private static void assertNotWritten(ThrowingCallable writing) {
        assertThatThrownBy(writing)
                .isInstanceOfSatisfying(
                        PrivacyFailureException.class,
                        e -> assertThat(e.problems())
                                .extracting(Problem::code)
                                .containsExactly(ProblemCode.EXPORT_FAILED));
    }

    private static void addMany(ArchiveWriter writer) {
        for (int i = 0; i < MANY; i++) {
            writer.add(CUSTOMER, Map.of("name", LINE));
        }
    }

    @Test
    void givenADiskThatIsFull_whenManyRowsAreAdded_thenToldMeanwhileAndNothingIsLeft() throws IOException {
        try (ArchiveWriter writer = begun()) {
            makeFull("0.csv");
            assertNotWritten(() -> addMany(writer));
            assertNotWritten(() -> writer.finish(manifest -> {}));
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void givenADiskThatIsFull_whenFewRowsAreAdded_thenToldAtTheEndBeforeThereIsEvidence() throws IOException {
        for (String file : List.of("0.csv", "0.rows", "attachments")) {
            try (ArchiveWriter writer = begun()) {
                makeFull(file);
                writer.add(CUSTOMER, Map.of("name", new Large("a")));
                assertNotWritten(() -> writer.finish(manifest -> {
                    throw new AssertionError("there is no archive");
                }));
            }
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void givenManyRows_whenClosedEarly_thenNothingIsLeftAndNoThreadGoesOn() throws Exception {
        List<Thread> threads;
        try (ArchiveWriter writer = begun()) {
            addMany(writer);
            threads = packing();
            assertThat(threads).isNotEmpty();
        }
        assertThat(folder).isEmptyDirectory();
        for (Thread thread : threads) {
            thread.join();
        }
    }

    @Test
    void givenSomebodyWhoEndsIt_whenRowsAreAdded_thenNothingIsLeft() {
        AtomicInteger asked = new AtomicInteger();
        ExportOptions options = ExportOptions.access().unless(() -> asked.incrementAndGet() > 10);
        try (ArchiveWriter writer = ArchiveWriter.in(folder, AT, MAP, "", options)) {
            assertThatThrownBy(() -> addMany(writer)).isInstanceOf(CancellationException.class);
        }
        assertThat(asked).hasValue(11);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void givenAnInterruptedReader_whenRowsAreAdded_thenNothingIsLeftAndItStaysInterrupted() {
        try (ArchiveWriter writer = begun()) {
            Thread.currentThread().interrupt();
            assertNotWritten(() -> addMany(writer));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void givenALargeValueThatBreaksOff_whenAdded_thenNothingIsLeft() {
        try (ArchiveWriter writer = begun()) {
            assertNotWritten(() -> writer.add(CUSTOMER, Map.of("name", new Torn())));
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void givenFilesOfManyPieces_whenWritten_thenTheDigestsAreThoseOfWhatTheArchiveHolds() throws Exception {
        ArchiveManifest manifest;
        try (ArchiveWriter writer = begun()) {
            addMany(writer);
            for (int i = 0; i < 3; i++) {
                writer.add(CUSTOMER, Map.of("name", new Large(LINE.repeat(i * 100))));
            }
            manifest = writer.finish(whole -> {});
        }
        try (ZipFile zip = new ZipFile(manifest.file().toFile())) {
            assertThat(zip.size()).isEqualTo(manifest.digests().size() + 1);
            for (ZipEntry entry : zip.stream().toList()) {
                byte[] content = zip.getInputStream(entry).readAllBytes();
                if (!entry.getName().equals("manifest.json")) {
                    assertThat(manifest.digests())
                            .containsEntry(
                                    entry.getName(),
                                    HexFormat.of()
                                            .formatHex(MessageDigest.getInstance("SHA-256")
                                                    .digest(content)));
                }
            }
            assertThat(zip.getEntry("csv/Customer.csv").getSize()).isGreaterThan(MANY * 1_000L);
            assertThat(zip.getEntry("attachments/Customer/3-name.txt").getSize())
                    .isEqualTo(200_000);
        }
    }
}
