/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;

/**
 * What a call in a method passes to a log or to a message.
 *
 * @param method name and descriptor of the method in whose source the call stands
 * @param read titles of marked properties
 * @param whole classes of objects that are passed as they are
 * @param written classes of objects that are passed written out with all that they hold
 * @param told classes of objects of which another class made a text
 * @param through the name of the method of the same class that passes it on, or empty
 * @param givenUp whether nothing can be said of the method, as it is too dense
 */
record Passing(
        Sink sink,
        String method,
        int line,
        Set<String> read,
        Set<JavaClass> whole,
        Set<JavaClass> written,
        Set<JavaClass> told,
        String through,
        boolean givenUp) {

    /** For messages. */
    String destination() {
        return sink.title() + (through.isEmpty() ? "" : " through " + through);
    }
}
