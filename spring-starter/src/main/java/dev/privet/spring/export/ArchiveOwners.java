/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.export;

import dev.privet.Privet;
import dev.privet.subject.SubjectRef;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Tells of archives that wait whether the person was erased since they were begun, by the register of erasures. It is asked each time anew, so an
 * archive is not handed out from the moment that the erasure is committed, on whichever node. Thread-safe.
 *
 * @legal GDPR Art 17(1), erasure of the data, so also of a copy that nobody fetched yet (our reading)
 */
record ArchiveOwners(Supplier<Privet> privet) {

    /** Whose an archive is that is begun now. To be asked before the first row is read. */
    ArchiveOwner now(SubjectRef person) {
        String pseudonym = privet.get().pseudonyms().of(person.kind(), person.id());
        return new ArchiveOwner(pseudonym, erased(pseudonym), keyCheck());
    }

    /** Another one under each key of pseudonyms. */
    private String keyCheck() {
        return privet.get().pseudonyms().seal("privet export", "key of pseudonyms");
    }

    /** Whether a person was erased since. */
    boolean areErasedSince(ArchiveOwner owner) {
        return !erased(owner.pseudonym()).equals(owner.erased());
    }

    /** Whether an archive may be handed out: one of which nobody can tell whose it is may not, where persons are erased. */
    Standing standing(UUID id, ExportSetUp.Ready ready) throws IOException {
        if (!privet.get().canErase()) {
            return Standing.THEIRS;
        }
        Optional<ArchiveOwner> owner = ready.store()
                .owner(id)
                .flatMap(note -> ready.owner(id, note))
                .filter(known -> known.key().equals(keyCheck()));
        if (owner.isEmpty()) {
            return Standing.UNKNOWN;
        }
        return areErasedSince(owner.get()) ? Standing.ERASED : Standing.THEIRS;
    }

    private String erased(String pseudonym) {
        if (!privet.get().canErase()) {
            return ArchiveOwner.NEVER;
        }
        return Optional.ofNullable(privet.get()
                        .erasure()
                        .register()
                        .find(List.of(pseudonym))
                        .get(pseudonym))
                .map(entry -> entry.times() + " " + entry.state())
                .orElse(ArchiveOwner.NEVER);
    }

    /** What may become of an archive. */
    enum Standing {
        /** It can be handed out. */
        THEIRS,
        /** Nobody can tell whose it is, also where that was written under another key of pseudonyms. */
        UNKNOWN,
        /** The person was erased since. */
        ERASED
    }
}
