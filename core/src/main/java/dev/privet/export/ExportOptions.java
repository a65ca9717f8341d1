/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.export;

import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.contract.PublicApi;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How an archive is to be made. Immutable but for the passphrase, which is wiped by the first export that takes it; prints no
 * passphrase.
 *
 * <pre>{@code
 * privet.export(person, folder, ExportOptions.access().encryptedWith(passphrase));
 * }</pre>
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class ExportOptions {

    /** Zip's own derivation of keys is quick, so what keeps the archive shut is that nobody can guess the passphrase. */
    private static final int SHORTEST_PASSPHRASE = 16;

    private final ArchiveKind kind;
    private final ExportListener listener;
    private final BooleanSupplier stopping;
    private final char @Nullable [] passphrase;

    private ExportOptions(
            ArchiveKind kind, ExportListener listener, BooleanSupplier stopping, char @Nullable [] passphrase) {
        this.kind = kind;
        this.listener = listener;
        this.stopping = stopping;
        this.passphrase = passphrase;
    }

    /**
     * A copy of everything about a person.
     *
     * @return options without encryption
     */
    public static ExportOptions access() {
        return of(ArchiveKind.ACCESS);
    }

    /**
     * What a person may take elsewhere.
     *
     * @return options without encryption
     */
    public static ExportOptions portability() {
        return of(ArchiveKind.PORTABILITY);
    }

    /**
     * An archive of a kind.
     *
     * @param kind for which right
     * @return options without encryption
     */
    public static ExportOptions of(ArchiveKind kind) {
        return new ExportOptions(Objects.requireNonNull(kind, "kind"), rows -> {}, () -> false, null);
    }

    /**
     * The same, encrypted as zip programs know it (AES-256, format AE-2). Needs the optional library zip4j. Names and sizes of the files
     * inside stay readable; they hold no personal data. Hand the passphrase over by another way than the archive.
     *
     * @param secret sixteen characters or more, printable ASCII, which zip programs read alike; taken over, and wiped once the archive is
     *     written or has failed, so options with a passphrase serve one export
     * @return new options
     * @throws PrivacyInputException if the passphrase is too short or holds other characters
     */
    public ExportOptions encryptedWith(char[] secret) {
        boolean printable = true;
        for (char c : secret) {
            printable &= c >= ' ' && c <= '~';
        }
        if (secret.length < SHORTEST_PASSPHRASE || !printable) {
            throw PrivacyInputException.of(
                    "The archive cannot be encrypted",
                    new Problem(
                            ProblemCode.UNFIT_PASSPHRASE,
                            "the passphrase",
                            "it is shorter than " + SHORTEST_PASSPHRASE
                                    + " characters, or not all of them are printable ASCII.",
                            "draw one at random, such as from openssl rand -base64 18."));
        }
        return new ExportOptions(kind, listener, stopping, secret);
    }

    /**
     * The same, telling somebody how far it has come.
     *
     * @param told is told
     * @return new options
     */
    public ExportOptions toldTo(ExportListener told) {
        return new ExportOptions(kind, Objects.requireNonNull(told, "told"), stopping, passphrase);
    }

    /**
     * The same, which somebody can end half-way: the export then throws a {@link java.util.concurrent.CancellationException} and leaves
     * nothing behind.
     *
     * @param asked asked at every row, on the thread that exports; true ends it
     * @return new options
     */
    public ExportOptions unless(BooleanSupplier asked) {
        return new ExportOptions(kind, listener, Objects.requireNonNull(asked, "asked"), passphrase);
    }

    /**
     * For which right.
     *
     * @return the kind of archive
     */
    public ArchiveKind kind() {
        return kind;
    }

    /**
     * Whether the archive will be encrypted.
     *
     * @return true where a passphrase was set
     */
    public boolean isEncrypted() {
        return passphrase != null;
    }

    ExportListener listener() {
        return listener;
    }

    BooleanSupplier stopping() {
        return stopping;
    }

    /** The secret itself, which the archive's writer wipes. */
    Optional<char[]> passphrase() {
        return Optional.ofNullable(passphrase);
    }

    void wipe() {
        if (passphrase != null) {
            Arrays.fill(passphrase, '\0');
        }
    }

    @Override
    public String toString() {
        return "ExportOptions[" + kind + (passphrase == null ? "]" : ", encrypted]");
    }
}
