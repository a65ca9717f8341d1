/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.PrivacyInputException;
import dev.privet.datamap.DataMap;
import dev.privet.sample.Canary;
import dev.privet.sample.Sample;
import dev.privet.sample.Sample.Customer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import net.lingala.zip4j.ZipFile;
import net.lingala.zip4j.exception.ZipException;
import net.lingala.zip4j.model.FileHeader;
import net.lingala.zip4j.model.enums.AesKeyStrength;
import net.lingala.zip4j.model.enums.AesVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive that only a passphrase opens. */
class EncryptedArchiveTest {

    private static final Instant AT = Instant.parse("2026-11-24T12:00:00Z");
    private static final DataMap MAP = Sample.map();
    private static final String SECRET = "correct horse battery";

    @TempDir
    Path folder;

    private static Path written(Path folder, char[] passphrase) {
        ExportOptions options = ExportOptions.access().encryptedWith(passphrase);
        try (ArchiveWriter writer = ArchiveWriter.in(folder, AT, MAP, "customer", options)) {
            writer.add(MAP.find(Customer.class).orElseThrow(), Map.of("name", Canary.NAME));
            return writer.finish(manifest -> {}).file();
        }
    }

    private static String data(Path file, String passphrase) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile(), passphrase.toCharArray());
                InputStream data = zip.getInputStream(zip.getFileHeader("data.json"))) {
            return new String(data.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void givenAPassphrase_whenWritten_thenItOpensTheArchiveAndIsWiped() throws IOException {
        char[] passphrase = SECRET.toCharArray();

        Path file = written(folder, passphrase);

        assertThat(passphrase).containsOnly('\0');
        assertThat(data(file, SECRET)).contains(Canary.NAME);
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .doesNotContain(Canary.MARK);
    }

    @Test
    void givenAnotherPassphrase_whenOpened_thenRefused() {
        Path file = written(folder, SECRET.toCharArray());

        assertThatThrownBy(() -> data(file, "another horse battery"))
                .isInstanceOfSatisfying(
                        ZipException.class, e -> assertThat(e.getType()).isEqualTo(ZipException.Type.WRONG_PASSWORD));
    }

    @Test
    void givenAnEncryptedArchive_whenLookedAt_thenEveryFileIsEncryptedInTheFormatThatToolsKnow() throws IOException {
        try (ZipFile zip = new ZipFile(written(folder, SECRET.toCharArray()).toFile())) {
            assertThat(zip.getFileHeaders())
                    .extracting(FileHeader::getFileName)
                    .contains("manifest.json", "index.html");
            assertThat(zip.getFileHeaders()).allSatisfy(header -> {
                assertThat(header.isEncrypted()).isTrue();
                assertThat(header.getAesExtraDataRecord().getAesVersion()).isEqualTo(AesVersion.TWO);
                assertThat(header.getAesExtraDataRecord().getAesKeyStrength())
                        .isEqualTo(AesKeyStrength.KEY_STRENGTH_256);
            });
        }
    }

    @Test
    void givenAnExportUnderWay_whenItsWorkFolderIsLookedInto_thenNoFileCanBeRead() throws IOException {
        ExportOptions options = ExportOptions.access().encryptedWith(SECRET.toCharArray());
        try (ArchiveWriter writer = ArchiveWriter.in(folder, AT, MAP, "customer", options)) {
            for (int i = 0; i < 20_000; i++) {
                writer.add(MAP.find(Customer.class).orElseThrow(), Map.of("name", Canary.NAME));
            }
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                            .doesNotContain(Canary.MARK);
                }
            }
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void givenAPassphraseThatIsShortOrNotPlain_whenSet_thenRefusedWithoutShowingIt() {
        for (String secret : new String[] {"fifteen letters", "café café café café", ""}) {
            assertThatThrownBy(() -> ExportOptions.access().encryptedWith(secret.toCharArray()))
                    .isInstanceOf(PrivacyInputException.class)
                    .hasMessageContaining(
                            "PRIVET-0630 the passphrase: it is shorter than 16 characters, or not all of them are printable"
                                    + " ASCII. Mend: draw one at random, such as from openssl rand -base64 18.");
        }
    }

    @Test
    void givenAFolderThatIsMissing_whenBegun_thenThePassphraseIsWipedAllTheSame() {
        char[] passphrase = SECRET.toCharArray();

        assertThatThrownBy(() -> written(folder.resolve("missing"), passphrase))
                .isInstanceOf(PrivacyFailureException.class);
        assertThat(passphrase).containsOnly('\0');
    }

    @Test
    void givenOptions_whenPrinted_thenNoPassphrase() {
        assertThat(ExportOptions.portability().encryptedWith(SECRET.toCharArray()))
                .hasToString("ExportOptions[PORTABILITY, encrypted]");
        assertThat(ExportOptions.access()).hasToString("ExportOptions[ACCESS]");
    }
}
