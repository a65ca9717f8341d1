/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.internal;

import dev.privet.minimise.LoadState;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.persistence.indirection.IndirectContainer;
import org.eclipse.persistence.indirection.ValueHolderInterface;
import org.eclipse.persistence.internal.weaving.PersistenceWeavedLazy;
import org.eclipse.persistence.queries.FetchGroupTracker;

/**
 * What EclipseLink has loaded. The only class here that knows EclipseLink, so that nothing breaks where it is missing. EclipseLink's
 * own answer takes a lock that all persistence units share, so its collections and the fields that it weaves into entities are asked.
 */
final class EclipseLinkLoadState implements LoadState {

    private final ClassValue<Map<String, Holder>> holders = new ClassValue<>() {
        @Override
        protected Map<String, Holder> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    @Override
    public boolean isLoaded(Object object) {
        if (object instanceof IndirectContainer<?> collection) {
            return collection.isInstantiated();
        }
        return !(object instanceof ValueHolderInterface<?> holder) || holder.isInstantiated();
    }

    @Override
    public boolean isLoaded(Object object, String property) {
        if (object instanceof FetchGroupTracker partly
                && partly._persistence_getFetchGroup() != null
                && !partly._persistence_isAttributeFetched(property)) {
            return false;
        }
        return !(object instanceof PersistenceWeavedLazy)
                || holders.get(object.getClass())
                        .computeIfAbsent(property, name -> Holder.of(object.getClass(), name))
                        .isLoaded(object);
    }

    /** EclipseLink has no proxies. */
    @Override
    public Object behind(Object object) {
        return object;
    }

    /** Where the weaver keeps what stands for a property until it is loaded, if anywhere. */
    private record Holder(Optional<Field> field) {

        static Holder of(Class<?> type, String property) {
            for (Class<?> declaring = type; declaring != null; declaring = declaring.getSuperclass()) {
                try {
                    Field field = declaring.getDeclaredField("_persistence_" + property + "_vh");
                    field.setAccessible(true);
                    return new Holder(Optional.of(field));
                } catch (NoSuchFieldException e) {
                    // It may be inherited.
                } catch (InaccessibleObjectException e) {
                    // Its module is closed to us, and nothing is known.
                    break;
                }
            }
            return new Holder(Optional.empty());
        }

        boolean isLoaded(Object object) {
            try {
                return field.isEmpty()
                        || !(field.get().get(object) instanceof ValueHolderInterface<?> holder)
                        || holder.isInstantiated();
            } catch (IllegalAccessException e) {
                return false;
            }
        }
    }
}
