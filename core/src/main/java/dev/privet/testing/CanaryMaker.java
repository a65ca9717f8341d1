/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.testing;

import dev.privet.annotation.PersonalData;
import dev.privet.datamap.DataMap;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes objects with an invented value in each marked property. */
final class CanaryMaker {

    private static final Map<Class<?>, UnaryOperator<Object>> CONTAINERS = Map.of(
            List.class, one -> new ArrayList<>(List.of(one)),
            java.util.Collection.class, one -> new ArrayList<>(List.of(one)),
            Iterable.class, one -> new ArrayList<>(List.of(one)),
            Set.class, one -> new LinkedHashSet<>(Set.of(one)),
            Optional.class, Optional::of);

    private final DataMap marks;
    private final InventedValues invented;
    private final Set<Class<?>> making = new HashSet<>();

    CanaryMaker(DataMap marks, long number) {
        this.marks = marks;
        this.invented = new InventedValues(number);
    }

    <T> T make(Class<T> type) {
        return type.cast(make(type, type.getSimpleName(), false, Set.of()));
    }

    private Object make(Class<?> type, String path, boolean personal, Set<String> further) {
        making.add(type);
        try {
            Set<String> marked = new HashSet<>(MarkedValues.marks(type, marks));
            marked.addAll(further);
            return type.isRecord()
                    ? makeRecord(type, path, personal, marked)
                    : makeObject(type, path, personal, marked);
        } catch (ReflectiveOperationException e) {
            // Without the cause, which may have a value in its message.
            throw new IllegalArgumentException("No canary can be made of " + type.getSimpleName() + " ("
                    + e.getClass().getSimpleName()
                    + "): it has to be a record, or have a constructor without parameters, that takes empty values for what is"
                    + " not marked. Make one by hand, and take it by Canary.from(…).");
        } finally {
            making.remove(type);
        }
    }

    private Object makeRecord(Class<?> type, String path, boolean personal, Set<String> marked)
            throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            RecordComponent component = components[i];
            Place place = new Place(
                    component.getName(),
                    component.getType(),
                    component.getGenericType(),
                    category(component, component.getAccessor()));
            values[i] = value(place, path, personal, marked).orElse(empty(component.getType()));
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        return Members.opened(type.getDeclaredConstructor(types)).newInstance(values);
    }

    private Object makeObject(Class<?> type, String path, boolean personal, Set<String> marked)
            throws ReflectiveOperationException {
        if (type.isInterface() || Modifier.isAbstract(type.getModifiers())) {
            throw new InstantiationException();
        }
        Constructor<?> constructor = Members.opened(type.getDeclaredConstructor());
        Object made = constructor.newInstance();
        for (Field field : Members.fields(type)) {
            Place place = new Place(field.getName(), field.getType(), field.getGenericType(), category(field));
            Optional<Object> value = value(place, path, personal, marked);
            if (value.isPresent() && !Modifier.isFinal(field.getModifiers())) {
                field.set(made, value.get());
            }
        }
        return made;
    }

    /**
     * Where a value goes.
     *
     * @param name the property's name
     * @param type its type
     * @param generic the same, with what it holds
     * @param category what kind of data it is, as far as its own mark says
     */
    private record Place(String name, Class<?> type, Type generic, Class<?> category) {

        Optional<Class<?>> element() {
            return generic instanceof ParameterizedType parameterized
                            && parameterized.getActualTypeArguments()[0] instanceof Class<?> element
                    ? Optional.of(element)
                    : Optional.empty();
        }
    }

    private Optional<Object> value(Place place, String path, boolean personal, Set<String> marked) {
        boolean wanted = personal || marked.contains(place.name());
        String here = path + "." + place.name();
        Set<String> below = MarkedValues.below(place.name(), marked);
        UnaryOperator<Object> container = CONTAINERS.get(place.type());
        return container == null
                ? one(place.type(), place, here, wanted, below)
                : place.element()
                        .flatMap(element -> one(element, place, here, wanted, below))
                        .map(container);
    }

    private Optional<Object> one(Class<?> type, Place place, String path, boolean wanted, Set<String> below) {
        Optional<Object> plain = wanted ? invented.value(type, path, place.category(), place.name()) : Optional.empty();
        return plain.isPresent() || !holdsMarks(type, wanted, below, new HashSet<>())
                ? plain
                : Optional.of(make(type, path, wanted, below));
    }

    private boolean holdsMarks(Class<?> type, boolean wanted, Set<String> below, Set<Class<?>> seen) {
        if (!isOurs(type) || making.contains(type) || !seen.add(type)) {
            return false;
        }
        return wanted
                || !below.isEmpty()
                || !MarkedValues.marks(type, marks).isEmpty()
                || Members.fields(type).stream().anyMatch(field -> holdsMarks(field.getType(), false, Set.of(), seen));
    }

    private static boolean isOurs(Class<?> type) {
        return !Members.isOfThePlatform(type)
                && !type.isEnum()
                && !type.isArray()
                && !type.isInterface()
                && !Modifier.isAbstract(type.getModifiers());
    }

    private static Class<?> category(AnnotatedElement... places) {
        return Arrays.stream(places)
                .flatMap(place -> Arrays.stream(place.getAnnotationsByType(PersonalData.class)))
                .<Class<?>>map(PersonalData::category)
                .findFirst()
                .orElse(Object.class);
    }

    /** What an unmarked property of a record gets. */
    private static @Nullable Object empty(Class<?> type) {
        if (type.isPrimitive()) {
            return java.lang.reflect.Array.get(java.lang.reflect.Array.newInstance(type, 1), 0);
        }
        return type == Optional.class ? Optional.empty() : null;
    }
}
