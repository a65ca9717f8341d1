/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import dev.privet.annotation.Disclosure;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.LinkStep;
import dev.privet.datamap.RecordType;
import dev.privet.datamap.SubjectLink;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The links that nobody can go through objects in memory alone: rows that have no other are withheld whole once somebody bars a purpose. */
final class UnseenWays {

    private UnseenWays() {}

    /** Each as type and way, in the order of the data map. */
    static List<String> in(DataMap dataMap) {
        List<String> found = new ArrayList<>();
        Map<Class<?>, Optional<String>> ids = new HashMap<>();
        for (RecordType type : dataMap.types()) {
            for (SubjectLink link : type.links()) {
                if (link.export() != Disclosure.NOT_AT_ALL
                        && !type.fields().isEmpty()
                        && !canBeGone(
                                type,
                                link,
                                ids.computeIfAbsent(
                                        link.subject(),
                                        subject -> dataMap.find(subject).flatMap(RecordType::idProperty)))) {
                    found.add(type.name() + way(link));
                }
            }
        }
        return found;
    }

    private static String way(SubjectLink link) {
        List<String> holders = link.steps().stream()
                .filter(LinkStep.HeldBy.class::isInstance)
                .map(LinkStep.HeldBy.class::cast)
                .map(held -> held.target().getSimpleName() + "." + held.property())
                .toList();
        if (link.isSelf()) {
            return " (its rows have no id)";
        }
        return holders.size() == link.steps().size()
                ? " (held in " + String.join(", which is held in ", holders) + ")"
                : " over " + link.dotted();
    }

    private static boolean canBeGone(RecordType type, SubjectLink link, Optional<String> id) {
        boolean isEmbedded = type.isEmbedded();
        boolean hasGoneAlong = false;
        for (int i = 0; i < link.steps().size(); i++) {
            LinkStep step = link.steps().get(i);
            boolean isLast = i == link.steps().size() - 1;
            if (step instanceof LinkStep.HeldBy) {
                // What is embedded is never shown without its holder.
                if (!isEmbedded || hasGoneAlong) {
                    return false;
                }
            } else {
                hasGoneAlong = true;
                if (step instanceof LinkStep.Match match
                        && (!isLast || id.filter(match.by()::equals).isEmpty())) {
                    return false;
                }
            }
        }
        return id.isPresent();
    }
}
