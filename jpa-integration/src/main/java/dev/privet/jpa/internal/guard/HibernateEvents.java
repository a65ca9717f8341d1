/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.internal.guard;

import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostLoadEvent;
import org.hibernate.event.spi.PostLoadEventListener;
import org.hibernate.event.spi.PreInsertEvent;
import org.hibernate.event.spi.PreInsertEventListener;
import org.hibernate.event.spi.PreUpdateEvent;
import org.hibernate.event.spi.PreUpdateEventListener;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/** Hibernate's events. */
final class HibernateEvents implements ProviderEvents {

    private final SessionFactoryImplementor sessions;

    HibernateEvents(EntityManagerFactory factory) {
        this.sessions = factory.unwrap(SessionFactoryImplementor.class);
    }

    @Override
    public boolean isWatching() {
        List<Listener> ours = new ArrayList<>();
        // Nothing is fired: each listener is looked at.
        sessions.getEventListenerRegistry()
                .getEventListenerGroup(EventType.POST_LOAD)
                .fireEventOnEachListener(ours, (listener, found) -> {
                    if (listener instanceof Listener ourOwn) {
                        found.add(ourOwn);
                    }
                });
        return !ours.isEmpty();
    }

    @Override
    public void watchEntities(Function<Class<?>, Optional<EntityWatch>> watches) {
        Map<EntityPersister, Watched> watched = new HashMap<>();
        sessions.getMappingMetamodel()
                .forEachEntityDescriptor(persister -> watches.apply(persister.getMappedClass())
                        .ifPresent(watch -> watched.put(persister, Watched.of(persister, watch))));
        Listener listener = new Listener(watched);
        EventListenerRegistry registry = sessions.getEventListenerRegistry();
        registry.appendListeners(EventType.POST_LOAD, listener);
        registry.appendListeners(EventType.PRE_INSERT, listener);
        registry.appendListeners(EventType.PRE_UPDATE, listener);
    }

    /** Its statements are seen by an inspector alone, which is part of the factory. */
    @Override
    public boolean watchStatements(StatementWatch watch) {
        return false;
    }

    /** A persister's properties by name. */
    private record Watched(EntityWatch watch, Map<String, Integer> places) {

        static Watched of(EntityPersister persister, EntityWatch watch) {
            Map<String, Integer> places = new HashMap<>();
            String[] names = persister.getPropertyNames();
            for (int i = 0; i < names.length; i++) {
                places.put(names[i], i);
            }
            return new Watched(watch, places);
        }

        /** A property that the persister does not know, an id for one, is none that changes. */
        Predicate<String> at(Predicate<Integer> holds) {
            return property -> {
                Integer place = places.get(property);
                return place != null && holds.test(place);
            };
        }
    }

    /** Stays for as long as the factory; asks nothing of the session. */
    private record Listener(Map<EntityPersister, Watched> watched)
            implements PostLoadEventListener, PreInsertEventListener, PreUpdateEventListener {

        @Override
        public void onPostLoad(PostLoadEvent event) {
            Watched entity = watched.get(event.getPersister());
            if (entity != null) {
                entity.watch().loaded();
            }
        }

        @Override
        public boolean onPreInsert(PreInsertEvent event) {
            Watched entity = watched.get(event.getPersister());
            if (entity != null) {
                @Nullable Object[] state = event.getState();
                entity.watch().inserting(entity.at(place -> state[place] != null));
            }
            return false;
        }

        @Override
        public boolean onPreUpdate(PreUpdateEvent event) {
            Watched entity = watched.get(event.getPersister());
            if (entity != null) {
                @Nullable Object[] now = event.getState();
                @Nullable Object @Nullable [] before = event.getOldState();
                entity.watch()
                        .updating(entity.at(place -> before == null
                                ? now[place] != null
                                : event.getPersister()
                                        .getPropertyTypes()[place]
                                        .isDirty(before[place], now[place], event.getSession())));
            }
            return false;
        }
    }
}
