/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.internal.guard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.persistence.EntityManagerFactory;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.DescriptorEvent;
import org.eclipse.persistence.descriptors.DescriptorEventAdapter;
import org.eclipse.persistence.internal.sessions.ObjectChangeSet;
import org.eclipse.persistence.jpa.JpaEntityManagerFactory;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.queries.DatabaseQuery;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/** EclipseLink's events. It tells of one uncached entity twice, and of one from its shared cache once. */
final class EclipseLinkEvents implements ProviderEvents {

    private final Session session;

    EclipseLinkEvents(EntityManagerFactory factory) {
        this.session = factory.unwrap(JpaEntityManagerFactory.class).getServerSession();
    }

    /** Told by the watch over statements, which begins together with that over entities and is there where no entity is. */
    @Override
    public boolean isWatching() {
        return session.getEventManager().getListeners().stream().anyMatch(Statements.class::isInstance);
    }

    @Override
    public void watchEntities(Function<Class<?>, Optional<EntityWatch>> watches) {
        for (ClassDescriptor descriptor : session.getDescriptors().values()) {
            watches.apply(descriptor.getJavaClass())
                    .ifPresent(watch -> descriptor.getEventManager().addListener(new Listener(watch)));
        }
    }

    @Override
    public boolean watchStatements(StatementWatch watch) {
        session.getEventManager().addListener(new Statements(watch));
        return true;
    }

    /** One descriptor's entities. */
    private static final class Listener extends DescriptorEventAdapter {

        private final EntityWatch watch;

        Listener(EntityWatch watch) {
            this.watch = watch;
        }

        @Override
        public void postBuild(DescriptorEvent event) {
            watch.loaded();
        }

        @Override
        public void postRefresh(DescriptorEvent event) {
            watch.loaded();
        }

        /** An entity out of the shared cache was loaded for somebody else. */
        @Override
        public void postClone(DescriptorEvent event) {
            watch.loaded();
        }

        @Override
        public void preInsert(DescriptorEvent event) {
            ClassDescriptor descriptor = event.getDescriptor();
            watch.inserting(property -> {
                DatabaseMapping mapping = descriptor.getMappingForAttributeName(property);
                return mapping != null && mapping.getAttributeValueFromObject(event.getObject()) != null;
            });
        }

        @Override
        public void preUpdateWithChanges(DescriptorEvent event) {
            ObjectChangeSet changes = event.getChangeSet();
            watch.updating(property -> changes == null || changes.hasChangeFor(property));
        }
    }

    /** Statements that the host wrote. */
    private static final class Statements extends SessionEventAdapter {

        /** Texts with values pasted into them are without end. */
        private static final int TEXTS_REMEMBERED = 2_000;

        private final Cache<String, Boolean> seen =
                Caffeine.newBuilder().maximumSize(TEXTS_REMEMBERED).build();
        private final StatementWatch watch;

        Statements(StatementWatch watch) {
            this.watch = watch;
        }

        @Override
        public void preExecuteQuery(SessionEvent event) {
            DatabaseQuery query = event.getQuery();
            if (query.isModifyAllQuery()) {
                tell(StatementWatch.Form.BULK, query);
            } else if (query.isSQLCallQuery() && query.isUserDefinedSQLCall()) {
                tell(StatementWatch.Form.NATIVE, query);
            }
        }

        private void tell(StatementWatch.Form form, DatabaseQuery query) {
            String sql = query.getSQLString();
            if (sql != null && seen.getIfPresent(sql) == null) {
                seen.put(sql, true);
                watch.running(form, sql);
            }
        }
    }
}
