/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.internal.guard;

import dev.privet.jpa.internal.Provider;
import jakarta.persistence.EntityManagerFactory;
import java.util.Optional;
import java.util.function.Function;

/** Where a provider tells of what it does with entities. */
public interface ProviderEvents {

    /**
     * The events of the provider of a factory.
     *
     * @param factory an open factory
     * @return nothing for a provider that is not known
     */
    static Optional<ProviderEvents> of(EntityManagerFactory factory) {
        // Each provider's types are named in one class alone, which is loaded only where that provider is at work.
        return switch (Provider.of(factory)) {
            case HIBERNATE -> Optional.of(new HibernateEvents(factory));
            case ECLIPSELINK -> Optional.of(new EclipseLinkEvents(factory));
            case OTHER -> Optional.empty();
        };
    }

    /**
     * Whether entities are watched already: what watches them stays for as long as the factory, so a second would ask twice.
     *
     * @return true after {@link #watchEntities}
     */
    boolean isWatching();

    /**
     * Begins to watch entities, for as long as the factory is open.
     *
     * @param watches gives the watch for a class, or nothing where nobody watches its entities
     */
    void watchEntities(Function<Class<?>, Optional<EntityWatch>> watches);

    /**
     * Begins to watch statements, where the provider lets itself be watched.
     *
     * @param watch told of each
     * @return false where the host would have to set something up first
     */
    boolean watchStatements(StatementWatch watch);
}
