/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.internal;

import dev.privet.minimise.LoadState;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What Jakarta Persistence has loaded. Asks the providers that are there, since each alone knows its proxies; they answer without a
 * search. Something is loaded if all of them say so.
 */
public final class PersistenceLoadState implements LoadState {

    private final LoadState[] providers;

    /** Found by the core's service loader. */
    public PersistenceLoadState() {
        List<LoadState> found = new ArrayList<>();
        if (has("org.hibernate.Hibernate")) {
            found.add(new HibernateLoadState());
        }
        if (has("org.eclipse.persistence.indirection.IndirectContainer")) {
            found.add(new EclipseLinkLoadState());
        }
        if (found.isEmpty()) {
            found.add(new Standard(Persistence.getPersistenceUtil()));
        }
        this.providers = found.toArray(LoadState[]::new);
    }

    private static boolean has(String type) {
        try {
            Class.forName(type, false, PersistenceLoadState.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    @Override
    public boolean isLoaded(Object object) {
        for (LoadState provider : providers) {
            if (!provider.isLoaded(object)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean isLoaded(Object object, String property) {
        for (LoadState provider : providers) {
            if (!provider.isLoaded(object, property)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Object behind(Object object) {
        Object behind = object;
        for (LoadState provider : providers) {
            behind = provider.behind(behind);
        }
        return behind;
    }

    @Override
    public Optional<Object> id(Object object) {
        for (LoadState provider : providers) {
            Optional<Object> id = provider.id(object);
            if (id.isPresent()) {
                return id;
            }
        }
        return Optional.empty();
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
