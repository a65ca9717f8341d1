/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import dev.privet.contract.PublicApi;
import dev.privet.datamap.RecordType;
import dev.privet.export.ArchiveGap;
import dev.privet.vocabulary.DataCategory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Several stores as one, such as those of several databases: a person's own row comes from the store that holds such persons, and
 * then rows about them from each of the others. What one of them reads is one snapshot, and not that of another. Thread-safe where
 * the stores are.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class SubjectStores implements SubjectStore {

    private final List<SubjectStore> stores;

    private SubjectStores(List<SubjectStore> stores) {
        this.stores = List.copyOf(stores);
    }

    /**
     * Puts stores together.
     *
     * @param stores at least one; no two may have rows of the same type
     * @return the store itself where it is the only one
     * @throws IllegalArgumentException if there is none
     */
    public static SubjectStore of(List<SubjectStore> stores) {
        if (stores.isEmpty()) {
            throw new IllegalArgumentException("stores: there is none");
        }
        return stores.size() == 1 ? stores.get(0) : new SubjectStores(stores);
    }

    @Override
    public void read(SubjectRef subject, Consumer<SubjectRow> rows) {
        inOrder(subject.kind()).forEach(store -> store.read(subject, rows));
    }

    /** Those that hold such persons first: where the person is not known, the first one says so. */
    private List<SubjectStore> inOrder(String kind) {
        return stores.stream()
                .sorted(Comparator.comparing(store -> !store.holds(kind)))
                .toList();
    }

    @Override
    public boolean holds(String kind) {
        return stores.stream().anyMatch(store -> store.holds(kind));
    }

    @Override
    public boolean reaches(Class<?> type) {
        return stores.stream().anyMatch(store -> store.reaches(type));
    }

    /** Where one has it, it is there; where one that might have it cannot tell, nobody can. */
    @Override
    public RowPresence lookFor(RecordType type, String id) {
        return stores.stream()
                .filter(store -> store.reaches(type.type()))
                .map(store -> store.lookFor(type, id))
                .min(Comparator.naturalOrder())
                .orElse(RowPresence.UNKNOWN);
    }

    @Override
    public List<ArchiveGap> gaps(String kind) {
        return inOrder(kind).stream()
                .flatMap(store -> store.gaps(kind).stream())
                .distinct()
                .toList();
    }

    @Override
    public List<SubjectRef> find(String kind, Class<? extends DataCategory> category, Object value, int atMost) {
        List<SubjectStore> holding =
                inOrder(kind).stream().filter(store -> store.holds(kind)).toList();
        if (holding.isEmpty()) {
            return stores.get(0).find(kind, category, value, atMost);
        }
        Set<SubjectRef> found = new LinkedHashSet<>();
        holding.forEach(store -> found.addAll(store.find(kind, category, value, atMost)));
        return new ArrayList<>(found).subList(0, Math.min(atMost, found.size()));
    }
}
