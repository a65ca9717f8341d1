/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Finds the persons who exist and are in the register. Looks at each of them, but keeps only these. */
final class RegisteredPersons {

    private static final int BATCH = 500;

    private final ErasureBuilder.Parts parts;
    private final Set<SubjectRef> found = new LinkedHashSet<>();
    private final Map<String, SubjectRef> batch = new LinkedHashMap<>();
    private long looked;

    RegisteredPersons(ErasureBuilder.Parts parts) {
        this.parts = parts;
    }

    long looked() {
        return looked;
    }

    List<SubjectRef> find(Predicate<RegisterEntry> asked) {
        // A class that extends that of a person is of the same kind.
        Set<String> kinds = new LinkedHashSet<>();
        parts.dataMap().types().forEach(type -> type.subjectKind().ifPresent(kinds::add));
        for (String kind : kinds) {
            for (ErasureStore store : parts.stores()) {
                store.persons(kind, id -> {
                    looked++;
                    SubjectRef person = new SubjectRef(kind, id);
                    batch.put(parts.pseudonyms().of(kind, id), person);
                    if (batch.size() >= BATCH) {
                        look(asked);
                    }
                });
            }
        }
        look(asked);
        return new ArrayList<>(found);
    }

    private void look(Predicate<RegisterEntry> asked) {
        parts.register().find(batch.keySet()).forEach((pseudonym, entry) -> {
            SubjectRef person = batch.get(pseudonym);
            if (person != null && asked.test(entry)) {
                found.add(person);
            }
        });
        batch.clear();
    }
}
