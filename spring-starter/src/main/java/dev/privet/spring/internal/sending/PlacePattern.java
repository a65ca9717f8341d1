/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.internal.sending;

/** A place to which something is sent, such as a host or a topic, or several that belong together. */
public interface PlacePattern {

    /**
     * As it was written, brought into one form.
     *
     * @return never empty
     */
    String text();

    /**
     * Whether it is the place, or one that it covers.
     *
     * @param place a place, or the text of another pattern
     * @return true where it is
     */
    boolean matches(String place);

    /**
     * Whether some place fits both.
     *
     * @param other of the same kind
     * @return true where one covers the other
     */
    default boolean meets(PlacePattern other) {
        return text().equals(other.text()) || matches(other.text()) || other.matches(text());
    }
}
