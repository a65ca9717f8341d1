/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Archives in a folder, each a file under the id of its request, with another one beside it that says, encrypted, whose it is. Put together in the same folder, so that the last step is a rename. Touches no
 * files of other names. Thread-safe.
 */
record FolderArchiveStore(Path folder, Clock clock) implements ArchiveStore {

    private static final String SUFFIX = ".zip";
    private static final String OWNER = ".owner";
    private static final Pattern OURS = Pattern.compile("([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.(zip|owner)");

    @Override
    public void keep(UUID id, Path archive, String owner) throws IOException {
        // First whose it is, so that there is never an archive of which nobody can tell.
        Path note = Files.writeString(archive.resolveSibling(id + OWNER), owner);
        PosixFileAttributeView rights = Files.getFileAttributeView(note, PosixFileAttributeView.class);
        if (rights != null) {
            rights.setPermissions(PosixFilePermissions.fromString("rw-------"));
        }
        place(note, owner(folder, id));
        place(archive, file(id));
    }

    private void place(Path made, Path at) throws IOException {
        Files.setLastModifiedTime(made, FileTime.from(clock.instant()));
        Files.move(made, at, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** What is no text, or may not be read, is as good as lost. */
    @Override
    public Optional<String> owner(UUID id) throws IOException {
        Path note = owner(folder, id);
        if (!Files.isRegularFile(note)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(note));
        } catch (NoSuchFileException | AccessDeniedException | CharacterCodingException e) {
            return Optional.empty();
        }
    }

    @Override
    public Set<UUID> ids() throws IOException {
        Set<UUID> ids = new HashSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            for (Path file : files) {
                Matcher name = OURS.matcher(String.valueOf(file.getFileName()));
                if (name.matches()) {
                    ids.add(UUID.fromString(name.group(1)));
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return ids;
    }

    @Override
    public Optional<Instant> keptAt(UUID id) throws IOException {
        try {
            return Optional.of(Files.getLastModifiedTime(file(id)).toInstant());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<InputStream> open(UUID id) throws IOException {
        try {
            return Optional.of(Files.newInputStream(file(id)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean remove(UUID id) throws IOException {
        boolean archive = Files.deleteIfExists(file(id));
        Files.deleteIfExists(owner(folder, id));
        return archive;
    }

    /** Work folders of exports that nobody took up again are removed with them. */
    @Override
    public long removeKeptBefore(Instant instant) throws IOException {
        long removed = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (isOlder(file, instant)) {
                    if (WorkPlace.isOne(file)) {
                        WorkPlace.delete(file);
                    } else if (OURS.matcher(String.valueOf(file.getFileName())).matches()
                            && Files.deleteIfExists(file)
                            && file.toString().endsWith(SUFFIX)) {
                        removed++;
                    }
                }
            }
        }
        return removed;
    }

    private static boolean isOlder(Path file, Instant than) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(than);
        } catch (NoSuchFileException e) {
            // Another node was quicker.
            return false;
        }
    }

    @Override
    public Path workFolder() {
        return folder;
    }

    private static Path owner(Path folder, UUID id) {
        return folder.resolve(id + OWNER);
    }

    private Path file(UUID id) {
        return folder.resolve(id + SUFFIX);
    }
}
