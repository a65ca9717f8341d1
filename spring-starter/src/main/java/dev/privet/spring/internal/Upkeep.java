/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.internal;

/** What has to be removed from time to time because its own time is up. Thread-safe. */
public interface Upkeep {

    /**
     * Whether there can be anything to remove.
     *
     * @return false where the feature is not set up
     */
    boolean isNeeded();

    /**
     * Removes what is past its time.
     *
     * @return how much that was
     */
    long expire();
}
