/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import dev.privet.report.Finding.Level;
import dev.privet.report.Report;
import dev.privet.report.Rule;
import dev.privet.report.SourceFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Findings as every check of a build reports them. */
final class FindingReport {

    private static final SourceFolder SOURCES = new SourceFolder(Path.of("src/main/java"));
    private static final Rule ORDINARY = new Rule("discovery/unmarked", "What looks like personal data bears no mark");
    private static final Rule SPECIAL =
            new Rule("discovery/unmarked-special", "What looks like specially protected personal data bears no mark");

    private static final String FORM =
            "%s looks like %s (confidence %.2f): %s. Mark it with %s, or say that it is none with"
                    + " @NotPersonalData(because = \"…\").";
    private static final String SECRET_FORM =
            "%s looks like a secret, %s (confidence %.2f): %s. Keep it out of exports with %s.";

    private FindingReport() {}

    static Report of(List<Finding> findings) {
        return new Report(
                "Discovery of personal data",
                findings.stream().map(FindingReport::finding).toList());
    }

    /** It is a judgement by names, so no error; a confidence is part of what somebody looks at. */
    private static dev.privet.report.Finding finding(Finding finding) {
        return new dev.privet.report.Finding(
                finding.special() ? SPECIAL : ORDINARY,
                Level.WARNING,
                finding.type() + "." + finding.field(),
                String.format(
                        Locale.ROOT,
                        finding.secret() ? SECRET_FORM : FORM,
                        finding.field(),
                        finding.category(),
                        finding.confidence(),
                        String.join("; ", finding.reasons()),
                        finding.mark()),
                SOURCES.find(finding.type(), finding.field()));
    }
}
