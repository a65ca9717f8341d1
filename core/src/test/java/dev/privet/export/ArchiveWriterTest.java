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
import dev.privet.sample.Canary;
import dev.privet.sample.Sample;
import dev.privet.sample.Sample.Customer;
import dev.privet.sample.Sample.Ticket;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@NullUnmarked // Rows as a framework fills them, and nulls as a careless caller gives them.
class ArchiveWriterTest {

    private static final Instant AT = Instant.parse("2026-11-24T12:00:00Z");
    private static final DataMap MAP = Sample.map();
    private static final RecordType CUSTOMER = MAP.find(Customer.class).orElseThrow();
    private static final RecordType TICKET = MAP.find(Ticket.class).orElseThrow();
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    @TempDir
    Path folder;

    private static Map<String, byte[]> unzip(Path zip) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }

    /** Parses the page as XML; the declaration for browsers names no other file, so none is read. */
    private static Document page(byte[] html) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        // Newer JDKs refuse a document of more than 100,000 characters by default, and the page under test is longer.
        factory.setAttribute("jdk.xml.maxGeneralEntitySizeLimit", "0");
        factory.setAttribute("jdk.xml.totalEntitySizeLimit", "0");
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(html));
    }

    private static List<String> texts(Document page, String element) {
        NodeList nodes = page.getElementsByTagName(element);
        return Stream.iterate(0, i -> i < nodes.getLength(), i -> i + 1)
                .map(i -> nodes.item(i).getTextContent())
                .toList();
    }

    private static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static Map<String, Object> values(Object... namesAndValues) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return values;
    }

    private static Map<String, byte[]> written(Path folder, RecordType type, Map<String, Object> values)
            throws IOException {
        try (ArchiveWriter writer = ArchiveWriter.in(folder, AT, MAP)) {
            writer.add(type, values);
            return unzip(writer.finish(manifest -> {}).file());
        }
    }

    @Test
    void givenACollection_whenWritten_thenProgramsGetAnArrayAndPeopleAList() throws Exception {
        Map<String, byte[]> parts =
                written(folder, TICKET, values("id", 1L, "tags", List.of("late", 7), "marks", List.of()));

        JsonNode row = STRICT.readTree(parts.get("data.json")).get("Ticket").get(0);
        assertThat(row.get("tags").toString()).isEqualTo("[\"late\",7]");
        assertThat(row.get("marks").toString()).isEqualTo("[]");
        assertThat(texts(page(parts.get("index.html")), "td")).containsExactly("1", "late, 7", "–");
    }

    @Test
    void givenRows_whenFinished_thenAllPartsAgreeAndNothingElseIsLeft() throws Exception {
        ArchiveManifest manifest;
        try (ArchiveWriter writer = ArchiveWriter.in(folder, AT, MAP)) {
            writer.add(CUSTOMER, values("name", Canary.NAME, "closedOn", LocalDate.of(2020, 1, 31)));
            writer.add(TICKET, values("id", 1L, "message", "first"));
            writer.add(TICKET, values("id", 2L, "message", null));
            manifest = writer.finish(whole -> assertThat(whole.rows()).isEqualTo(3));
        }

        assertThat(in(folder)).containsExactly(manifest.file());
        assertThat(manifest.file().getFileName()).hasToString(manifest.id() + ".zip");
        assertThat(manifest.rowsByType()).isEqualTo(Map.of("Customer", 1L, "Ticket", 2L));
        Map<String, byte[]> parts = unzip(manifest.file());
        assertThat(parts.keySet())
                .containsExactly(
                        "data.json",
                        "data.schema.json",
                        "csv/Customer.csv",
                        "csv/Ticket.csv",
                        "index.html",
                        "facts.json",
                        "manifest.json");
        JsonNode data = STRICT.readTree(parts.get("data.json"));
        assertThat(data)
                .isEqualTo(
                        STRICT.readTree(
                                "{\"Customer\":[{\"name\":\"" + Canary.NAME
                                        + "\",\"closedOn\":\"2020-01-31\"}],\"Ticket\":[{\"id\":1,\"message\":\"first\"},{\"id\":2,\"message\":null}]}"));
        Document page = page(parts.get("index.html"));
        assertThat(texts(page, "td")).containsExactly(Canary.NAME, "2020-01-31", "1", "first", "2", "–");
        assertThat(texts(page, "th")).containsExactly("Name", "Closed on", "Id", "Message");
        assertThat(texts(page, "p"))
                .contains(
                        "Used to: adapt the service; send the newsletter; answer support requests.",
                        "Kept for 6 years from the date “Closed on” (Limitation Act 1980, s. 5), then stripped of what is"
                                + " personal. While there is no date, the time has not begun.",
                        "Kept for 2 years from the date “Closed on”, then deleted. While there is no date, the time has not"
                                + " begun.");
    }

    @Test
    void givenAnArchive_whenItsPartsAreDigested_thenTheManifestInsideAndOutsideSayTheSame() throws Exception {
        ArchiveManifest manifest;
        try (ArchiveWriter writer = ArchiveWriter.in(folder, AT, MAP)) {
            writer.add(CUSTOMER, values("name", Canary.NAME));
            manifest = writer.finish(whole -> {});
        }
        Map<String, byte[]> parts = unzip(manifest.file());
        JsonNode inside = STRICT.readTree(parts.get("manifest.json"));

        assertThat(manifest.digests())
                .containsOnlyKeys("data.json", "data.schema.json", "csv/Customer.csv", "index.html", "facts.json");
        for (String part : manifest.digests().keySet()) {
            String digest = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(parts.get(part)));
            assertThat(manifest.digests()).containsEntry(part, digest);
            assertThat(inside.get("sha256").get(part).asString()).isEqualTo(digest);
        }
        assertThat(inside.get("archive").asString()).isEqualTo(manifest.id().toString());
        assertThat(inside.get("writtenAt").asString()).isEqualTo("2026-11-24T12:00:00Z");
        assertThat(inside.get("rows").get("Customer").asLong()).isEqualTo(1);
        assertThat(new String(parts.get("manifest.json"), StandardCharsets.UTF_8))
                .doesNotContain(Canary.MARK);
    }

    @Test
    void givenValuesThatAreLeftOut_whenWritten_thenNoProgramTakesThemForValuesAndPeopleAreToldHowMany()
            throws Exception {
        ArchiveManifest manifest;
        try (ArchiveWriter writer = ArchiveWriter.in(folder, AT, MAP)) {
            writer.add(CUSTOMER, values("name", "Ada"));
            writer.add(TICKET, values("id", 1L, "message", LeftOut.ABOUT_OTHERS));
            writer.add(TICKET, values("id", 2L, "message", "mine"));
            writer.add(TICKET, values("id", LeftOut.ABOUT_OTHERS, "message", LeftOut.ABOUT_OTHERS));
            manifest = writer.finish(whole -> {});
        }
        Map<String, byte[]> parts = unzip(manifest.file());

        assertThat(manifest.leftOutByType()).isEqualTo(Map.of("Ticket", 3L));
        assertThat(STRICT.readTree(parts.get("manifest.json")).get("leftOut").toString())
                .isEqualTo("{\"Ticket\":3}");
        assertThat(STRICT.readTree(parts.get("data.json")).get("Ticket").toString())
                .isEqualTo("[{\"id\":1},{\"id\":2,\"message\":\"mine\"},{}]");
        Document page = page(parts.get("index.html"));
        assertThat(texts(page, "td"))
                .containsExactly("Ada", "1", "(left out)", "2", "mine", "(left out)", "(left out)");
        assertThat(texts(page, "th")).containsExactly("Name", "Id", "Message");
        assertThat(texts(page, "p"))
                .filteredOn(text -> text.startsWith("Some values are left out"))
                .containsExactly(
                        "Some values are left out because they are about other people as well: 3 of this table.");
    }

    @Test
    void givenNoRows_whenFinished_thenTheArchiveIsEmptyAndWhole() throws Exception {
        try (ArchiveWriter writer = ArchiveWriter.in(folder, AT, MAP)) {
            Map<String, byte[]> parts = unzip(writer.finish(whole -> {}).file());
            assertThat(STRICT.readTree(parts.get("data.json"))).isEmpty();
            assertThat(texts(page(parts.get("index.html")), "table")).isEmpty();
        }
    }

    @Test
    void givenASystemWithOwners_whenFinished_thenTheOwnerAloneMayReadTheArchive() throws Exception {
        assumeThat(Files.getFileStore(folder).supportsFileAttributeView("posix"))
                .isTrue();
        try (ArchiveWriter writer = ArchiveWriter.in(folder, AT, MAP)) {
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(in(folder).get(0))))
                    .isEqualTo("rwx------");
            ArchiveManifest manifest = writer.finish(whole -> {});
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(manifest.file())))
                    .isEqualTo("rw-------");
        }
    }

    // Values.

    @Test
    void givenNumbers_whenWritten_thenTheyKeepTheirDigits() throws Exception {
        Map<String, Object> values = values(
                "long",
                Long.MAX_VALUE,
                "short",
                (short) -3,
                "float",
                0.1f,
                "double",
                0.1,
                "nan",
                Double.NaN,
                "decimal",
                new BigDecimal("10.50"),
                "huge",
                BigInteger.TEN.pow(40),
                "flag",
                true,
                "uuid",
                new UUID(0, 1),
                "none",
                null);

        String json = new String(written(folder, CUSTOMER, values).get("data.json"), StandardCharsets.UTF_8);

        assertThat(json)
                .contains("\"long\":9223372036854775807,")
                .contains("\"short\":-3,")
                .contains("\"float\":0.1,")
                .contains("\"double\":0.1,")
                .contains("\"nan\":\"NaN\",")
                .contains("\"decimal\":10.50,")
                .contains("\"huge\":1" + "0".repeat(40) + ",")
                .contains("\"flag\":true,")
                .contains("\"uuid\":\"00000000-0000-0000-0000-000000000001\",")
                .contains("\"none\":null");
    }

    @Test
    void givenMarkupInAValue_whenWritten_thenItIsTextAndNoElement() throws Exception {
        String attack = "<script>alert('x')</script><img src=x onerror=\"y\">&amp;]]></td>";

        Document page = page(written(folder, CUSTOMER, values("name", attack)).get("index.html"));

        assertThat(texts(page, "script")).isEmpty();
        assertThat(texts(page, "img")).isEmpty();
        assertThat(texts(page, "td")).containsExactly(attack);
    }

    @Test
    void givenCharactersThatNoPageCanHold_whenWritten_thenTheyAreReplacedAndTheRestStays() throws Exception {
        Map<String, byte[]> parts =
                written(folder, CUSTOMER, values("name", "a\u0000b\u001Bc\uD83D\uDE00d\uD83De\uDE00f\uFFFEg"));

        assertThat(texts(page(parts.get("index.html")), "td"))
                .containsExactly("a\uFFFDb\uFFFDc\uD83D\uDE00d\uFFFDe\uFFFDf\uFFFDg");
        assertThat(STRICT.readTree(parts.get("data.json"))
                        .at("/Customer/0/name")
                        .asString())
                .isEqualTo("a\u0000b\u001Bc\uD83D\uDE00d\uFFFDe\uFFFDf\uFFFEg");
    }

    @Test
    void givenAHugeValue_whenWritten_thenItIsThereToTheLastCharacterAndThePageStaysOneThatOpens() throws Exception {
        String huge = "x" + "\uD83D\uDE00é<".repeat(200_000);

        Map<String, byte[]> parts = written(folder, CUSTOMER, values("name", huge));

        assertThat(texts(page(parts.get("index.html")), "td").get(0))
                .isEqualTo(
                        huge.substring(0, 10_000) + " … and 790001 more characters, which are in the file data.json.");
        assertThat(new String(parts.get("csv/Customer.csv"), StandardCharsets.UTF_8)
                        .equals("\uFEFFname\r\n" + huge + "\r\n"))
                .isTrue();
        assertThat(STRICT.readTree(parts.get("data.json"))
                        .at("/Customer/0/name")
                        .asString()
                        .equals(huge))
                .isTrue();
    }

    @Provide
    Arbitrary<String> whole() {
        return Arbitraries.strings()
                .all()
                .ofMaxLength(50)
                .filter(text ->
                        text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }

    @Property(tries = 100)
    void whateverTheText_itComesBackFromTheJsonAndThePageIsWellFormed(@ForAll("whole") String name, @ForAll String odd)
            throws Exception {
        Path place = Files.createTempDirectory("archive");
        try {
            Map<String, byte[]> parts = written(place, CUSTOMER, values("name", name, "odd", odd));
            assertThat(STRICT.readTree(parts.get("data.json"))
                            .at("/Customer/0/name")
                            .asString())
                    .isEqualTo(name);
            assertThat(texts(page(parts.get("index.html")), "td")).hasSize(2);
        } finally {
            for (Path file : in(place)) {
                Files.delete(file);
            }
            Files.delete(place);
        }
    }

    @Test
    void givenRowsOfOneTypeWithOtherColumns_whenWritten_thenNoCellStandsUnderAnothersName() throws Exception {
        ArchiveManifest manifest;
        try (ArchiveWriter writer = ArchiveWriter.in(folder, AT, MAP)) {
            writer.add(CUSTOMER, values("name", "Ada"));
            writer.add(CUSTOMER, values("email", "ada@example.org", "name", "Ada"));
            manifest = writer.finish(whole -> {});
        }
        Map<String, byte[]> parts = unzip(manifest.file());

        assertThat(texts(page(parts.get("index.html")), "th")).containsExactly("Name", "Email", "Name");
        assertThat(STRICT.readTree(parts.get("data.json")).get("Customer")).hasSize(2);
    }

    // What goes wrong.

    @Test
    void givenRowsOfATypeThatDoNotFollowEachOther_whenAdded_thenRefusedAndNothingIsLeft() throws Exception {
        try (ArchiveWriter writer = ArchiveWriter.in(folder, AT, MAP)) {
            writer.add(CUSTOMER, values("name", "Ada"));
            writer.add(TICKET, values("id", 1L));
            assertThatThrownBy(() -> writer.add(CUSTOMER, values("name", "Bea")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("type: rows of Customer do not follow each other");
        }
        assertThat(in(folder)).isEmpty();
    }

    @Test
    void givenAWriterThatIsNotFinished_whenClosed_thenNothingIsLeft() throws Exception {
        try (ArchiveWriter writer = ArchiveWriter.in(folder, AT, MAP)) {
            writer.add(CUSTOMER, values("name", "Ada"));
            assertThat(in(folder)).hasSize(1);
        }
        assertThat(in(folder)).isEmpty();
    }

    @Test
    void givenAValueThatCannotBePrinted_whenAdded_thenItsFailurePassesOnAndNothingIsLeft() throws Exception {
        Object unprintable = new Object() {
            @Override
            public String toString() {
                throw new UnsupportedOperationException("not to be printed");
            }
        };
        try (ArchiveWriter writer = ArchiveWriter.in(folder, AT, MAP)) {
            assertThatThrownBy(() -> writer.add(CUSTOMER, values("name", unprintable)))
                    .isInstanceOf(UnsupportedOperationException.class);
        }
        assertThat(in(folder)).isEmpty();
    }

    @Test
    void givenEvidenceThatFails_whenFinished_thenItsFailurePassesOnAndNoArchiveAppears() throws Exception {
        try (ArchiveWriter writer = ArchiveWriter.in(folder, AT, MAP)) {
            writer.add(CUSTOMER, values("name", "Ada"));
            assertThatThrownBy(() -> writer.finish(whole -> {
                        assertThat(whole.file()).doesNotExist();
                        throw new IllegalStateException("the ledger is away");
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the ledger is away");
        }
        assertThat(in(folder)).isEmpty();
    }

    @Test
    void givenAFinishedArchive_whenUsedAgain_thenRefusedAndTheArchiveStays() throws Exception {
        try (ArchiveWriter writer = ArchiveWriter.in(folder, AT, MAP)) {
            writer.finish(whole -> {});
            assertThatThrownBy(() -> writer.add(CUSTOMER, values("name", "Ada")))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> writer.finish(whole -> {})).isInstanceOf(IllegalStateException.class);
        }
        assertThat(in(folder)).hasSize(1);
    }

    @Test
    void givenAFolderThatIsNotThereOrIsAFile_whenBegun_thenToldHowToMendIt() throws Exception {
        Path file = Files.createFile(folder.resolve("a-file"));
        for (Path place : List.of(folder.resolve("missing"), file)) {
            assertThatThrownBy(() -> ArchiveWriter.in(place, AT, MAP))
                    .isInstanceOfSatisfying(PrivacyFailureException.class, e -> {
                        assertThat(e.problems()).extracting(Problem::code).containsExactly(ProblemCode.EXPORT_FAILED);
                        assertThat(e)
                                .hasMessageContaining("check that the folder exists")
                                .hasCauseInstanceOf(IOException.class);
                    });
        }
    }

    @Test
    void givenAWorkFolderThatVanishes_whenFinished_thenFailedWithoutAnArchive() throws Exception {
        try (ArchiveWriter writer = ArchiveWriter.in(folder, AT, MAP)) {
            writer.add(CUSTOMER, values("name", "Ada"));
            Path work = in(folder).get(0);
            for (Path file : in(work)) {
                Files.delete(file);
            }
            Files.delete(work);
            assertThatThrownBy(() -> writer.finish(whole -> {})).isInstanceOf(PrivacyFailureException.class);
        }
        assertThat(in(folder)).isEmpty();
    }
}
