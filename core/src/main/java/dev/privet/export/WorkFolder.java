/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder in which an archive is put together, readable by the owner alone. It holds a lock as long as it is in use, which ends with
 * the process at the latest: so what a killed process left behind is known for it, and removed by the next export.
 */
final class WorkFolder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WorkFolder.class);
    private static final String PREFIX = ".privet-";
    private static final String LOCK = "lock";
    private static final String NEW_LOCK = "lock.new";
    private static final int ATTEMPTS = 10;

    /** In the names of this process's own folders: to look into their locks would let go of them, on some systems. */
    private static final String PROCESS = UUID.randomUUID().toString();

    private final Path path;
    private final FileChannel lock;

    private WorkFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Makes one, on the disk on which the archive will lie, so that the last step is a rename. */
    static WorkFolder in(Path folder) throws IOException {
        removeLeftBehind(folder);
        for (int i = 1; ; i++) {
            try {
                return create(folder);
            } catch (NoSuchFileException e) {
                // Another process took it for left behind, in the moment before the lock was in its place.
                if (i == ATTEMPTS || Files.notExists(folder)) {
                    throw e;
                }
            }
        }
    }

    private static WorkFolder create(Path folder) throws IOException {
        Path path = Files.createTempDirectory(folder, PREFIX + PROCESS + "-");
        try {
            // Nobody sees the lock before it holds.
            Path hidden = path.resolve(NEW_LOCK);
            FileChannel channel = FileChannel.open(hidden, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            try {
                lock(channel);
                Files.move(hidden, path.resolve(LOCK), StandardCopyOption.ATOMIC_MOVE);
                return new WorkFolder(path, channel);
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            delete(path);
            throw e;
        }
    }

    Path path() {
        return path;
    }

    /** Where the system knows no locks, nothing is ever taken for left behind. */
    private static boolean lock(FileChannel channel) {
        try {
            FileLock held = channel.tryLock();
            return held != null;
        } catch (IOException | OverlappingFileLockException e) {
            // The second is another copy of this class in the same process, as where two applications share a server.
            return false;
        }
    }

    private static void removeLeftBehind(Path folder) throws IOException {
        try (DirectoryStream<Path> others = Files.newDirectoryStream(folder, PREFIX + "*")) {
            for (Path other : others) {
                if (String.valueOf(other.getFileName()).startsWith(PREFIX + PROCESS)) {
                    continue;
                }
                if (isLeftBehind(other)) {
                    delete(other);
                    LOG.warn("A work folder that an earlier process left behind was removed.");
                } else if (Files.notExists(other.resolve(LOCK))) {
                    removeWithoutData(other);
                }
            }
        }
    }

    /** One without a lock holds no data yet, or none any more. Its process may still live: it makes another then. */
    private static void removeWithoutData(Path folder) {
        try {
            Files.deleteIfExists(folder.resolve(NEW_LOCK));
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            // The lock has come to its place meanwhile, or it is not ours to remove.
        }
    }

    private static boolean isLeftBehind(Path folder) {
        try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE)) {
            return lock(channel);
        } catch (IOException e) {
            // Not ours to look into, or just being made or removed by somebody else.
            return false;
        }
    }

    /** Begins a file that the owner alone may read, also after it has left the folder; where the system knows no owners, any file. */
    static OutputStream ownersFile(Path file) throws IOException {
        if (Files.getFileStore(file.toAbsolutePath().getParent())
                .supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        return Files.newOutputStream(file);
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            // It ends with the process then; the folder that holds it is removed next.
        }
        delete(path);
    }

    private static void delete(Path folder) {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> data = files.filter(file -> !file.endsWith(LOCK)).toList();
            for (Path file : data) {
                Files.deleteIfExists(file);
            }
            // The last, or a process that is killed here would leave data that nobody takes for left behind.
            Files.deleteIfExists(folder.resolve(LOCK));
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            LOG.error(
                    "A work folder of an export could not be removed ({}). It holds personal data: delete {} by hand.",
                    e.getClass().getSimpleName(),
                    folder);
        }
    }
}
