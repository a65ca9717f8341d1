/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderArchiveStoreTest {

    private static final Instant NOW = Instant.parse("2026-11-27T09:30:00Z");
    private static final UUID ID = UUID.fromString("6f1c3c58-5d37-4c62-9a3f-0a8a4f3f2b11");

    @TempDir
    Path folder;

    private FolderArchiveStore store(Instant now) {
        return new FolderArchiveStore(folder, Clock.fixed(now, ZoneOffset.UTC));
    }

    private void keep(Instant now, UUID id, String content) throws IOException {
        try (WorkPlace place = WorkPlace.in(store(now).workFolder(), id)) {
            Path file = Files.writeString(place.folder().resolve("made.zip"), content);
            store(now).keep(id, file, "whose-" + content);
        }
    }

    private String read(UUID id) throws IOException {
        try (InputStream in = store(NOW).open(id).orElseThrow()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }

    @Test
    void givenAnArchive_whenKeptTwice_thenTheLaterOneIsThereAloneUnderItsId() throws IOException {
        keep(NOW.minusSeconds(9), ID, "one");
        keep(NOW, ID, "two");

        assertThat(read(ID)).isEqualTo("two");
        assertThat(store(NOW).keptAt(ID)).contains(NOW);
        assertThat(names()).containsExactlyInAnyOrder(ID + ".owner", ID + ".zip");
    }

    @Test
    void givenNoArchive_whenAskedFor_thenThereIsNone() throws IOException {
        assertThat(store(NOW).open(ID)).isEmpty();
        assertThat(store(NOW).keptAt(ID)).isEmpty();
        assertThat(store(NOW).remove(ID)).isFalse();
    }

    @Test
    void givenAFolderThatIsGone_whenAsked_thenItFails() throws IOException {
        Files.delete(folder);

        assertThatThrownBy(() -> store(NOW).removeKeptBefore(NOW)).isInstanceOf(IOException.class);
    }

    @Test
    void givenWhatAKilledProcessLeftBehind_whenTheRequestIsDoneOnceMore_thenItIsGone() throws IOException {
        WorkPlace left = WorkPlace.in(folder, ID);
        Files.writeString(Files.createDirectory(left.folder().resolve("inner")).resolve("half"), "half");

        keep(NOW, ID, "whole");

        assertThat(names()).containsExactlyInAnyOrder(ID + ".owner", ID + ".zip");
    }

    @Test
    void givenOldAndNewFiles_whenExpired_thenOldArchivesAndWorkFoldersGoAndNothingElse() throws IOException {
        UUID fresh = UUID.randomUUID();
        keep(NOW.minus(Duration.ofDays(8)), ID, "old");
        keep(NOW, fresh, "new");
        FileTime old = FileTime.from(NOW.minus(Duration.ofDays(8)));
        Path others = Files.writeString(folder.resolve("notes.zip"), "of the host");
        Path stale = WorkPlace.in(folder, UUID.randomUUID()).folder();
        Files.setLastModifiedTime(others, old);
        Files.setLastModifiedTime(stale, old);

        assertThat(store(NOW).removeKeptBefore(NOW.minus(Duration.ofDays(7)))).isEqualTo(1);

        assertThat(names()).containsExactlyInAnyOrder("notes.zip", fresh + ".owner", fresh + ".zip");
    }
}
