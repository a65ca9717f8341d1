/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.internal;

import jakarta.persistence.EntityManagerFactory;
import java.util.Set;

/** What a persistence unit remembers of rows beyond transactions, which knows nothing of changes by SQL. */
public final class SharedCache {

    private SharedCache() {}

    /**
     * Lets go of rows that were changed by SQL, and of all collections and query results, since it is not told which of these hold them.
     *
     * @param factory the persistence unit
     * @param types the rows' classes
     */
    public static void evict(EntityManagerFactory factory, Set<Class<?>> types) {
        types.forEach(factory.getCache()::evict);
        if (Provider.of(factory) == Provider.HIBERNATE) {
            // Names classes of Hibernate, so it is not touched where these are missing.
            HibernateCache.evict(factory);
        } else {
            // Another provider's, which remembers collections with their rows.
            factory.getCache().evictAll();
        }
    }
}
