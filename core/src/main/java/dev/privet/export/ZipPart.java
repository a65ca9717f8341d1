/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Packs the parts of an archive and adds the manifest that proves them. */
final class ZipPart {

    private static final List<String> PARTS = List.of("data.json", "index.html");

    private ZipPart() {}

    static ArchiveManifest write(Path target, Path work, ArchiveManifest draft) throws IOException {
        try (OutputStream file = WorkFolder.ownersFile(target);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            LocalDateTime stamp = LocalDateTime.ofInstant(draft.at(), ZoneOffset.UTC);
            Map<String, String> digests = new TreeMap<>();
            for (String part : PARTS) {
                zip.putNextEntry(entry(part, stamp));
                digests.put(part, copy(work.resolve(part), zip));
                zip.closeEntry();
            }
            ArchiveManifest manifest = new ArchiveManifest(
                    draft.id(), draft.file(), draft.at(), draft.rowsByType(), draft.leftOutByType(), digests);
            zip.putNextEntry(entry("manifest.json", stamp));
            zip.write(json(manifest));
            zip.closeEntry();
            return manifest;
        }
    }

    private static ZipEntry entry(String name, LocalDateTime stamp) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(stamp);
        return entry;
    }

    private static String copy(Path part, OutputStream zip) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = Files.newInputStream(part)) {
            // Not closed: closing it would end the whole archive.
            in.transferTo(new DigestOutputStream(zip, digest));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static byte[] json(ArchiveManifest manifest) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(readable(), bytes)) {
            json.writeStartObject();
            json.writeStringProperty("archive", manifest.id().toString());
            json.writeStringProperty("writtenAt", manifest.at().toString());
            json.writeName("rows");
            json.writeStartObject();
            manifest.rowsByType().forEach(json::writeNumberProperty);
            json.writeEndObject();
            json.writeName("leftOut");
            json.writeStartObject();
            manifest.leftOutByType().forEach(json::writeNumberProperty);
            json.writeEndObject();
            json.writeName("sha256");
            json.writeStartObject();
            manifest.digests().forEach(json::writeStringProperty);
            json.writeEndObject();
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    static ObjectWriteContext readable() {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        return new ObjectWriteContext.Base() {
            @Override
            public tools.jackson.core.PrettyPrinter getPrettyPrinter() {
                return printer.createInstance();
            }
        };
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
