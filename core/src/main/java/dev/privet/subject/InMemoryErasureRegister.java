/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import dev.privet.contract.PublicApi;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * A register for tests and first steps. Forgets everything with the process. Thread-safe.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class InMemoryErasureRegister implements ErasureRegister {

    private final Map<String, RegisterEntry> entries = new LinkedHashMap<>();

    /** Creates an empty register. */
    public InMemoryErasureRegister() {}

    @Override
    public synchronized Map<String, RegisterEntry> find(Collection<String> pseudonyms) {
        Map<String, RegisterEntry> found = new LinkedHashMap<>();
        for (String pseudonym : pseudonyms) {
            RegisterEntry entry = entries.get(pseudonym);
            if (entry != null) {
                found.put(pseudonym, entry);
            }
        }
        return found;
    }

    @Override
    public synchronized void put(RegisterEntry entry) {
        Objects.requireNonNull(entry, "entry");
        entries.merge(entry.pseudonym(), entry, RegisterEntry::orLater);
    }

    @Override
    public void forEach(Consumer<RegisterEntry> taker) {
        List<RegisterEntry> copy;
        synchronized (this) {
            copy = List.copyOf(entries.values());
        }
        copy.forEach(taker);
    }
}
