/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Writes findings as lines for people. */
final class FindingTable {

    private FindingTable() {}

    static String write(List<Finding> findings) {
        StringBuilder text = new StringBuilder();
        int place = width(findings.stream().map(FindingTable::place).toList(), "field");
        int category = width(findings.stream().map(FindingTable::category).toList(), "category");
        String form = "%-4s  %-" + place + "s  %-" + category + "s  %s%n";
        text.append(String.format(Locale.ROOT, form, "conf", "field", "category", "why"));
        findings.stream()
                .sorted(Comparator.comparingDouble((Finding finding) -> -finding.confidence())
                        .thenComparing(Finding::type)
                        .thenComparing(Finding::field))
                .forEach(finding -> text.append(String.format(
                        Locale.ROOT,
                        form,
                        String.format(Locale.ROOT, "%.2f", finding.confidence()),
                        place(finding),
                        category(finding),
                        String.join("; ", finding.reasons()))));
        return text.append(findings.size())
                .append(findings.size() == 1 ? " field looks" : " fields look")
                .append(" like personal data and ")
                .append(findings.size() == 1 ? "bears" : "bear")
                .append(" no mark.")
                .append(System.lineSeparator())
                .toString();
    }

    private static String place(Finding finding) {
        return finding.type() + "." + finding.field();
    }

    private static String category(Finding finding) {
        return finding.category() + (finding.special() ? " (special)" : "") + (finding.secret() ? " (secret)" : "");
    }

    private static int width(List<String> cells, String title) {
        return cells.stream().mapToInt(String::length).reduce(title.length(), Math::max);
    }
}
