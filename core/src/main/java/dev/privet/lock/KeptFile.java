/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.lock;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text file under version control.
 *
 * @param path where it is
 */
record KeptFile(Path path) {

    /** The text, or nothing where there is no file. */
    Optional<String> read() {
        try {
            return Optional.of(Files.readString(path, StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (CharacterCodingException e) {
            throw new PrivacyConfigurationException(
                    "The file cannot be read",
                    List.of(new Problem(
                            ProblemCode.LOCK_UNREADABLE,
                            name(),
                            "it is not in UTF-8.",
                            "save it as UTF-8, or delete it and " + LockLine.UPDATE)),
                    e);
        } catch (IOException e) {
            throw new PrivacyFailureException(
                    "The file cannot be read",
                    new Problem(ProblemCode.LOCK_UNREADABLE, name(), "the file system refuses.", "look at the cause."),
                    e);
        }
    }

    void update(String text, UpdateSwitch update) {
        if (update.isOnServer()) {
            throw refused(
                    "an update is asked for where CI is set, and a build that updates what it checks would always pass.",
                    "update it on a workstation, look at the differences and commit it.",
                    null);
        }
        write(text);
    }

    private void write(String text) {
        try {
            Path folder = path.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(path, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw refused("the file system refuses.", "look at the cause.", e);
        }
    }

    /** The name alone, as messages say it. */
    String name() {
        return String.valueOf(path.getFileName());
    }

    private PrivacyFailureException refused(String why, String remedy, @Nullable Throwable cause) {
        return new PrivacyFailureException(
                name() + " was not written", new Problem(ProblemCode.LOCK_NOT_WRITTEN, name(), why, remedy), cause);
    }
}
