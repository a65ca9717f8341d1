/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** The zip file while it is put together, and the digest of each file in it. */
final class ArchiveFile {

    private static final int BUFFER = 1 << 16;

    private final OutputStream file;
    private final ZipTarget zip;
    private final Map<String, String> digests = new TreeMap<>();
    private final byte[] buffer = new byte[BUFFER];

    ArchiveFile(Path target, Instant at, ExportOptions options) throws IOException {
        file = new BufferedOutputStream(WorkFolder.ownersFile(target), BUFFER);
        try {
            zip = ZipTarget.on(file, at, options);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** Begins a file, which ends when the stream is closed; there is no other meanwhile. */
    OutputStream begin(String name) throws IOException {
        MessageDigest digest = sha256();
        return new DigestOutputStream(zip.begin(name), digest) {
            @Override
            public void close() throws IOException {
                zip.end();
                digests.put(name, HexFormat.of().formatHex(digest.digest()));
            }
        };
    }

    /** Adds a file whose content is written by somebody, who leaves it open. */
    void add(String name, Content content) throws IOException {
        OutputStream target = begin(name);
        content.write(target);
        target.close();
    }

    /** Adds a file of any length that was digested before. */
    void add(String name, Spool content) throws IOException {
        try (InputStream in = content.read()) {
            OutputStream target = zip.begin(name);
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                target.write(buffer, 0, read);
            }
        }
        zip.end();
        digests.put(name, HexFormat.of().formatHex(content.digest()));
    }

    /** The SHA-256 of each file so far, in hexadecimal, by name. */
    Map<String, String> digests() {
        return Collections.unmodifiableMap(digests);
    }

    /** Completes the zip file. */
    void close() throws IOException {
        zip.close();
    }

    /** Lets go of the file, of which nothing is wanted any more if it is not complete. */
    void abandon() {
        try {
            file.close();
        } catch (IOException e) {
            // The folder that holds it is removed next, and a complete file was closed before.
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Writes what goes into a file. */
    @FunctionalInterface
    interface Content {
        void write(OutputStream target) throws IOException;
    }
}
