/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.export;

import dev.privet.contract.ProblemCode;
import dev.privet.contract.PublicApi;
import java.time.Instant;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * How far a requested export has come. Says nothing of the person. Immutable.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public sealed interface ExportState {

    /**
     * It waits for its turn.
     *
     * @param since when it was asked for
     */
    @PublicApi(since = "0.1")
    record Queued(Instant since) implements ExportState {

        /** Refuses null. */
        public Queued {
            Objects.requireNonNull(since, "since");
        }
    }

    /**
     * It went wrong, and is tried again. {@link PrivetExports#remove} takes it back.
     *
     * @param since when it was asked for
     * @param tries how many times it was tried so far
     * @param code why it failed the last time; the log says more
     * @param next when it is tried again
     */
    @PublicApi(since = "0.1")
    record Retrying(Instant since, int tries, ProblemCode code, Instant next) implements ExportState {

        /** Refuses null. */
        public Retrying {
            Objects.requireNonNull(since, "since");
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(next, "next");
        }
    }

    /**
     * It is being written.
     *
     * @param since when it was asked for
     * @param rows how many rows it has so far, told at every 10,000; empty where another node writes it
     */
    @PublicApi(since = "0.1")
    record Running(Instant since, OptionalLong rows) implements ExportState {

        /** Refuses null. */
        public Running {
            Objects.requireNonNull(since, "since");
            Objects.requireNonNull(rows, "rows");
        }
    }

    /**
     * The archive is there.
     *
     * @param at since when
     * @param until when it is removed
     * @param rows how many rows it holds; empty where only the archive remembers the request, as after a restart without db-scheduler
     */
    @PublicApi(since = "0.1")
    record Done(Instant at, Instant until, OptionalLong rows) implements ExportState {

        /** Refuses null. */
        public Done {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(until, "until");
            Objects.requireNonNull(rows, "rows");
        }
    }

    /**
     * There is no archive, and there will be none. It can be asked for anew.
     *
     * @param at since when
     * @param code why; the log says more
     * @param tries how many times it was tried
     */
    @PublicApi(since = "0.1")
    record Failed(Instant at, ProblemCode code, int tries) implements ExportState {

        /** Refuses null. */
        public Failed {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(code, "code");
        }
    }
}
