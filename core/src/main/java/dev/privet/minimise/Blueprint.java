/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What objects of a class are made of: what each keeps, and the constructor that makes one. Fields are read and written past getters and
 * setters, since these are free to load, to count or to refuse.
 *
 * @param type the class
 * @param fields what an object keeps, superclasses first
 * @param constructor makes one, of nothing or of all that it keeps
 * @param ofParts whether the constructor takes the fields, in their order
 */
record Blueprint(Class<?> type, List<StoredField> fields, MethodHandle constructor, boolean ofParts) {

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

    Blueprint {
        fields = List.copyOf(fields);
    }

    /** An object of the class cannot be read, or none can be made. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        private final String why;

        Unreadable(String why) {
            super(why);
            this.why = why;
        }

        String why() {
            return why;
        }
    }

    static Blueprint of(Class<?> type) throws Unreadable {
        try {
            return type.isRecord() ? ofRecord(type) : ofBean(type);
        } catch (InaccessibleObjectException e) {
            throw new Unreadable(
                    "its module keeps it closed. Mend: opens " + type.getPackageName() + " to dev.privet.core; in"
                            + " the module-info of " + type.getModule().getName() + ".");
        } catch (IllegalAccessException | NoSuchMethodException e) {
            throw new Unreadable("its fields cannot be reached (" + e.getClass().getSimpleName() + ").");
        }
    }

    /** What objects of a class keep, whether or not one can be made. */
    static List<StoredField> read(Class<?> type) throws Unreadable {
        try {
            return type.isRecord() ? components(type) : fields(type);
        } catch (InaccessibleObjectException e) {
            throw closed(type);
        } catch (IllegalAccessException e) {
            throw new Unreadable("its fields cannot be reached.");
        }
    }

    private static Unreadable closed(Class<?> type) {
        return new Unreadable("its module keeps it closed. Mend: opens " + type.getPackageName()
                + " to dev.privet.core; in the module-info of "
                + type.getModule().getName() + ".");
    }

    private static Blueprint ofRecord(Class<?> type) throws IllegalAccessException, NoSuchMethodException {
        List<StoredField> fields = components(type);
        Constructor<?> constructor = type.getDeclaredConstructor(
                fields.stream().map(StoredField::type).toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        return new Blueprint(type, fields, LOOKUP.unreflectConstructor(constructor), true);
    }

    private static List<StoredField> components(Class<?> type) throws IllegalAccessException {
        List<StoredField> fields = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            fields.add(stored(fieldOf(type, component.getName()), false));
        }
        return fields;
    }

    private static Field fieldOf(Class<?> type, String name) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> field.getName().equals(name) && !Modifier.isStatic(field.getModifiers()))
                .findFirst()
                .orElseThrow();
    }

    private static Blueprint ofBean(Class<?> type) throws Unreadable, IllegalAccessException {
        List<StoredField> fields = fields(type);
        Optional<Constructor<?>> empty = Arrays.stream(type.getDeclaredConstructors())
                .filter(constructor -> constructor.getParameterCount() == 0)
                .findFirst();
        if (empty.isPresent()) {
            empty.get().setAccessible(true);
            return new Blueprint(type, fields, LOOKUP.unreflectConstructor(empty.get()), false);
        }
        List<StoredField> lasting =
                fields.stream().filter(field -> !field.passing()).toList();
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            Optional<List<StoredField>> taken = taken(constructor, lasting);
            if (taken.isPresent()) {
                constructor.setAccessible(true);
                return new Blueprint(type, taken.get(), LOOKUP.unreflectConstructor(constructor), true);
            }
        }
        throw new Unreadable(
                "it has no constructor without parameters, and none whose parameters have the names and types of all"
                        + " that it keeps (javac -parameters). Mend: give it one, or use map() or a view record.");
    }

    /** The fields in the order of a constructor's parameters, if it takes each of them and nothing else. */
    private static Optional<List<StoredField>> taken(Constructor<?> constructor, List<StoredField> fields) {
        Parameter[] parameters = constructor.getParameters();
        if (parameters.length != fields.size()) {
            return Optional.empty();
        }
        List<StoredField> taken = new ArrayList<>();
        for (Parameter parameter : parameters) {
            fields.stream()
                    .filter(field -> parameter.isNamePresent()
                            && field.name().equals(parameter.getName())
                            && field.type() == parameter.getType())
                    .findFirst()
                    .ifPresent(taken::add);
        }
        Set<String> names = taken.stream().map(StoredField::name).collect(Collectors.toCollection(HashSet::new));
        return names.size() == fields.size() ? Optional.of(taken) : Optional.empty();
    }

    private static List<StoredField> fields(Class<?> type) throws IllegalAccessException {
        List<StoredField> fields = new ArrayList<>();
        for (Class<?> next = type; next != null && next != Object.class; next = next.getSuperclass()) {
            int at = 0;
            for (Field field : next.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !isOfAProvider(field)) {
                    fields.add(at++, stored(field, true));
                }
            }
        }
        return fields;
    }

    /** What a compiler or a persistence provider adds to a class says nothing of the object. */
    private static boolean isOfAProvider(Field field) {
        return field.isSynthetic()
                || field.getName().startsWith("$$_")
                || field.getName().startsWith("_persistence_");
    }

    private static StoredField stored(Field field, boolean writable) throws IllegalAccessException {
        field.setAccessible(true);
        MethodHandle getter = LOOKUP.unreflectGetter(field);
        MethodHandle setter = writable ? LOOKUP.unreflectSetter(field) : null;
        Class<?> type = field.getType();
        return new StoredField(
                field.getName(),
                type,
                Modifier.isTransient(field.getModifiers()),
                getter.asType(MethodType.methodType(type, Object.class)),
                getter.asType(MethodType.methodType(Object.class, Object.class)),
                setter == null ? null : setter.asType(MethodType.methodType(void.class, Object.class, type)));
    }
}
