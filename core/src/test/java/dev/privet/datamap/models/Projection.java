/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap.models;

import dev.privet.datamap.DataMap;
import dev.privet.datamap.PersonalField;
import dev.privet.datamap.RecordType;
import dev.privet.datamap.RetentionRule;
import dev.privet.datamap.SubjectLink;
import dev.privet.marking.DataMapContributor;
import dev.privet.vocabulary.Detail;
import dev.privet.vocabulary.Regime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a data map says, in lines that name classes simply, so that maps of equal models of different classes can be compared. */
public final class Projection {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private Projection() {}

    /** The map of annotated classes. */
    public static DataMap annotated(Class<?>... classes) {
        return DataMap.read(List.of(classes), Set.of(Regime.values()), DAY);
    }

    /** The map of what a contributor says. */
    public static DataMap contributed(DataMapContributor contributor) {
        return DataMap.builder(Set.of(Regime.values()), DAY)
                .contributor(contributor)
                .build();
    }

    /** Everything that a map says of its types. */
    public static List<String> of(DataMap map) {
        return map.types().stream().flatMap(type -> lines(type).stream()).toList();
    }

    /** How the rows of a class are tied to persons. */
    public static List<String> links(DataMap map, Class<?> type) {
        return map.find(type).orElseThrow().links().stream()
                .map(Projection::link)
                .toList();
    }

    private static List<String> lines(RecordType type) {
        List<String> lines = new ArrayList<>();
        lines.add(type.name()
                + type.subjectKind().map(kind -> " is a " + kind).orElse("")
                + pointsAt(type)
                + type.notPersonal().stream()
                        .sorted()
                        .map(name -> ", not " + name)
                        .collect(Collectors.joining()));
        type.fields().forEach(field -> lines.add(type.name() + "." + field(field)));
        type.links().forEach(link -> lines.add(type.name() + " " + link(link)));
        type.references()
                .forEach(one -> lines.add(type.name() + "." + one.property() + "=" + name(one.target()) + "." + one.by()
                        + one.when()
                                .map(when -> " if " + when.property() + " is " + when.value())
                                .orElse("")));
        type.retention().forEach(rule -> lines.add(type.name() + " " + rule(rule)));
        return lines;
    }

    private static String pointsAt(RecordType type) {
        return type.refersTo().isEmpty() ? "" : ", points at " + names(type.refersTo());
    }

    private static String field(PersonalField field) {
        return field.name() + ": " + name(field.category()) + " for " + names(field.purposes(Detail.FULL))
                + (field.purposes(Detail.MASKED).isEmpty()
                        ? ""
                        : ", masked for " + names(field.purposes(Detail.MASKED)))
                + field.about().stream()
                        .sorted()
                        .map(role -> ", about the " + role)
                        .collect(Collectors.joining())
                + field.retention().stream().map(rule -> ", " + rule(rule)).collect(Collectors.joining());
    }

    private static String link(SubjectLink link) {
        return "about " + name(link.subject()) + (link.isSelf() ? " itself" : " over " + link.dotted())
                + (link.role().isEmpty() ? "" : " as " + link.role())
                + ", " + link.export() + ", " + link.erasure()
                + (link.mayBeMissing() ? ", or about nobody" : "");
    }

    private static String rule(RetentionRule rule) {
        return "kept " + rule.period() + " from " + rule.from() + ", then " + rule.then();
    }

    private static String name(Class<?> type) {
        return type.getSimpleName();
    }

    private static String names(Collection<? extends Class<?>> types) {
        return Stream.of(types.toArray(Class<?>[]::new))
                .map(Class::getSimpleName)
                .sorted()
                .collect(Collectors.joining(" and "));
    }
}
