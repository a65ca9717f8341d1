/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.data;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.StringUtils;

/** The names under which a projection keeps values. */
final class Properties {

    private Properties() {}

    /** Of an interface what its methods are called; of a class its fields, also those of records. */
    static Set<String> of(Class<?> type) {
        Stream<String> names = type.isInterface()
                ? Arrays.stream(type.getMethods())
                        .filter(method -> method.getParameterCount() == 0 && method.getReturnType() != void.class)
                        .map(Properties::name)
                : fields(type);
        return names.collect(Collectors.toSet());
    }

    private static Stream<String> fields(Class<?> type) {
        return Stream.<Class<?>>iterate(type, next -> next != null && next != Object.class, Class::getSuperclass)
                .flatMap(next -> Arrays.stream(next.getDeclaredFields()))
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .map(Field::getName);
    }

    private static String name(Method method) {
        String name = method.getName();
        int prefix = name.startsWith("get") ? 3 : name.startsWith("is") ? 2 : 0;
        return prefix == 0 || prefix == name.length()
                ? name
                : StringUtils.uncapitalizeAsProperty(name.substring(prefix));
    }
}
