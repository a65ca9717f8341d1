/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.internal;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.Cache;
import org.hibernate.SessionFactory;

/** What Hibernate remembers beside rows. */
final class HibernateCache {

    private HibernateCache() {}

    static void evict(EntityManagerFactory factory) {
        Cache cache = factory.unwrap(SessionFactory.class).getCache();
        cache.evictCollectionData();
        cache.evictNaturalIdData();
        cache.evictQueryRegions();
    }
}
