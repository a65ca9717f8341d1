/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.aeszip.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import net.lingala.zip4j.io.outputstream.ZipOutputStream;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.AesKeyStrength;
import net.lingala.zip4j.model.enums.AesVersion;
import net.lingala.zip4j.model.enums.CompressionLevel;
import net.lingala.zip4j.model.enums.CompressionMethod;
import net.lingala.zip4j.model.enums.EncryptionMethod;

/** Writes a zip file with AES-256 in the format AE-2, from front to back. Not thread-safe. */
public final class AesZip implements AutoCloseable {

    private final ZipOutputStream zip;
    private final Instant at;

    /**
     * Begins a zip file.
     *
     * @param file where it goes
     * @param passphrase is read as long as files are begun
     * @param at the time that its files bear
     * @throws IOException if it cannot be written to
     */
    public AesZip(OutputStream file, char[] passphrase, Instant at) throws IOException {
        this.zip = new ZipOutputStream(file, passphrase);
        this.at = at;
    }

    /**
     * Begins a file in it.
     *
     * @param name its path
     * @return where its content goes; not to be closed
     * @throws IOException if it cannot be written
     */
    public OutputStream begin(String name) throws IOException {
        ZipParameters parameters = new ZipParameters();
        parameters.setFileNameInZip(name);
        parameters.setCompressionMethod(CompressionMethod.DEFLATE);
        parameters.setCompressionLevel(CompressionLevel.FASTEST);
        parameters.setEncryptFiles(true);
        parameters.setEncryptionMethod(EncryptionMethod.AES);
        parameters.setAesKeyStrength(AesKeyStrength.KEY_STRENGTH_256);
        parameters.setAesVersion(AesVersion.TWO);
        parameters.setLastModifiedFileTime(at.toEpochMilli());
        zip.putNextEntry(parameters);
        return zip;
    }

    /**
     * Ends the file that was begun.
     *
     * @throws IOException if it cannot be written
     */
    public void end() throws IOException {
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
