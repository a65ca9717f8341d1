/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.report;

import dev.privet.contract.PublicApi;
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
     * The report for tools that show findings beside the lines.
     *
     * @return SARIF 2.1.0, which is JSON
     */
    public String toSarif() {
        return SarifReport.of(this);
    }
}
