/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.jpa;

import dev.privet.Privet;
import dev.privet.PrivetBuilder;
import dev.privet.jpa.PrivetJpa;
import dev.privet.marking.DataMapContributor;
import dev.privet.spring.PrivetCustomizer;
import dev.privet.subject.ErasureBuilder;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Hands over the marked entities with the stores of their rows, to which a host may add others, and knows afterwards whether anybody asked:
 * a host may have set up a {@link Privet} of its own. Customised by one thread, before anybody asks.
 */
final class RowStores implements PrivetCustomizer {

    private final Optional<PrivetJpa> jpa;
    private final List<DataMapContributor> contributors;
    private final Consumer<ErasureBuilder> erasure;
    private boolean customised;

    RowStores(Optional<PrivetJpa> jpa, List<DataMapContributor> contributors, Consumer<ErasureBuilder> erasure) {
        this.jpa = jpa;
        this.contributors = contributors;
        this.erasure = erasure;
    }

    @Override
    public void customize(PrivetBuilder builder) {
        customised = true;
        jpa.ifPresent(stores -> builder.marked(stores.markedTypes(contributors))
                .subjects(stores::subjects)
                .retention(stores::retention)
                .rectification(stores::rectification)
                .erasure(set -> erasure.accept(set.store(stores::erasure))));
    }

    /** Whether the rows of a type that is in the data map are in somebody's care. */
    boolean reach(Class<?> type, Privet privet) {
        if (!customised) {
            return true;
        }
        return privet.reaches(type);
    }
}
