/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import java.lang.invoke.MethodType;

/** Primitive types and the classes of their objects. */
final class Primitives {

    private Primitives() {}

    static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }
}
