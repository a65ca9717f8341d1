/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.lock;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Judges a lock as a whole: it says which laws hold, and it speaks of no purpose that it does not describe. */
final class LockReferences {

    private LockReferences() {}

    static void check(List<Entry> entries, BiConsumer<String, String> mistakes) {
        if (entries.stream().noneMatch(entry -> entry.kind() == Kind.LAW)) {
            mistakes.accept("it names no law.", LockLine.UPDATE);
        }
        Set<String> purposes = entries.stream()
                .filter(entry -> entry.kind() == Kind.PURPOSE)
                .map(Entry::name)
                .collect(Collectors.toSet());
        for (Entry type : entries) {
            for (Entry field : type.entries(Kind.FIELD)) {
                String place = type.name() + "." + field.name();
                field.entries(Kind.USE).stream()
                        .map(Entry::name)
                        .filter(used -> !purposes.contains(used))
                        .forEach(used -> mistakes.accept(
                                place + " is used for '" + Shown.of(used) + "', which it does not describe.",
                                LockLine.UPDATE));
            }
        }
    }
}
