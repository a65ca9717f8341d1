/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.RecordType;
import dev.privet.vocabulary.Detail;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Array;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A record class as which objects are shown. Thread-safe. */
final class View {

    private final Class<?> type;
    private final List<Component> components;
    private final MethodHandle constructor;

    /** The classes that it was found to fit; for as long as they are in use. */
    private final Cache<Class<?>, Boolean> fitting =
            Caffeine.newBuilder().weakKeys().build();

    private View(Class<?> type, List<Component> components, MethodHandle constructor) {
        this.type = type;
        this.components = List.copyOf(components);
        this.constructor = constructor;
    }

    /**
     * What a record is made of.
     *
     * @param name its name
     * @param type its declared type
     * @param element what it holds one or many of, if it says so
     */
    record Component(String name, Class<?> type, Class<?> element) {

        private static Component of(RecordComponent component) {
            Type generic = component.getGenericType();
            Type last = generic instanceof ParameterizedType parameterized
                    ? parameterized.getActualTypeArguments()[parameterized.getActualTypeArguments().length - 1]
                    : generic;
            Class<?> element = last instanceof ParameterizedType inner && inner.getRawType() instanceof Class<?> raw
                    ? raw
                    : last instanceof Class<?> plain ? plain : Object.class;
            return new Component(component.getName(), component.getType(), element);
        }

        Component one() {
            return new Component(name, element, element);
        }

        boolean isMany() {
            return Collection.class.isAssignableFrom(type);
        }

        /** What stands for nothing in it. */
        @Nullable
        Object nothing() {
            if (type == Optional.class) {
                return Optional.empty();
            }
            return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
        }

        private boolean takes(Class<?> held) {
            return held == Object.class
                    || held == Optional.class
                    || type == Optional.class
                    || type == String.class
                    || ValueTypes.boxed(type).isAssignableFrom(ValueTypes.boxed(held))
                    || (isMany() && (Collection.class.isAssignableFrom(held) || held.isArray()))
                    || (type.isRecord() && !PlainValues.isUnchangingWhereDeclared(held));
        }
    }

    static View of(Class<?> type) {
        try {
            return new View(
                    type,
                    Arrays.stream(type.getRecordComponents()).map(Component::of).toList(),
                    Blueprint.of(type).constructor());
        } catch (Blueprint.Unreadable e) {
            throw misfit(List.of(new Problem(
                    ProblemCode.VIEW_DOES_NOT_FIT, type.getSimpleName(), e.why(), "let the record be reached.")));
        }
    }

    private static PrivacyInputException misfit(List<Problem> problems) {
        return new PrivacyInputException("An object cannot be shown as that record", problems);
    }

    List<Component> components() {
        return components;
    }

    /**
     * Judges a class once.
     *
     * @throws PrivacyInputException with every component that a class has nothing for
     */
    void check(Class<?> source, @Nullable RecordType known, Function<Class<?>, List<StoredField>> read) {
        if (fitting.getIfPresent(source) != null) {
            return;
        }
        List<StoredField> fields = read.apply(source);
        List<Problem> problems = new ArrayList<>();
        for (Component component : components) {
            Optional<StoredField> field = fields.stream()
                    .filter(one -> one.name().equals(component.name()))
                    .findFirst();
            if (field.isEmpty()) {
                problems.add(problem(
                        component,
                        source.getSimpleName() + " keeps nothing of that name.",
                        "name one of "
                                + fields.stream()
                                        .map(StoredField::name)
                                        .sorted()
                                        .collect(Collectors.toList()) + "."));
            } else if (!component.takes(field.get().type()) && !isACoarserNumber(component, known)) {
                problems.add(problem(
                        component,
                        "it is " + component.type().getSimpleName() + ", and " + source.getSimpleName() + "."
                                + component.name() + " is "
                                + field.get().type().getSimpleName() + ".",
                        "declare it as that type, or as text."));
            }
        }
        if (!problems.isEmpty()) {
            throw misfit(problems);
        }
        fitting.put(source, true);
    }

    /** A coarser value may be a number where the value is none, such as the year of a date. */
    private static boolean isACoarserNumber(Component component, @Nullable RecordType known) {
        return known != null
                && known.field(component.name())
                        .filter(field -> !field.purposes(Detail.GENERALISED).isEmpty())
                        .isPresent()
                && Number.class.isAssignableFrom(ValueTypes.boxed(component.type()));
    }

    private Problem problem(Component component, String why, String remedy) {
        return new Problem(ProblemCode.VIEW_DOES_NOT_FIT, type.getSimpleName() + "." + component.name(), why, remedy);
    }

    Object make(List<@Nullable Object> values) {
        try {
            return constructor.invokeWithArguments(values);
        } catch (Throwable e) {
            ObjectShape.rethrowIfFatal(e);
            throw ObjectShape.refusedBy(type, e);
        }
    }
}
