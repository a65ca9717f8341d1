/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import dev.privet.datamap.PersonalField;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A hold on a row, or on some of its fields.
 *
 * @param name what it is called in an answer to the person
 * @param isWhole whether it keeps the row as it is
 * @param fields which fields it keeps
 */
record HeldPart(String name, boolean isWhole, Predicate<PersonalField> fields) {

    /** Holds on the row as it is. */
    static List<HeldPart> of(List<String> names) {
        return names.stream()
                .map(name -> new HeldPart(name, true, field -> true))
                .toList();
    }

    /** What holds the row as it is, or empty where nothing does. */
    static String whole(List<HeldPart> held) {
        return held.stream()
                .filter(HeldPart::isWhole)
                .map(HeldPart::name)
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
