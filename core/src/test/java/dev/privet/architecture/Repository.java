/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the files of this repository lie, whichever module the test runs in. */
public final class Repository {

    private Repository() {}

    /**
     * Finds the top folder.
     *
     * @return the nearest folder above the working directory that holds the build wrapper
     */
    public static Path root() {
        Path start = Path.of("").toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw"))) {
                return folder;
            }
        }
        throw new IllegalStateException("No mvnw above " + start + ": these tests run in a checkout of the repository");
    }

    /**
     * Finds the code that ships.
     *
     * @return the Java files below {@code src/main} of every module
     */
    static List<Path> mainSources() {
        try (Stream<Path> files = Files.walk(root())) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/src/main/java/"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
