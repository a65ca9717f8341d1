/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.logging;

import dev.privet.datamap.DataMap;
import dev.privet.datamap.PersonalField;
import dev.privet.datamap.RecordType;
import dev.privet.minimise.Minimiser;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.EventObject;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** Looks at each class once, and remembers for as long as the class is loaded. Thread-safe. */
final class Shapes extends ClassValue<Shape> {

    private static final List<Class<?>> PLAIN = List.of(
            Number.class,
            Boolean.class,
            Character.class,
            Enum.class,
            Class.class,
            UUID.class,
            Locale.class,
            Currency.class,
            ZoneId.class,
            Temporal.class,
            TemporalAmount.class,
            Void.class);
    private static final List<Class<?>> WIDE = List.of(Long.class, Double.class, BigInteger.class, BigDecimal.class);
    private static final List<Class<?>> CONTAINERS =
            List.of(Collection.class, Map.class, Map.Entry.class, Optional.class, AtomicReference.class);

    /** Parts of the JDK that print objects which they hold and nobody else can look at. */
    private static final List<Class<?>> PRINTING = List.of(AtomicReferenceArray.class, EventObject.class);

    private final @Nullable Minimiser minimiser;

    Shapes(@Nullable Minimiser minimiser) {
        this.minimiser = minimiser;
    }

    @Override
    protected Shape computeValue(Class<?> type) {
        if (type.isPrimitive() || type.isEnum() || Enum.class.isAssignableFrom(type)) {
            return Shape.of(Shape.Kind.PLAIN, type);
        }
        if (type.isArray()) {
            boolean numbers = type.getComponentType().isPrimitive() && type != char[].class && type != byte[].class;
            return Shape.of(numbers ? Shape.Kind.PLAIN : Shape.Kind.CONTAINER, type);
        }
        boolean ofTheJdk = isOfTheJdk(type);
        if (ofTheJdk && isAny(PLAIN, type)) {
            return Shape.of(WIDE.contains(type) ? Shape.Kind.NUMBER : Shape.Kind.PLAIN, type);
        }
        if (ofTheJdk && CharSequence.class.isAssignableFrom(type)) {
            return Shape.of(Shape.Kind.TEXT, type);
        }
        try {
            Optional<Shape> marked = ofTheJdk ? Optional.empty() : marked(type);
            return marked.orElseGet(() -> unmarked(type, ofTheJdk));
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            // What cannot be read may hold anything.
            return Shape.of(Shape.Kind.CLOSED, type);
        }
    }

    private static Shape unmarked(Class<?> type, boolean ofTheJdk) {
        if (isAny(CONTAINERS, type)) {
            return Shape.of(Shape.Kind.CONTAINER, type);
        }
        if (ofTheJdk && isAny(PRINTING, type)) {
            return Shape.of(Shape.Kind.CLOSED, type);
        }
        if (Throwable.class.isAssignableFrom(type)) {
            return Shape.of(Shape.Kind.FAILURE, type);
        }
        List<ShownField> fields = new ArrayList<>();
        boolean readable = !ofTheJdk;
        for (Field field : ofTheJdk ? List.<Field>of() : fields(type)) {
            readable &= field.trySetAccessible();
            fields.add(new ShownField(field, null, false, false));
        }
        return new Shape(Shape.Kind.OTHER, type.getSimpleName(), null, readable ? fields : List.of());
    }

    private Optional<Shape> marked(Class<?> type) {
        if (minimiser == null) {
            return DataMap.isMarked(type) ? Optional.of(Shape.of(Shape.Kind.CLOSED, type)) : Optional.empty();
        }
        DataMap map = minimiser.gate().dataMap();
        Optional<RecordType> known = map.find(type);
        Set<String> outside = map.marksOutside(type);
        if (known.isEmpty() && outside.isEmpty()) {
            return Optional.empty();
        }
        String name = known.map(RecordType::name).orElseGet(type::getSimpleName);
        List<PersonalField> personal = known.map(RecordType::fields).orElse(List.of());
        Set<String> cleared = known.map(RecordType::notPersonal).orElse(Set.of());
        Set<String> unseen = new HashSet<>(outside);
        personal.forEach(field -> unseen.add(first(field.name())));
        List<ShownField> shown = new ArrayList<>();
        boolean readable = true;
        for (Field field : fields(type)) {
            readable &= field.trySetAccessible();
            unseen.remove(field.getName());
            if (!outside.contains(field.getName())) {
                shown.add(shown(field, personal, cleared));
            }
        }
        Shape shape = new Shape(Shape.Kind.MARKED, name, known.orElse(null), shown);
        // A mark on a getter whose field has another name: the value lies in a field that is not known.
        return Optional.of(readable && unseen.isEmpty() ? shape : shape.closed());
    }

    private static ShownField shown(Field field, List<PersonalField> personal, Set<String> cleared) {
        PersonalField own = null;
        boolean holdsParts = false;
        for (PersonalField one : personal) {
            if (one.name().equals(field.getName())) {
                own = one;
            } else if (first(one.name()).equals(field.getName())) {
                holdsParts = true;
            }
        }
        return new ShownField(field, own, holdsParts, cleared.contains(field.getName()));
    }

    private static String first(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }

    /** Those of superclasses first; without what compilers, weavers and persistence providers add. */
    private static List<Field> fields(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> next = type; next != null && !isOfTheJdk(next); next = next.getSuperclass()) {
            List<Field> own = new ArrayList<>();
            for (Field field : next.getDeclaredFields()) {
                boolean added = field.isSynthetic()
                        || field.getName().startsWith("$$")
                        || field.getName().startsWith("_persistence");
                if (!added && !Modifier.isStatic(field.getModifiers())) {
                    own.add(field);
                }
            }
            fields.addAll(0, own);
        }
        return fields;
    }

    static boolean isOfTheJdk(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        return loader == null || loader == ClassLoader.getPlatformClassLoader();
    }

    private static boolean isAny(List<Class<?>> classes, Class<?> type) {
        for (Class<?> one : classes) {
            if (one.isAssignableFrom(type)) {
                return true;
            }
        }
        return false;
    }
}
