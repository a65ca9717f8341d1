/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.report;

import java.util.Locale;

/** Sets a report as Markdown. */
final class MarkdownReport {

    private MarkdownReport() {}

    static String of(Report report) {
        StringBuilder text =
                new StringBuilder("## ").append(plain(report.title())).append("\n\n");
        if (report.findings().isEmpty()) {
            return text.append("Nothing was found.\n").toString();
        }
        text.append("| level | place | what | file |\n|---|---|---|---|\n");
        report.findings()
                .forEach(finding -> text.append("| ")
                        .append(finding.level().name().toLowerCase(Locale.ROOT))
                        .append(" | ")
                        .append(plain(finding.place()))
                        .append(" | ")
                        .append(plain(finding.message()))
                        .append(" | ")
                        .append(finding.location()
                                .map(Location::toString)
                                .map(MarkdownReport::plain)
                                .orElse(""))
                        .append(" |\n"));
        return text.toString();
    }

    /** Stays on its line and marks nothing up; what looks like a person's name on a forge calls nobody. */
    private static String plain(String words) {
        return words.replaceAll("[\\s\\p{Cntrl}\\p{Cf}]+", " ")
                .strip()
                .replaceAll("[\\\\`*_\\[\\]<>|&#~!]", "\\\\$0")
                .replace("@", "&#64;");
    }
}
