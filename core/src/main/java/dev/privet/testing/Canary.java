/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.testing;

import dev.privet.contract.PublicApi;
import dev.privet.datamap.DataMap;
import dev.privet.testing.MarkedValues.MarkedValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * An invented person, or what is kept about one, whose marked values a test looks for where they must not be. Either made by {@link
 * #of(Class)}, with values that stand nowhere by chance, or read {@linkplain #from(Object) from an object} that a test has. Prints none of
 * its values. Immutable as long as the object is.
 *
 * <p>Of an object, the values of all properties count that are marked, also those of whatever it holds: embedded objects, collections, other
 * rows. What is not loaded has to be loaded before.
 *
 * @param <T> the class of the object
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class Canary<T> {

    private final T object;
    private final List<MarkedValue> values;
    private final boolean words;

    private Canary(T object, List<MarkedValue> values, boolean words) {
        this.object = object;
        this.values = values;
        this.words = words;
    }

    /**
     * Makes an object of a marked class, with an invented value in each marked property that holds text, numbers, dates, or objects and
     * collections of these. All other properties are left empty. The same class gets the same values in each run.
     *
     * @param type a record, or a class with a constructor without parameters
     * @param <T> its type
     * @return the canary, with the object in it
     * @throws IllegalArgumentException if none can be made, or nothing in the class is marked
     */
    public static <T> Canary<T> of(Class<T> type) {
        return of(type, 0);
    }

    /**
     * Makes another object of a marked class.
     *
     * @param type a record, or a class with a constructor without parameters
     * @param number which one: another number gives other values
     * @param <T> its type
     * @return the canary, with the object in it
     * @throws IllegalArgumentException if none can be made, or nothing in the class is marked
     */
    public static <T> Canary<T> of(Class<T> type, long number) {
        DataMap marks = MarkedValues.annotationsAlone();
        return from(new CanaryMaker(marks, number).make(type), marks);
    }

    /**
     * Takes an object of a class that bears annotations.
     *
     * @param object with a value in one of its marked properties at least
     * @param <T> its type
     * @return the canary, as the object is now
     * @throws IllegalArgumentException if no marked property has a value that can be looked for
     */
    public static <T> Canary<T> from(T object) {
        return from(object, MarkedValues.annotationsAlone());
    }

    /**
     * Takes an object of a class that may have been marked by a contributor.
     *
     * @param object with a value in one of its marked properties at least
     * @param dataMap knows what is marked
     * @param <T> its type
     * @return the canary, as the object is now
     * @throws IllegalArgumentException if no marked property has a value that can be looked for
     */
    public static <T> Canary<T> from(T object, DataMap dataMap) {
        if (Objects.requireNonNull(object, "object") instanceof Class<?> type) {
            throw new IllegalArgumentException("Canary.of(" + type.getSimpleName() + ".class) makes one of a class.");
        }
        List<MarkedValue> values = MarkedValues.of(object, dataMap).stream()
                .filter(value -> !Needles.of(value.property(), value.value()).isEmpty())
                .toList();
        if (values.isEmpty()) {
            throw new IllegalArgumentException("Nothing of " + object.getClass().getSimpleName()
                    + " can be looked for: none of its marked properties has a value. A test that looks for nothing proves"
                    + " nothing.");
        }
        return new Canary<>(object, values, false);
    }

    static Canary<?> any(Object canary) {
        return canary instanceof Canary<?> made ? made : from(canary);
    }

    /**
     * Looks for every word of four letters or more as well, such as a surname alone. For values whose words stand nowhere by chance, as
     * those of {@link #of(Class)} do.
     *
     * @return a stricter canary
     */
    public Canary<T> wordByWord() {
        return new Canary<>(object, values, true);
    }

    /**
     * The object, to be stored, sent or shown by what is tested.
     *
     * @return always the same one
     */
    public T object() {
        return object;
    }

    /**
     * The properties whose values are looked for.
     *
     * @return paths such as {@code address.street}, ordered
     */
    public Set<String> properties() {
        Set<String> properties = new TreeSet<>();
        values.forEach(value -> properties.add(value.property()));
        return properties;
    }

    String name() {
        return object.getClass().getSimpleName();
    }

    Set<Needle> needles() {
        Set<Needle> needles = new LinkedHashSet<>();
        for (MarkedValue value : values) {
            needles.addAll(Needles.of(value.property(), value.value()));
            if (words) {
                needles.addAll(Needles.words(value.property(), value.value()));
            }
        }
        return needles;
    }

    /** For each value of a property, what finds it. */
    List<Set<Needle>> needlesOf(String property) {
        List<Set<Needle>> needles = new ArrayList<>();
        values.stream()
                .filter(value -> value.property().equals(property))
                .forEach(value -> needles.add(Needles.of(property, value.value())));
        return needles;
    }

    @Override
    public String toString() {
        return "Canary[" + name() + ": " + String.join(", ", properties()) + "]";
    }
}
