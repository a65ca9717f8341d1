/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import java.util.Locale;

/** Turns {@code SupportDesk} into {@code support-desk}. */
final class KebabCase {

    private KebabCase() {}

    static String of(String camelCase) {
        return camelCase
                .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .replaceAll("([A-Z])([A-Z][a-z])", "$1-$2")
                .toLowerCase(Locale.ROOT);
    }
}
