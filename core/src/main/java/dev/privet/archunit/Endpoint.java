/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import java.util.stream.Stream;

/** A method that answers requests, of a controller's own or one that it inherits. */
record Endpoint(JavaClass controller, JavaMethod method) {

    boolean isInherited() {
        return !method.getOwner().equals(controller);
    }

    /** As {@link Member#key()} says it. */
    String key() {
        return method.getName() + method.getDescriptor();
    }

    /** The classes of which its answers are made, those that a controller puts in the place of type variables among them. */
    Stream<JavaClass> answers() {
        return TypeArguments.of(controller).involved(method.getReturnType());
    }

    /** What may say something about it: itself, what it overrides, its controller, and what that extends. */
    Stream<CanBeAnnotated> places() {
        return Stream.concat(Endpoints.declared(method), Endpoints.upwards(controller));
    }

    String name() {
        return controller.getName() + "." + Members.title(method)
                + (isInherited() ? " (of " + method.getOwner().getSimpleName() + ")" : "");
    }
}
