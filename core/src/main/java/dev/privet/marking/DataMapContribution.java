/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.marking;

import dev.privet.contract.PublicApi;
import dev.privet.vocabulary.Purpose;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Takes what a {@link DataMapContributor} says. Not thread-safe.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class DataMapContribution {

    private final Map<Class<?>, TypeMarks> types = new LinkedHashMap<>();
    private final Map<Class<? extends Purpose>, PurposeMarks> purposes = new LinkedHashMap<>();

    /** Takes nothing yet. */
    public DataMapContribution() {}

    /**
     * Speaks of a class, and through it of the classes that extend it. The class belongs to the data map from then on.
     *
     * @param type an entity, an embeddable, a mapped superclass, a record or a plain class
     * @return takes what is said of it; the same object for the same class
     * @throws IllegalArgumentException if it is {@code Object}, of which nothing can be said that holds for every class
     */
    public TypeMarks type(Class<?> type) {
        if (Objects.requireNonNull(type, "type") == Object.class) {
            throw new IllegalArgumentException("type: Object is extended by every class; name the class that is meant");
        }
        return types.computeIfAbsent(type, ignored -> new TypeMarks());
    }

    /**
     * Speaks of a purpose, in place of {@link dev.privet.annotation.Lawful} or over it.
     *
     * @param purpose its interface
     * @return takes what is said of it; the same object for the same purpose
     */
    public PurposeMarks purpose(Class<? extends Purpose> purpose) {
        return purposes.computeIfAbsent(Objects.requireNonNull(purpose, "purpose"), ignored -> new PurposeMarks());
    }

    /**
     * What was said of classes.
     *
     * @return by class, in the order in which they were first spoken of
     */
    public Map<Class<?>, TypeMarks> types() {
        return new LinkedHashMap<>(types);
    }

    /**
     * What was said of purposes.
     *
     * @return by purpose, in the order in which they were first spoken of
     */
    public Map<Class<? extends Purpose>, PurposeMarks> purposes() {
        return new LinkedHashMap<>(purposes);
    }
}
