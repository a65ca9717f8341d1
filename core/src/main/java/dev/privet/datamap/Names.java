/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

/** What classes are called in reports. */
final class Names {

    private Names() {}

    /** The simple name, from the name alone: the class around a nested one need not be reachable from where it was loaded. */
    static String simple(Class<?> type) {
        String name = type.getName();
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
    }
}
