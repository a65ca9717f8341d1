/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.internal;

/** Tells whether what Privet keeps outlives the application: a technology's auto-configuration knows it of its own storage. */
@FunctionalInterface
public interface LastingEvidence {

    /**
     * Whether what is kept is there after the next start.
     *
     * @return false for storage in memory
     */
    boolean outlivesTheApplication();
}
