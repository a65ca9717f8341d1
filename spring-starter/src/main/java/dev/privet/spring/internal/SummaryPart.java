/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.internal;

/** What one technology adds to the line that is logged at the start. In the order of the beans. */
@FunctionalInterface
public interface SummaryPart {

    /**
     * Some words, such as {@code jobs sweep, seal}. Names and states, and never a value.
     *
     * @return without a comma or a full stop around them; empty where there is nothing to say
     */
    String text();
}
