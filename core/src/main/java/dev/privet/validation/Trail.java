/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.validation;

import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.NodeBuilderCustomizableContext;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The way from the object that is checked to a property.
 *
 * @param before the way to the object that has the property, or null where that is the one that is checked
 * @param property its name
 * @param index which of several the object was that has the property, or {@link #SINGLE}, or {@link #SOME}
 */
record Trail(@Nullable Trail before, String property, int index) {

    /** The object was no element. */
    static final int SINGLE = -1;

    /** The object was one of several that have no order, or whose key may itself tell of somebody. */
    static final int SOME = -2;

    /** Adds a violation at the property. */
    void report(ConstraintViolationBuilder violation) {
        Deque<Trail> steps = new ArrayDeque<>();
        for (Trail step = this; step != null; step = step.before) {
            steps.push(step);
        }
        Trail here = steps.pop();
        NodeBuilderCustomizableContext node = violation.addPropertyNode(here.property);
        for (Trail next : steps) {
            node = here.onward(node, next.property);
            here = next;
        }
        here.end(node);
    }

    /** Builders of three types follow each other here, which have the same methods and no type in common. */
    private NodeBuilderCustomizableContext onward(NodeBuilderCustomizableContext node, String next) {
        return switch (index) {
            case SINGLE -> node.addPropertyNode(next);
            case SOME -> node.inIterable().addPropertyNode(next);
            default -> node.inIterable().atIndex(index).addPropertyNode(next);
        };
    }

    private void end(NodeBuilderCustomizableContext node) {
        switch (index) {
            case SINGLE -> node.addConstraintViolation();
            case SOME -> node.inIterable().addConstraintViolation();
            default -> node.inIterable().atIndex(index).addConstraintViolation();
        }
    }

    /** How many steps it has. */
    int length() {
        int length = 0;
        for (Trail step = this; step != null; step = step.before) {
            length++;
        }
        return length;
    }
}
