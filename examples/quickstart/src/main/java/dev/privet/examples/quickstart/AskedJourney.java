/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.examples.quickstart;

import dev.privet.Privet;
import dev.privet.examples.quickstart.shop.SamplePeople;
import dev.privet.export.ArchiveManifest;
import dev.privet.subject.SubjectRef;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A customer asks for a copy of everything that the shop has about them. */
final class AskedJourney {

    private final Privet privet;
    private final Path archives;

    AskedJourney(Privet privet, Path archives) {
        this.privet = privet;
        this.archives = archives;
    }

    /** Writes the archive and gives back where it lies. */
    Path tell(Page page) throws IOException {
        page.heading("5. ASKED: a person gets a copy of their data");
        Files.createDirectories(archives);
        ArchiveManifest manifest = privet.export(new SubjectRef("customer", SamplePeople.ADA), archives);
        page.paragraph(
                "Customer 1 asks what the shop has about them. privet.export(new SubjectRef(\"customer\", 1L), folder)"
                        + " found " + manifest.rows() + " rows and wrote them into");
        page.line("");
        page.line(manifest.file().toString());
        page.paragraph("which is a zip file that needs nothing of Privet to be read. It holds:");
        Map<String, byte[]> files = Archive.read(manifest.file());
        page.table(List.of("File", "Bytes", "SHA-256", "Checked"), files(manifest, files));
        List<List<String>> rows = new ArrayList<>();
        manifest.rowsByType().forEach((type, count) -> rows.add(List.of(type, count.toString())));
        page.table(List.of("Rows of", "Number"), rows);
        page.paragraph(
                "What it does not hold is what concerns other people, even where this customer's rows point at them:");
        page.line("");
        page.line("the colleague who answered this customer:  " + presence(files, "Placeholder"));
        page.line("another customer of the shop:              " + presence(files, "Bo Sample"));
        return manifest.file();
    }

    private static List<List<String>> files(ArchiveManifest manifest, Map<String, byte[]> files) {
        List<List<String>> rows = new ArrayList<>();
        files.forEach((name, content) -> {
            String stated = manifest.digests().getOrDefault(name, "");
            rows.add(List.of(
                    name,
                    String.valueOf(content.length),
                    stated.isEmpty() ? "(states the others)" : stated.substring(0, 16) + "...",
                    stated.isEmpty() ? "" : checked(name, stated, content)));
        });
        return rows;
    }

    private static String checked(String name, String stated, byte[] content) {
        if (!Archive.sha256(content).equals(stated)) {
            throw new IllegalStateException(name + " is not what the manifest says.");
        }
        return "same as stated";
    }

    private static String presence(Map<String, byte[]> files, String words) {
        boolean found = files.values().stream()
                .anyMatch(content -> new String(content, StandardCharsets.UTF_8).contains(words));
        if (found) {
            throw new IllegalStateException("The archive holds somebody else's data.");
        }
        return "not in it";
    }
}
