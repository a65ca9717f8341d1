/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes the folder in which an archive is put together. */
final class WorkFolder {

    private static final Logger LOG = LoggerFactory.getLogger(WorkFolder.class);

    private WorkFolder() {}

    static void delete(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            for (Path file : all) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            LOG.error(
                    "A work folder of an export could not be removed ({}). It holds personal data: delete {} by hand.",
                    e.getClass().getSimpleName(),
                    folder);
        }
    }
}
