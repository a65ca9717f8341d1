/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import dev.privet.contract.PublicApi;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Who was erased, kept for ever: after a backup was restored it tells who must be erased again. A register in the same database as
 * the rows is restored with them and forgets what came after the backup, so keep a copy elsewhere: {@link RegisterLines} writes and
 * reads one. Implementations are thread-safe.
 *
 * @legal GDPR Art 5(2), Art 17(1) (text); that a register of pseudonyms may be kept is our reading of Art 17(3)(b) and (e)
 * @since 0.1
 */
@PublicApi(since = "0.1", use = PublicApi.Use.IMPLEMENT)
public interface ErasureRegister {

    /**
     * Looks persons up.
     *
     * @param pseudonyms at most a thousand
     * @return the entries there are, by pseudonym
     */
    Map<String, RegisterEntry> find(Collection<String> pseudonyms);

    /**
     * Adds an entry, or puts it in the place of the one with its pseudonym where it {@linkplain RegisterEntry#orLater tells more}.
     *
     * @param entry the entry
     * @throws RuntimeException if it could not be kept
     */
    void put(RegisterEntry entry);

    /**
     * Hands over every entry.
     *
     * @param entries takes them one by one, in no particular order
     */
    void forEach(Consumer<RegisterEntry> entries);
}
