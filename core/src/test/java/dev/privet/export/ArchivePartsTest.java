/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.export;

import static dev.privet.export.Parts.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import dev.privet.contract.PrivacyFailureException;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.RecordType;
import dev.privet.sample.Logs;
import dev.privet.sample.Sample;
import dev.privet.sample.Sample.Customer;
import dev.privet.sample.Sample.Ticket;
import dev.privet.vocabulary.Disposal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the single files of an archive hold, one kind of value at a time. */
@NullUnmarked // Rows as a framework fills them.
class ArchivePartsTest {

    private static final Instant AT = Instant.parse("2026-11-24T12:00:00Z");
    private static final DataMap MAP = Sample.map();
    private static final RecordType CUSTOMER = MAP.find(Customer.class).orElseThrow();
    private static final RecordType TICKET = MAP.find(Ticket.class).orElseThrow();

    @TempDir
    Path folder;

    /** A large value as a store hands it over. */
    private record Large(String content, boolean isText) implements Attachment {
        @Override
        public InputStream open() {
            return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
        }
    }

    @SafeVarargs
    private Parts written(RecordType type, Map<String, Object>... rows) throws IOException {
        try (ArchiveWriter writer = ArchiveWriter.in(folder, AT, MAP)) {
            for (Map<String, Object> row : rows) {
                writer.add(type, row);
            }
            return Parts.of(writer.finish(manifest -> {}).file());
        }
    }

    // Tables for spreadsheets.

    @Test
    void givenTexts_whenWrittenAsATable_thenQuotedWhereNeededAndNoFormula() throws IOException {
        Parts parts = written(
                CUSTOMER,
                row("id", -5, "name", "Ada, \"the\" first\nof many", "note", "=1+1"),
                row("id", new BigDecimal("-1.50"), "name", "+44 20 7946 0000", "note", "-2"),
                row("id", 0.5, "name", "@home", "note", "\t=1"),
                row("id", null, "name", "", "note", "＝1"),
                row("id", LeftOut.ABOUT_OTHERS, "name", "1-2", "note", List.of("a", "b")),
                row("id", true, "name", "\r", "note", Map.of("unit", "m")));

        assertThat(parts.text("csv/Customer.csv").split("\r\n", -1))
                .containsExactly(
                        "\uFEFFid,name,note",
                        "-5,\"Ada, \"\"the\"\" first\nof many\",\"'=1+1\"",
                        "-1.50,\"'+44 20 7946 0000\",\"'-2\"",
                        "0.5,\"'@home\",\"'\t=1\"",
                        ",,\"'＝1\"",
                        "(left out),1-2,\"a, b\"",
                        "true,\"'\r\",unit: m",
                        "");
    }

    @Test
    void givenControlCharactersAndHalfCharacters_whenWrittenAsATable_thenReplacedAndTheRestStays() throws IOException {
        assertThat(written(CUSTOMER, row("name", "a\u0000b\uD83Dc")).text("csv/Customer.csv"))
                .isEqualTo("\uFEFFname\r\na\uFFFDb\uFFFDc\r\n");
    }

    @Test
    void givenRowsWhoseColumnsAlternate_whenWritten_thenEachKindHasOneTableHoweverOftenTheyChange() throws IOException {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            rows.add(i % 2 == 0 ? row("id", i) : row("id", i, "more", "x"));
        }
        @SuppressWarnings({"unchecked", "rawtypes"})
        Map<String, Object>[] all = rows.toArray(new Map[0]);
        Parts parts = written(CUSTOMER, all);

        assertThat(parts.text("csv/Customer.csv")).isEqualTo("\uFEFFid\r\n0\r\n2\r\n4\r\n6\r\n8\r\n");
        assertThat(parts.text("csv/Customer-2.csv")).startsWith("\uFEFFid,more\r\n1,x\r\n3,x\r\n");
        assertThat(parts.json("data.json").get("Customer")).hasSize(10);
        assertThat(parts.text("index.html").split("<table", -1)).hasSize(3);
    }

    @Test
    void givenNamesThatNoFileCanHave_whenNamed_thenPlainOnesThatDifferByMoreThanCase() {
        FileNames names = new FileNames();

        assertThat(names.of("Order")).isEqualTo("Order");
        assertThat(names.of("ORDER")).isEqualTo("ORDER-2");
        assertThat(names.of("Order-2")).isEqualTo("Order-2-2");
        assertThat(names.of("../x:y")).isEqualTo("_.._x_y");
        assertThat(names.of("")).isEqualTo("_");
    }

    // Large values.

    @Test
    void givenLargeValues_whenWritten_thenFilesOfTheirOwnUnderNamesOfOurs() throws IOException {
        Parts parts = written(
                TICKET,
                row("id", 1, "photo", new Large("AB", false)),
                row("id", 2, "photo", List.of(Map.of("../scan", new Large("é", true)), new Large("", false))));

        assertThat(parts.texts().keySet())
                .startsWith(
                        "data.json",
                        "data.schema.json",
                        "csv/Ticket.csv",
                        "attachments/Ticket/1-photo.bin",
                        "attachments/Ticket/2-photo.txt",
                        "attachments/Ticket/3-photo.bin");
        assertThat(parts.text("attachments/Ticket/1-photo.bin")).isEqualTo("AB");
        assertThat(parts.text("attachments/Ticket/2-photo.txt")).isEqualTo("é");
        assertThat(parts.json("data.json").get("Ticket").toString())
                .isEqualTo("[{\"id\":1,\"photo\":\"attachments/Ticket/1-photo.bin\"},"
                        + "{\"id\":2,\"photo\":[{\"../scan\":\"attachments/Ticket/2-photo.txt\"},"
                        + "\"attachments/Ticket/3-photo.bin\"]}]");
        assertThat(parts.text("csv/Ticket.csv")).contains("1,attachments/Ticket/1-photo.bin\r\n");
        assertThat(parts.text("index.html"))
                .contains("<a href=\"attachments/Ticket/1-photo.bin\">File 1-photo.bin</a>");
        assertThat(parts.json("manifest.json").get("sha256").propertyNames())
                .contains("attachments/Ticket/1-photo.bin");
    }

    @Test
    void givenALargeValueThatCannotBeRead_whenAdded_thenFailedAndNothingIsLeft() {
        Attachment broken = new Attachment() {
            @Override
            public InputStream open() throws IOException {
                throw new IOException("gone");
            }

            @Override
            public boolean isText() {
                return false;
            }
        };
        try (ArchiveWriter writer = ArchiveWriter.in(folder, AT, MAP)) {
            assertThatThrownBy(() -> writer.add(TICKET, row("photo", broken)))
                    .isInstanceOf(PrivacyFailureException.class)
                    .hasMessageContaining("PRIVET-0602");
        }
        assertThat(folder).isEmptyDirectory();
    }

    // The page.

    @Test
    void givenMoreRowsThanAPageCanHold_whenWritten_thenTheFirstAndWhereTheRestIs() throws IOException {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 1; i <= RowsPart.MOST_ROWS + 7; i++) {
            rows.add(row("id", i));
        }
        @SuppressWarnings({"unchecked", "rawtypes"})
        Map<String, Object>[] all = rows.toArray(new Map[0]);
        Parts parts = written(CUSTOMER, all);

        assertThat(parts.text("index.html"))
                .contains("<caption>The first 500 of 507 rows. The file csv/Customer.csv holds all of them.</caption>")
                .contains("<a href=\"#part-1\">Customer (507 rows)</a>")
                .contains("<td>500</td>")
                .doesNotContain("<td>501</td>");
        assertThat(parts.text("csv/Customer.csv")).endsWith("\r\n507\r\n");
    }

    @Test
    void givenCodesMomentsAndTruth_whenShownToPeople_thenInWordsAndToProgramsAsTheyAre() throws IOException {
        Parts parts = written(
                CUSTOMER, row("then", Disposal.ANONYMISE, "at", Instant.parse("2026-01-02T03:04:05Z"), "open", true));

        assertThat(parts.text("index.html")).contains("<td>Anonymise</td><td>2026-01-02 03:04:05 UTC</td><td>yes</td>");
        assertThat(parts.json("data.json").at("/Customer/0").toString())
                .isEqualTo("{\"then\":\"ANONYMISE\",\"at\":\"2026-01-02T03:04:05Z\",\"open\":true}");
    }

    @Test
    void givenTextToReview_whenWritten_thenMarkedOnThePageAndCountedInTheManifest() throws IOException {
        ArchiveManifest manifest;
        try (ArchiveWriter writer = ArchiveWriter.in(folder, AT, MAP)) {
            writer.add(TICKET, row("id", 1, "message", "of Bob"), Set.of("message"));
            writer.add(TICKET, row("id", 2, "message", "of me"));
            writer.lacks(List.of(new ArchiveGap("Ticket.scan", ArchiveGap.Reason.NOT_SHOWN, "It is no value.")));
            manifest = writer.finish(whole -> {});
        }
        Parts parts = Parts.of(manifest.file());

        assertThat(manifest.toReview()).containsExactly(new TextToReview("Ticket.message", 1));
        assertThat(parts.text("index.html"))
                .contains("<td>of Bob<em> (this text may be about other people as well)</em></td>")
                .contains("<td>of me</td>")
                .contains("<li>Ticket.scan: It is no value.</li>");
        assertThat(parts.json("manifest.json").get("toReview").toString())
                .isEqualTo("[{\"path\":\"Ticket.message\",\"count\":1}]");
        assertThat(parts.json("manifest.json").get("gaps").get(0).toString())
                .isEqualTo("{\"what\":\"Ticket.scan\",\"reason\":\"not-shown\",\"why\":\"It is no value.\"}");
    }

    @Test
    void givenValuesLeftOut_whenWritten_thenEachReasonIsToldByColumn() throws IOException {
        Parts parts = written(
                TICKET,
                row("id", 1, "helper", LeftOut.ABOUT_OTHERS, "score", LeftOut.BY_RULE),
                row("id", 2, "helper", LeftOut.ABOUT_OTHERS, "score", 3));

        assertThat(parts.json("manifest.json").get("redactions").toString())
                .isEqualTo("[{\"path\":\"Ticket.helper\",\"reason\":\"about-others\",\"count\":2},"
                        + "{\"path\":\"Ticket.score\",\"reason\":\"by-rule\",\"count\":1}]");
        assertThat(parts.text("index.html"))
                .contains("<li>Ticket, helper: left out of 2 rows, because it is about other people as well.</li>")
                .contains(
                        "<li>Ticket, score: left out of 1 row, because it is kept back by a rule of the organisation.</li>");
    }

    // The schema.

    @Test
    void givenRows_whenWritten_thenTheSchemaSaysWhatEachColumnHolds() throws IOException {
        Parts parts = written(
                CUSTOMER,
                row(
                        "id",
                        1L,
                        "email",
                        "a@example.org",
                        "born",
                        LocalDate.of(2000, 1, 2),
                        "size",
                        1.5,
                        "key",
                        new UUID(1, 2)),
                row("id", 2L, "email", null, "born", null, "size", 2, "key", LeftOut.BY_RULE));

        JsonNode schema = parts.json("data.schema.json");
        assertThat(schema.get("$schema").asString()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        JsonNode row = schema.at("/properties/Customer/items");
        assertThat(row.get("required").toString()).isEqualTo("[\"id\",\"email\",\"born\",\"size\"]");
        assertThat(row.get("additionalProperties").asBoolean()).isFalse();
        assertThat(row.at("/properties/id").toString()).isEqualTo("{\"title\":\"Id\",\"type\":[\"integer\",\"null\"]}");
        assertThat(row.at("/properties/email/type").toString()).isEqualTo("[\"string\",\"null\"]");
        assertThat(row.at("/properties/email/description").asString()).isNotEmpty();
        assertThat(row.at("/properties/born/format").asString()).isEqualTo("date");
        assertThat(row.at("/properties/size/type").toString()).isEqualTo("[\"number\",\"null\"]");
        assertThat(row.at("/properties/key/format").asString()).isEqualTo("uuid");
    }

    // What a killed process leaves behind.

    @Test
    void givenWorkFoldersOfOthers_whenAnArchiveIsBegun_thenThoseThatNobodyHoldsAreRemoved() throws IOException {
        Path left = Files.createDirectory(folder.resolve(".privet-left"));
        Files.createFile(left.resolve("lock"));
        Files.writeString(left.resolve("data"), "of somebody");
        Path begun = Files.createDirectory(folder.resolve(".privet-begun"));
        Path almostLocked = Files.createDirectory(folder.resolve(".privet-locked"));
        Files.createFile(almostLocked.resolve("lock.new"));
        Path notOurs = Files.createDirectory(folder.resolve(".privet-plan"));
        Files.writeString(notOurs.resolve("plan.txt"), "of the host");
        try (ArchiveWriter one = ArchiveWriter.in(folder, AT, MAP);
                ArchiveWriter other = ArchiveWriter.in(folder, AT, MAP)) {
            one.add(CUSTOMER, row("id", 1));
            other.add(CUSTOMER, row("id", 1));
            assertThat(left).doesNotExist();
            assertThat(begun).doesNotExist();
            assertThat(almostLocked).doesNotExist();
            assertThat(notOurs.resolve("plan.txt")).exists();
            assertThat(one.finish(manifest -> {}).file()).exists();
            assertThat(other.finish(manifest -> {}).file()).exists();
        }
    }

    @Test
    void givenAFileThatCannotBeRemoved_whenClosed_thenTheLockStaysSoThatALaterExportTriesAgain() throws IOException {
        try (WorkFolder work = WorkFolder.in(folder)) {
            for (int i = 0; i < 20; i++) {
                Files.createFile(
                        Files.createDirectory(work.path().resolve("full" + i)).resolve("in the way"));
            }
        }

        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left)
                    .singleElement()
                    .satisfies(path -> assertThat(path.resolve("lock")).exists());
        }
    }

    // Progress.

    @Test
    void givenManyRows_whenAdded_thenTheListenerHearsOfThemAndItsFailureEndsNothing() throws IOException {
        List<Long> heard = new ArrayList<>();
        ExportOptions options = ExportOptions.portability().toldTo(rows -> {
            heard.add(rows);
            throw new IllegalStateException("busy");
        });
        try (Logs logs = new Logs(ArchiveWriter.class);
                ArchiveWriter writer = ArchiveWriter.in(folder, AT, MAP, "customer", options)) {
            for (int i = 0; i < 20_001; i++) {
                writer.add(CUSTOMER, Map.of("id", i));
            }
            assertThat(heard).containsExactly(10_000L, 20_000L);
            assertThat(logs.at(Level.WARN))
                    .containsExactly(
                            "A listener of an export failed (java.lang.IllegalStateException). The export goes on.");
            Parts parts = Parts.of(writer.finish(manifest -> {}).file());
            assertThat(parts.texts().keySet())
                    .containsExactly("data.json", "data.schema.json", "csv/Customer.csv", "manifest.json");
        }
    }
}
