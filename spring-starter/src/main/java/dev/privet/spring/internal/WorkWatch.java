/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.internal;

import dev.privet.contract.ProblemCode;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Watches pieces of work from their beginning to their end, such as for a trace. Thread-safe. */
@FunctionalInterface
public interface WorkWatch {

    /** Nobody watches. */
    WorkWatch NONE = work -> Watched.UNWATCHED;

    /**
     * A piece of work begins on this thread.
     *
     * @param work its kind, one of few
     * @return to be told of its end, and closed, on the same thread
     */
    Watched begin(String work);

    /**
     * One that is looked for when it is needed.
     *
     * @param watches hands out the one that there is, or null
     * @return watches by that one, or not at all
     */
    static WorkWatch late(Supplier<@Nullable WorkWatch> watches) {
        return work -> {
            WorkWatch watch = watches.get();
            return (watch == null ? NONE : watch).begin(work);
        };
    }

    /** One piece of work. Not thread-safe. */
    interface Watched extends AutoCloseable {

        /** One that nobody watches. */
        Watched UNWATCHED = new Watched() {
            @Override
            public void end(String outcome, @Nullable ProblemCode code) {}

            @Override
            public void close() {}
        };

        /**
         * It has ended.
         *
         * @param outcome how, one of few words
         * @param code of the problem, where it failed with one
         */
        void end(String outcome, @Nullable ProblemCode code);

        @Override
        void close();
    }
}
