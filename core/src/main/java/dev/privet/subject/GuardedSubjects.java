/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import dev.privet.datamap.RecordType;
import dev.privet.export.ArchiveGap;
import dev.privet.vocabulary.DataCategory;
import java.util.List;
import java.util.function.Consumer;

/** Persons of whom some are another controller's. */
record GuardedSubjects(SubjectStore store, SubjectGuard guard) implements SubjectStore {

    @Override
    public void read(SubjectRef subject, Consumer<SubjectRow> rows) {
        guard.check(subject);
        store.read(subject, rows);
    }

    @Override
    public boolean holds(String kind) {
        return store.holds(kind);
    }

    @Override
    public boolean reaches(Class<?> type) {
        return store.reaches(type);
    }

    @Override
    public RowPresence lookFor(RecordType type, String id) {
        return store.lookFor(type, id);
    }

    @Override
    public List<ArchiveGap> gaps(String kind) {
        return store.gaps(kind);
    }

    /** Others' persons must not take the places of those that are looked for. */
    @Override
    public List<SubjectRef> find(String kind, Class<? extends DataCategory> category, Object value, int atMost) {
        int asked = atMost;
        while (true) {
            List<SubjectRef> found = store.find(kind, category, value, asked);
            List<SubjectRef> open =
                    found.stream().filter(guard::isOpen).limit(atMost).toList();
            if (open.size() == atMost || found.size() < asked || asked > Integer.MAX_VALUE / 2) {
                return open;
            }
            asked *= 2;
        }
    }
}
