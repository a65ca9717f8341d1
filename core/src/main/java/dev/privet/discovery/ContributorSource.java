/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import dev.privet.vocabulary.DataCategory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes findings as the source of a {@code DataMapContributor} that compiles. */
final class ContributorSource {

    /** Stands where the host has to name its purposes. */
    static final String PURPOSE = "YourPurpose";

    private static final String NAME = "DiscoveredPersonalData";
    private static final String VOCABULARY = DataCategory.class.getPackageName();

    private ContributorSource() {}

    static String write(List<Finding> findings) {
        List<String> lines = new ArrayList<>(List.of(
                "// Written by Privet's discovery. Judge each line, name the purposes, and add subjects, links and periods.",
                "import dev.privet.marking.DataMapContribution;",
                "import dev.privet.marking.DataMapContributor;",
                "import " + VOCABULARY + ".Purpose;",
                "",
                "public final class " + NAME + " implements DataMapContributor {",
                "",
                "    /** Stands for your purposes: say which ones need each field. */",
                "    public interface " + PURPOSE + " extends Purpose {}",
                "",
                "    @Override",
                "    public void contribute(DataMapContribution map) {"));
        byType(findings).forEach((type, found) -> lines.addAll(type(type, found)));
        lines.add("    }");
        lines.add("}");
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }

    private static Map<String, List<Finding>> byType(List<Finding> findings) {
        return findings.stream().collect(Collectors.groupingBy(Finding::type, TreeMap::new, Collectors.toList()));
    }

    /** A class that no other package can name is left for a person: its marks have to stand on itself. */
    private static List<String> type(String type, List<Finding> found) {
        String indent = found.get(0).reachable() ? "        " : "        // " + why(type) + ", mark it itself: ";
        List<String> lines = new ArrayList<>();
        lines.add(indent + "map.type(" + type.replace('$', '.') + ".class)");
        found.stream()
                .filter(Finding::secret)
                .map(Finding::field)
                .sorted()
                .forEach(field ->
                        lines.add(indent + "        .notPersonalData(\"" + field + "\", \"" + Finding.SECRET + "\")"));
        Map<String, List<Finding>> byCategory = found.stream()
                .filter(finding -> !finding.secret())
                .collect(Collectors.groupingBy(Finding::category, TreeMap::new, Collectors.toList()));
        byCategory.forEach((category, fields) -> lines.add(indent + "        .personalData(" + VOCABULARY + "."
                + category + ".class, data -> data.on(" + names(fields) + ").purposes(" + PURPOSE + ".class))"));
        int last = lines.size() - 1;
        lines.set(last, lines.get(last) + ";");
        return lines;
    }

    private static String why(String type) {
        return type.indexOf('$') < 0 ? "not public" : "not public, or called with a $";
    }

    private static String names(List<Finding> fields) {
        return fields.stream()
                .sorted(Comparator.comparing(Finding::field))
                .map(finding -> "\"" + finding.field() + "\"")
                .collect(Collectors.joining(", "));
    }
}
