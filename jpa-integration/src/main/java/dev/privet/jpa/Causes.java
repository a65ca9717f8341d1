/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

/** Names what went wrong below without repeating its words, which may quote values. */
final class Causes {

    private Causes() {}

    /** The class at the bottom, where the driver says best what it was. */
    static String name(Throwable failure) {
        Throwable bottom = failure;
        for (Throwable next = failure.getCause(); next != null && next != bottom; next = next.getCause()) {
            bottom = next;
        }
        return bottom.getClass().getSimpleName();
    }
}
