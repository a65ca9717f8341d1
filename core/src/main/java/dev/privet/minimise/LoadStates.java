/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** What all persistence providers at hand say together; without one, everything is there. */
final class LoadStates implements LoadState {

    private final LoadState[] all;

    LoadStates(List<LoadState> all) {
        this.all = all.toArray(LoadState[]::new);
    }

    static LoadStates found() {
        return new LoadStates(ServiceLoader.load(LoadState.class, LoadState.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    /** Whether there is anybody who could know of something that is missing. */
    boolean asksAnybody() {
        return all.length > 0;
    }

    @Override
    public boolean isLoaded(Object object) {
        for (LoadState one : all) {
            if (!one.isLoaded(object)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean isLoaded(Object object, String property) {
        for (LoadState one : all) {
            if (!one.isLoaded(object, property)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Object behind(Object object) {
        Object behind = object;
        for (LoadState one : all) {
            behind = one.behind(behind);
        }
        return behind;
    }

    @Override
    public Optional<Object> id(Object object) {
        for (LoadState one : all) {
            Optional<Object> id = one.id(object);
            if (id.isPresent()) {
                return id;
            }
        }
        return Optional.empty();
    }
}
