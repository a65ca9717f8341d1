/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and writes attributes of entities as the application itself does: by a setter where there is one, so that a change is noticed. */
final class Attributes {

    private Attributes() {}

    static @Nullable Object read(Attribute<?, ?> attribute, Object owner) throws ReflectiveOperationException {
        Optional<Method> getter = method(owner.getClass(), "get" + capitalised(attribute), 0);
        if (getter.isPresent()) {
            return getter.get().invoke(owner);
        }
        Member member = attribute.getJavaMember();
        if (member instanceof Method method && method.trySetAccessible()) {
            return method.invoke(owner);
        }
        return field(attribute).get(owner);
    }

    /** What is at the end of a path, over embedded objects and single rows; null where one of them is. */
    static @Nullable Object read(ManagedType<?> type, Object owner, List<String> path) {
        Attribute<?, ?> attribute = type.getAttribute(path.get(0));
        Object value;
        try {
            value = read(attribute, owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A property could not be read", e);
        }
        return path.size() == 1 || value == null
                ? value
                : read(
                        (ManagedType<?>) ((SingularAttribute<?, ?>) attribute).getType(),
                        value,
                        path.subList(1, path.size()));
    }

    static void write(Attribute<?, ?> attribute, Object owner, @Nullable Object value)
            throws ReflectiveOperationException {
        Optional<Method> setter = method(owner.getClass(), "set" + capitalised(attribute), 1)
                .filter(one -> boxed(one.getParameterTypes()[0]) == boxed(attribute.getJavaType()));
        if (setter.isPresent()) {
            setter.get().invoke(owner, value);
        } else {
            field(attribute).set(owner, value);
        }
    }

    private static Field field(Attribute<?, ?> attribute) throws ReflectiveOperationException {
        Member member = attribute.getJavaMember();
        Field field = member instanceof Field found
                ? found
                : attribute.getDeclaringType().getJavaType().getDeclaredField(attribute.getName());
        if (!field.trySetAccessible()) {
            throw new IllegalAccessException(attribute.getName());
        }
        return field;
    }

    private static String capitalised(Attribute<?, ?> attribute) {
        String name = attribute.getName();
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static Optional<Method> method(Class<?> type, String name, int parameters) {
        for (Class<?> next = type; next != null && next != Object.class; next = next.getSuperclass()) {
            for (Method method : next.getDeclaredMethods()) {
                if (method.getName().equals(name)
                        && method.getParameterCount() == parameters
                        && !method.isSynthetic()
                        && method.trySetAccessible()) {
                    return Optional.of(method);
                }
            }
        }
        return Optional.empty();
    }

    static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }

    /** What went wrong, without what a wrapper says of it. */
    static Throwable cause(ReflectiveOperationException e) {
        return e instanceof InvocationTargetException && e.getCause() != null ? e.getCause() : e;
    }
}
