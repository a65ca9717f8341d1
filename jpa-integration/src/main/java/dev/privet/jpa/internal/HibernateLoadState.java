/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.internal;

import dev.privet.minimise.LoadState;
import java.util.Optional;
import org.hibernate.Hibernate;
import org.hibernate.proxy.HibernateProxy;
import org.hibernate.proxy.LazyInitializer;

/** What Hibernate has loaded. The only class that knows Hibernate, so that nothing breaks where it is missing. */
final class HibernateLoadState implements LoadState {

    @Override
    public boolean isLoaded(Object object) {
        return Hibernate.isInitialized(object);
    }

    @Override
    public boolean isLoaded(Object object, String property) {
        return Hibernate.isInitialized(object) && Hibernate.isPropertyInitialized(object, property);
    }

    /** To ask for what is behind one that is not loaded would load it. */
    @Override
    public Object behind(Object object) {
        LazyInitializer initializer = HibernateProxy.extractLazyInitializer(object);
        return initializer == null || initializer.isUninitialized() ? object : initializer.getImplementation();
    }

    @Override
    public Optional<Object> id(Object object) {
        LazyInitializer initializer = HibernateProxy.extractLazyInitializer(object);
        return initializer == null ? Optional.empty() : Optional.ofNullable(initializer.getIdentifier());
    }
}
