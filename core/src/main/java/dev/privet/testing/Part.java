/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A stretch of what is looked through: all of a text, a line of a log, an entry of an archive.
 *
 * @param place what it is called, or nothing where it is all there is
 * @param text its content
 */
record Part(String place, String text) {

    static List<Part> of(CharSequence text) {
        return List.of(new Part("", text.toString()));
    }

    static List<Part> ofAll(List<?> elements) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            parts.add(new Part("element " + i, String.valueOf(elements.get(i))));
        }
        return parts;
    }

    static List<Part> of(Path path) {
        try {
            List<Part> parts = new ArrayList<>();
            parts.add(new Part("the name of the file", path.getFileName().toString()));
            parts.addAll(of(Files.readAllBytes(path)));
            return parts;
        } catch (IOException e) {
            throw new UncheckedIOException("The file cannot be read.", e);
        }
    }

    static List<Part> of(byte[] bytes) {
        List<Part> parts = new ArrayList<>();
        try {
            read("", bytes, parts);
        } catch (IOException e) {
            throw new UncheckedIOException("What begins like an archive cannot be read as one.", e);
        }
        return parts;
    }

    private static void read(String place, byte[] bytes, List<Part> parts) throws IOException {
        if (startsWith(bytes, 'P', 'K', 3, 4)) {
            entries(place.isEmpty() ? "" : place + " › ", bytes, parts);
        } else if (startsWith(bytes, 0x1F, 0x8B)) {
            try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                read(place, in.readAllBytes(), parts);
            }
        } else {
            parts.add(new Part(place, text(bytes)));
        }
    }

    private static void entries(String before, byte[] bytes, List<Part> parts) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            int number = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                number++;
                parts.add(new Part(before + "the name of entry " + number, entry.getName()));
                read(before + "entry " + entry.getName(), zip.readAllBytes(), parts);
            }
        }
    }

    private static boolean startsWith(byte[] bytes, int... signs) {
        for (int i = 0; i < signs.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != signs[i]) {
                return false;
            }
        }
        return true;
    }

    /** With a mark of byte order, as that says; else as UTF-8 has it, or as Latin-1, where any bytes are text. */
    private static String text(byte[] bytes) {
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf('\uFFFD') < 0 ? text : new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
