/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.lock;

import dev.privet.contract.PublicApi;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks in a host's own tests that a document under version control is what the code says now, such as the record of processing. Updated
 * like the {@linkplain PrivacyLock lock}, and by nothing else. Immutable and thread-safe.
 *
 * <pre>{@code
 * KeptDocument.at(Path.of("docs/record-of-processing.md"))
 *         .check(RecordOfProcessing.of(privet.dataMap()).toMarkdown());
 * }</pre>
 *
 * @legal GDPR Art 5(2), Art 30 (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class KeptDocument {

    private static final Logger LOG = LoggerFactory.getLogger(KeptDocument.class);

    private final KeptFile file;
    private final UpdateSwitch update;

    KeptDocument(Path file, UpdateSwitch update) {
        this.file = new KeptFile(file);
        this.update = update;
    }

    /**
     * The document in a file.
     *
     * @param file the file; a relative one counts from the folder in which the tests run, with Maven the module's
     * @return a check
     * @throws dev.privet.contract.PrivacyConfigurationException if the property {@code privet.lock}, or the variable
     *     {@code PRIVET_LOCK}, says another word than {@code update}
     */
    public static KeptDocument at(Path file) {
        return new KeptDocument(Objects.requireNonNull(file, "file"), UpdateSwitch.ofProcess());
    }

    /**
     * Holds the document against a text that was drawn up from the code, or writes it anew where that is asked for. Line ends of either
     * kind count as the same.
     *
     * @param text the document as it would be drawn up now
     * @throws AssertionError if it differs, with the first line that does, or if there is no document yet
     * @throws dev.privet.contract.PrivacyConfigurationException if the document is not in UTF-8
     * @throws dev.privet.contract.PrivacyFailureException if it cannot be read or written, or is to be written where {@code CI} is set
     */
    public void check(String text) {
        if (update.isAsked()) {
            file.update(text, update);
            LOG.info("{} was written anew: look at its differences, and commit it with what caused them", file.name());
            return;
        }
        Optional<String> kept = file.read();
        if (kept.isEmpty()) {
            throw new AssertionError("There is no " + file.name() + " at "
                    + file.path().toAbsolutePath().normalize()
                    + ". Run this test once with -Dprivet.lock=update, which writes it, read it, and commit it.");
        }
        compare(kept.get().lines().toList(), text.lines().toList());
    }

    private void compare(List<String> kept, List<String> now) {
        int line = 0;
        while (line < kept.size() && line < now.size() && kept.get(line).equals(now.get(line))) {
            line++;
        }
        if (line < Math.max(kept.size(), now.size())) {
            throw new AssertionError(file.name() + " no longer says what the code does. Line " + (line + 1)
                    + " says\n  "
                    + at(kept, line) + "\nand would say\n  " + at(now, line)
                    + "\nIf the code is right, run this test with -Dprivet.lock=update and commit " + file.name()
                    + " with the change.");
        }
    }

    private static String at(List<String> lines, int line) {
        return line < lines.size() ? lines.get(line) : "(nothing: it ends before)";
    }
}
