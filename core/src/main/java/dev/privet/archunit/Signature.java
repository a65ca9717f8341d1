/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The types of a method's parameters and of its result, by name; arrays as byte code writes them. */
record Signature(List<String> parameters, String result) {

    private static final Set<String> PRIMITIVES =
            Set.of("int", "long", "float", "double", "boolean", "byte", "char", "short", "void");

    static Signature of(String descriptor) {
        List<String> parameters = new ArrayList<>();
        int at = 1;
        while (descriptor.charAt(at) != ')') {
            int end = end(descriptor, at);
            parameters.add(type(descriptor.substring(at, end)));
            at = end;
        }
        return new Signature(List.copyOf(parameters), type(descriptor.substring(at + 1)));
    }

    static String type(String descriptor) {
        return switch (descriptor.charAt(0)) {
            case 'I' -> "int";
            case 'J' -> "long";
            case 'F' -> "float";
            case 'D' -> "double";
            case 'Z' -> "boolean";
            case 'B' -> "byte";
            case 'C' -> "char";
            case 'S' -> "short";
            case 'V' -> "void";
            case 'L' -> descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
            default -> descriptor;
        };
    }

    static boolean isWide(String type) {
        return type.equals("long") || type.equals("double");
    }

    static boolean isPrimitive(String type) {
        return PRIMITIVES.contains(type);
    }

    private static int end(String descriptor, int start) {
        int at = start;
        while (descriptor.charAt(at) == '[') {
            at++;
        }
        return descriptor.charAt(at) == 'L' ? descriptor.indexOf(';', at) + 1 : at + 1;
    }
}
