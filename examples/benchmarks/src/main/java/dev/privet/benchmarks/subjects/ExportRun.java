/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks.subjects;

import dev.privet.subject.SubjectRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/** Exports one person several times in a process of its own, and prints how many milliseconds each time took. */
final class ExportRun {

    private ExportRun() {}

    /** Takes the address of the database, {@code privet} or {@code hand}, the person's id and how often. */
    public static void main(String[] args) throws SQLException, IOException {
        String url = args[0];
        long writer = Long.parseLong(args[2]);
        int times = Integer.parseInt(args[3]);
        Path folder = Files.createTempDirectory(Path.of("target"), "export");
        if (args[1].equals("hand")) {
            for (int i = 0; i < times; i++) {
                long begin = System.nanoTime();
                Path archive = folder.resolve("hand.zip");
                try (Connection connection = Server.connect(url)) {
                    HandWritten.export(connection, writer, archive);
                }
                tell(begin, archive);
            }
        } else {
            try (Host host = Host.on(url)) {
                for (int i = 0; i < times; i++) {
                    long begin = System.nanoTime();
                    Path archive = host.privet()
                            .export(new SubjectRef("writer", writer), folder)
                            .file();
                    tell(begin, archive);
                }
            }
        }
        Files.delete(folder);
    }

    private static void tell(long begin, Path archive) throws IOException {
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        System.out.println("took " + millis + " ms, " + Files.size(archive) + " bytes");
        Files.delete(archive);
    }
}
