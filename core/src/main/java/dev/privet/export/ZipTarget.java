/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.export;

import dev.privet.aeszip.internal.AesZip;
import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip file that is written from front to back, plain or encrypted. */
interface ZipTarget {

    /** Begins a file in it; the stream is not to be closed. */
    OutputStream begin(String name) throws IOException;

    /** Ends the file that was begun. */
    void end() throws IOException;

    /** Completes the zip file and closes it. */
    void close() throws IOException;

    static ZipTarget on(OutputStream file, Instant at, ExportOptions options) throws IOException {
        if (options.passphrase().isEmpty()) {
            return new Plain(file, at);
        }
        try {
            return new Encrypted(new AesZip(file, options.passphrase().get(), at));
        } catch (NoClassDefFoundError e) {
            throw new PrivacyConfigurationException(
                    "The archive cannot be encrypted",
                    List.of(new Problem(
                            ProblemCode.ENCRYPTION_NOT_AVAILABLE,
                            "the class path",
                            "the library that encrypts zip files is not there.",
                            "add net.lingala.zip4j:zip4j to the application.")));
        }
    }

    /** By the platform's own writer. */
    final class Plain implements ZipTarget {

        private final ZipOutputStream zip;
        private final LocalDateTime stamp;

        Plain(OutputStream file, Instant at) {
            zip = new ZipOutputStream(file);
            // An export waits for the packing, and the slower levels hardly gain anything on tables.
            zip.setLevel(Deflater.BEST_SPEED);
            stamp = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
        }

        @Override
        public OutputStream begin(String name) throws IOException {
            ZipEntry entry = new ZipEntry(name);
            entry.setTimeLocal(stamp);
            zip.putNextEntry(entry);
            return zip;
        }

        @Override
        public void end() throws IOException {
            zip.closeEntry();
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }

    /** By an optional library. */
    record Encrypted(AesZip zip) implements ZipTarget {

        @Override
        public OutputStream begin(String name) throws IOException {
            return zip.begin(name);
        }

        @Override
        public void end() throws IOException {
            zip.end();
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }
}
