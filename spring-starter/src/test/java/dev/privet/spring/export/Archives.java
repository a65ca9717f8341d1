/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import net.lingala.zip4j.io.inputstream.ZipInputStream;
import net.lingala.zip4j.model.LocalFileHeader;

/** Folders of archives as a person or an operator would look into them. */
final class Archives {

    /** A key as the property has it. Nobody else uses it. */
    static final String KEY =
            Base64.getEncoder().encodeToString("0123456789abcdefghijklmnopqrstuv".getBytes(StandardCharsets.US_ASCII));

    private Archives() {}

    /** The same key. */
    static ExportKey key() {
        return ExportKey.of(Base64.getDecoder().decode(KEY));
    }

    /** All files of an archive, one after another. */
    static String text(PrivetExports exports, UUID id) {
        try (InputStream in = exports.open(id).orElseThrow();
                ZipInputStream zip = new ZipInputStream(in, exports.passphrase(id))) {
            StringBuilder text = new StringBuilder();
            for (LocalFileHeader next = zip.getNextEntry(); next != null; next = zip.getNextEntry()) {
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of all files and folders below a folder. */
    static List<String> names(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return new ArrayList<>(files.skip(1)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
