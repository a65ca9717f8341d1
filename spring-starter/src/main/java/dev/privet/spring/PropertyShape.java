/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;

/** What can stand below a property of a type: the elements of a list, the keys of a map, the components of a record. */
final class PropertyShape {

    private PropertyShape() {}

    /** The type that metadata names, such as {@code java.util.List<a.B$C>}. One that is not there can have anything below it. */
    static ResolvableType type(String text) {
        int open = text.indexOf('<');
        Class<?> raw = ClassUtils.resolveClassName(
                open < 0 ? text : text.substring(0, open), PropertyShape.class.getClassLoader());
        if (open < 0) {
            return ResolvableType.forClass(raw);
        }
        String inside = text.substring(open + 1, text.length() - 1);
        return ResolvableType.forClassWithGenerics(
                raw, arguments(inside).map(PropertyShape::type).toArray(ResolvableType[]::new));
    }

    /** No property of Privet nests generic types, so a comma parts two of them. */
    private static Stream<String> arguments(String inside) {
        return Arrays.stream(inside.split(",")).map(String::strip);
    }

    /**
     * How many elements of a name are known.
     *
     * @param type of what the first elements name
     * @param name the name as it was written
     * @param at how many elements are known so far
     */
    static int known(ResolvableType type, ConfigurationPropertyName name, int at) {
        if (at == name.getNumberOfElements()) {
            return at;
        }
        Class<?> raw = type.toClass();
        if (Map.class.isAssignableFrom(raw)) {
            ResolvableType value = type.getGeneric(1);
            return isPlain(value) ? name.getNumberOfElements() : known(value, name, at + 1);
        }
        if (Collection.class.isAssignableFrom(raw)) {
            return name.isNumericIndex(at) ? known(type.getGeneric(0), name, at + 1) : at;
        }
        return component(raw, name.getElement(at, Form.UNIFORM), name, at);
    }

    private static int component(Class<?> raw, String element, ConfigurationPropertyName name, int at) {
        if (raw.isRecord()) {
            for (RecordComponent component : raw.getRecordComponents()) {
                if (component.getName().toLowerCase(Locale.ROOT).equals(element)) {
                    return known(ResolvableType.forMethodReturnType(component.getAccessor()), name, at + 1);
                }
            }
        }
        return at;
    }

    /** The names that could stand after the known ones. */
    static List<String> below(ResolvableType type, ConfigurationPropertyName name, int at, int known) {
        Class<?> raw = type.toClass();
        if (Map.class.isAssignableFrom(raw)) {
            return at == known ? List.of() : below(type.getGeneric(1), name, at + 1, known);
        }
        if (Collection.class.isAssignableFrom(raw)) {
            return at == known ? List.of("[0]") : below(type.getGeneric(0), name, at + 1, known);
        }
        if (!raw.isRecord()) {
            return List.of();
        }
        if (at == known) {
            return Arrays.stream(raw.getRecordComponents())
                    .map(component -> kebab(component.getName()))
                    .toList();
        }
        String element = name.getElement(at, Form.UNIFORM);
        return Arrays.stream(raw.getRecordComponents())
                .filter(component ->
                        component.getName().toLowerCase(Locale.ROOT).equals(element))
                .flatMap(component ->
                        below(ResolvableType.forMethodReturnType(component.getAccessor()), name, at + 1, known)
                                .stream())
                .toList();
    }

    private static boolean isPlain(ResolvableType type) {
        Class<?> raw = type.toClass();
        return !raw.isRecord() && !Map.class.isAssignableFrom(raw) && !Collection.class.isAssignableFrom(raw);
    }

    private static String kebab(String name) {
        return name.chars()
                .mapToObj(letter -> Character.isUpperCase(letter)
                        ? "-" + Character.toString(Character.toLowerCase(letter))
                        : Character.toString(letter))
                .collect(Collectors.joining());
    }
}
