/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.export;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where one archive is put together, for the owner of the process alone. Named after the request, so that what a killed process left behind is
 * found by the run that does it once more.
 */
record WorkPlace(Path folder) implements AutoCloseable {

    private static final String PREFIX = ".privet-job-";

    static WorkPlace in(Path parent, UUID id) throws IOException {
        Path folder = parent.resolve(PREFIX + id);
        delete(folder);
        boolean posix = Files.getFileStore(parent).supportsFileAttributeView(PosixFileAttributeView.class);
        return new WorkPlace(
                posix
                        ? Files.createDirectory(
                                folder,
                                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")))
                        : Files.createDirectory(folder));
    }

    static boolean isOne(Path path) {
        return String.valueOf(path.getFileName()).startsWith(PREFIX) && Files.isDirectory(path);
    }

    /** Removes a folder and what is in it; nothing where it is not there. */
    static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                    throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.deleteIfExists(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @Override
    public void close() throws IOException {
        delete(folder);
    }
}
