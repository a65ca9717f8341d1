/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.internal;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.vocabulary.Purpose;
import java.lang.reflect.Method;
import java.util.Optional;
import org.springframework.util.ConcurrentLruCache;

/** Remembers which purpose a method states, as it is asked at every call. Thread-safe. */
public final class PurposeLookup {

    private static final int METHODS_KEPT = 4096;

    private final ConcurrentLruCache<Called, Optional<Class<? extends Purpose>>> purposes =
            new ConcurrentLruCache<>(METHODS_KEPT, called -> StatedPurpose.of(called.type(), called.method()));

    /** Remembers nothing yet. */
    public PurposeLookup() {}

    /**
     * The purpose of a method.
     *
     * @param type the class of the object that it is called on
     * @param method the method
     * @return nothing where it states none
     * @throws PrivacyConfigurationException if two purposes compete, or the purpose states no lawful basis
     */
    public Optional<Class<? extends Purpose>> of(Class<?> type, Method method) {
        return purposes.get(new Called(type, method));
    }

    private record Called(Class<?> type, Method method) {}
}
