/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Puts together what comes from several branches of one method, each pair of sets once. What is spent is counted rather than timed, so that
 * the same code is followed, or not, on every machine.
 */
final class Merges {

    /** More than ten times what the densest method takes of Hibernate, H2 and Jackson. */
    static final long MOST = 20_000_000;

    private final Map<Set<Origin>, Set<Origin>> one = new HashMap<>();
    private final Map<Pair, Value> merged = new HashMap<>();
    private long spent;

    /** Two sets as objects, which are told apart sooner than by what is in them. */
    private record Pair(Set<Origin> known, Set<Origin> other) {

        @Override
        @SuppressWarnings("ReferenceEquality") // That is what makes it quick.
        public boolean equals(Object object) {
            return object instanceof Pair pair && known == pair.known && other == pair.other;
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(known) + System.identityHashCode(other);
        }
    }

    /** @throws TooDense if that is more than is given to one method */
    void spend(long steps) {
        spent += steps;
        if (spent > MOST) {
            throw new TooDense();
        }
    }

    long spent() {
        return spent;
    }

    /** The same value with the one set that stands for all that are equal to it. */
    Value same(Value value) {
        Set<Origin> known = one.putIfAbsent(value.origins(), value.origins());
        return known == null ? value : Value.of(value.wide(), known);
    }

    @SuppressWarnings("ReferenceEquality") // As above.
    Value merge(Value known, Value other) {
        spend(1);
        if (known.origins() == other.origins() || other.origins().isEmpty()) {
            return known;
        }
        Pair pair = new Pair(known.origins(), other.origins());
        Value both = merged.get(pair);
        if (both == null) {
            spend(known.origins().size() + other.origins().size());
            both = same(known.with(other));
            merged.put(pair, both);
        }
        return both.origins() == known.origins() ? known : both.as(known.wide());
    }
}
