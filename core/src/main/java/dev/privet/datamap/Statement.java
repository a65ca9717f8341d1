/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.marking.Mark;
import dev.privet.marking.Provenance;
import java.util.Comparator;

/**
 * A mark with who said it, and from how near.
 *
 * @param mark what is said
 * @param from who says it
 * @param distance how many superclasses lie between the class that is spoken of and the one that is read; 0 for the class itself
 * @param isDefault whether it stands on a class and gives way to what stands on a member of that class
 */
record Statement<M extends Mark>(M mark, Provenance from, int distance, boolean isDefault) {

    /** The strongest first. Two that compare as equal and say different things contradict each other. */
    static final Comparator<Statement<?>> BY_STRENGTH = Comparator.<Statement<?>, Provenance.Source>comparing(
                    statement -> statement.from().source())
            .thenComparing(Statement::distance)
            .thenComparing(Statement::isDefault);

    boolean asStrongAs(Statement<?> other) {
        return BY_STRENGTH.compare(this, other) == 0;
    }
}
