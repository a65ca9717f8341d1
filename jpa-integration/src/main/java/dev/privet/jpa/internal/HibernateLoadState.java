/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.internal;

import dev.privet.minimise.LoadState;
import org.hibernate.Hibernate;

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
        return Hibernate.isInitialized(object) ? Hibernate.unproxy(object) : object;
    }
}
