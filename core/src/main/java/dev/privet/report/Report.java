/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.report;

import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.contract.PublicApi;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a check found, to be shown where changes are reviewed. Immutable; the same findings give the same files.
 *
 * @param title what was checked, such as {@code Lock on the data map}
 * @param findings what was found, in the order in which it is told
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record Report(String title, List<Finding> findings) {

    private static final String SARIF = ".sarif";
    private static final String MARKDOWN = ".md";

    /** Copies the findings. */
    public Report {
        Objects.requireNonNull(title, "title");
        findings = List.copyOf(findings);
    }

    /**
     * Both reports in one.
     *
     * @param other another report
     * @return a report under this one's title, with this one's findings first
     */
    public Report and(Report other) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(other.findings);
        return new Report(title, all);
    }

    /**
     * The report as a comment on a change.
     *
     * @return Markdown with a table, in which nothing that was found breaks a line or marks anything up
     */
    public String toMarkdown() {
        return MarkdownReport.of(this);
    }

    /**
     * Writes both forms into a folder: {@code name.sarif} and {@code name.md}.
     *
     * @param folder where to; made where it is not there
     * @param name the files' name without its end
     * @throws dev.privet.contract.PrivacyFailureException if a file cannot be written
     */
    public void write(Path folder, String name) {
        write(folder.resolve(name + SARIF), toSarif(), folder);
        write(folder.resolve(name + MARKDOWN), toMarkdown(), folder);
    }

    /**
     * Removes both forms that a run before wrote. A check does so before it begins: where it ends before it has found anything, no file
     * then says what holds no longer.
     *
     * @param folder where they are; it need not be there
     * @param name the files' name without its end
     * @throws dev.privet.contract.PrivacyFailureException if a file cannot be removed
     */
    public static void remove(Path folder, String name) {
        for (String end : List.of(SARIF, MARKDOWN)) {
            Path file = folder.resolve(name + end);
            try {
                // Where the folder is a file, there is nothing either; writing says what is wrong with it.
                if (Files.exists(file)) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw refused(file, "removed", e);
            }
        }
    }

    private static void write(Path file, String text, Path folder) {
        try {
            Files.createDirectories(folder.toAbsolutePath());
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw refused(file, "written", e);
        }
    }

    private static PrivacyFailureException refused(Path file, String what, IOException cause) {
        String name = String.valueOf(file.getFileName());
        return new PrivacyFailureException(
                name + " was not " + what,
                new Problem(ProblemCode.LOCK_NOT_WRITTEN, name, "the file system refuses.", "look at the cause."),
                cause);
    }

    /**
     * The report for tools that show findings beside the lines.
     *
     * @return SARIF 2.1.0, which is JSON
     */
    public String toSarif() {
        return SarifReport.of(this);
    }
}
