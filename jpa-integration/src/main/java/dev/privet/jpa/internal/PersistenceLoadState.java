/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.internal;

import dev.privet.minimise.LoadState;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceUtil;

/** What Jakarta Persistence has loaded. Asks Hibernate where that is there, since it alone knows its proxies; it answers without a search. */
public final class PersistenceLoadState implements LoadState {

    private final LoadState provider;

    /** Found by the core's service loader. */
    public PersistenceLoadState() {
        this.provider = hasHibernate() ? new HibernateLoadState() : new Standard(Persistence.getPersistenceUtil());
    }

    private static boolean hasHibernate() {
        try {
            Class.forName("org.hibernate.Hibernate", false, PersistenceLoadState.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    @Override
    public boolean isLoaded(Object object) {
        return provider.isLoaded(object);
    }

    @Override
    public boolean isLoaded(Object object, String property) {
        return provider.isLoaded(object, property);
    }

    @Override
    public Object behind(Object object) {
        return provider.behind(object);
    }

    /** What every provider has to answer. It has no word for what lies behind a proxy. */
    private record Standard(PersistenceUtil util) implements LoadState {

        @Override
        public boolean isLoaded(Object object) {
            return util.isLoaded(object);
        }

        @Override
        public boolean isLoaded(Object object, String property) {
            return util.isLoaded(object, property);
        }

        @Override
        public Object behind(Object object) {
            return object;
        }
    }
}
