/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A file in the work folder, written once and read once. Those of an encrypted archive are encrypted as well, each with a key of its own
 * that is nowhere but in memory: what a killed process leaves behind then, nobody can read. Digested while it is written, so that a file
 * that somebody changed in between is not told as what was exported.
 */
final class Spool {

    private static final int KEY_SIZE_BYTES = 32;
    private static final int BLOCK_SIZE_BYTES = 16;

    private final Path file;
    private final byte[] key;
    private final MessageDigest digest = ArchiveFile.sha256();

    private Spool(Path file, byte[] key) {
        this.file = file;
        this.key = key;
    }

    static Spool of(Path file, boolean encrypted) {
        byte[] key = new byte[encrypted ? KEY_SIZE_BYTES : 0];
        new SecureRandom().nextBytes(key);
        return new Spool(file, key);
    }

    /** Begins to write it, without a buffer. */
    OutputStream write() throws IOException {
        OutputStream plain = Files.newOutputStream(file);
        return new DigestOutputStream(
                key.length == 0 ? plain : new CipherOutputStream(plain, cipher(Cipher.ENCRYPT_MODE)), digest);
    }

    /** The SHA-256 of what was written; to be asked for once, when all of it is. */
    byte[] digest() {
        return digest.digest();
    }

    InputStream read() throws IOException {
        InputStream plain = Files.newInputStream(file);
        return key.length == 0 ? plain : new CipherInputStream(plain, cipher(Cipher.DECRYPT_MODE));
    }

    private Cipher cipher(int mode) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            // The key encrypts this one file, once, so the counter may begin anywhere.
            cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(new byte[BLOCK_SIZE_BYTES]));
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES", e);
        }
    }
}
