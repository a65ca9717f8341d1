/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.lock;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An entry while what stands below it is still being read. A broken one takes whatever stands below it and tells nothing of it. */
final class LockNode {

    private final @Nullable EntryBuilder entry;
    private final boolean isRoot;
    private final List<LockNode> below = new ArrayList<>();

    private LockNode(@Nullable EntryBuilder entry, boolean isRoot) {
        this.entry = entry;
        this.isRoot = isRoot;
    }

    static LockNode root() {
        return new LockNode(null, true);
    }

    static LockNode broken() {
        return new LockNode(null, false);
    }

    static LockNode of(EntryBuilder entry) {
        return new LockNode(entry, false);
    }

    boolean isRoot() {
        return isRoot;
    }

    boolean isSound() {
        return entry != null;
    }

    Optional<Kind> kind() {
        return Optional.ofNullable(entry).map(EntryBuilder::kind);
    }

    /** Whether it was not there yet: of most kinds a name counts once, of some the whole line. */
    boolean add(LockNode node) {
        boolean isNew = node.entry == null || below.stream().noneMatch(other -> other.clashes(node.entry));
        below.add(node);
        return isNew;
    }

    List<Entry> entries() {
        return Entry.ordered(
                below.stream().flatMap(node -> node.finished().stream()).toList());
    }

    private boolean clashes(EntryBuilder other) {
        return entry != null && entry.clashes(other);
    }

    private Optional<Entry> finished() {
        return Optional.ofNullable(entry).map(sound -> sound.below(entries()).build());
    }
}
