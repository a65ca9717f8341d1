/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.objectweb.asm.Type;

/** The types of a method's parameters and of its result, as ArchUnit names classes. */
record Signature(List<String> parameters, String result) {

    private static final Set<String> PRIMITIVES =
            Set.of("int", "long", "float", "double", "boolean", "byte", "char", "short", "void");

    static Signature of(String descriptor) {
        return new Signature(
                Stream.of(Type.getArgumentTypes(descriptor))
                        .map(Signature::name)
                        .toList(),
                name(Type.getReturnType(descriptor)));
    }

    static String name(Type type) {
        return type.getSort() == Type.ARRAY ? type.getDescriptor().replace('/', '.') : type.getClassName();
    }

    static boolean isWide(String type) {
        return type.equals("long") || type.equals("double");
    }

    static boolean isPrimitive(String type) {
        return PRIMITIVES.contains(type);
    }
}
