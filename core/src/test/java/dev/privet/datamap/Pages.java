/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.vocabulary.Detail;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a map says, in words that are the same for classes of the same name from different class loaders. */
final class Pages {

    private Pages() {}

    /** Line by line, by the name of the type. */
    static Map<String, List<String>> of(DataMap map) {
        Map<String, List<String>> pages = new TreeMap<>();
        for (RecordType type : map.types()) {
            List<String> lines = new ArrayList<>();
            lines.add("kind " + type.subjectKind().orElse(""));
            type.fields().forEach(field -> lines.add(line(field)));
            type.links()
                    .forEach(link -> lines.add("link " + link.dotted() + " to " + Names.simple(link.subject()) + " as "
                            + link.role() + " " + link.export() + " " + link.erasure() + " " + link.mayBeMissing()));
            type.references().forEach(reference -> lines.add("reference " + reference));
            type.retention().forEach(rule -> lines.add("kept " + line(rule)));
            lines.add("refers to " + names(type.refersTo()));
            lines.add("not personal " + type.notPersonal().stream().sorted().toList());
            pages.put(type.name(), lines);
        }
        return pages;
    }

    private static String line(PersonalField field) {
        return "field " + field.index() + " " + field.name() + " "
                + field.javaType().getName() + " "
                + Names.simple(field.category()) + " " + field.facts() + " for " + names(field.purposes(Detail.FULL))
                + " masked for "
                + names(field.purposes(Detail.MASKED)) + " about "
                + field.about().stream().sorted().toList() + " from "
                + field.origin() + " kept "
                + field.retention().stream().map(Pages::line).toList();
    }

    private static String line(RetentionRule rule) {
        return rule.period() + " from " + rule.from() + " then " + rule.then() + " because " + rule.because() + " for "
                + names(rule.purposes());
    }

    private static List<String> names(Collection<? extends Class<?>> classes) {
        return classes.stream().map(Names::simple).sorted().toList();
    }
}
