/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.export;

import dev.privet.contract.ProblemCode;
import dev.privet.export.ArchiveKind;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far a request has come, as it is written down. Whose it is, is sealed while it waits, and gone afterwards. Immutable.
 */
sealed interface Ticket {

    /** The first word, so that a later version knows what it reads. */
    String FORMAT = "1";

    /** As text, which every serializer of a scheduler takes as it is. */
    String text();

    /**
     * It waits, or is being done.
     *
     * @param kind for which right
     * @param at when it was asked for
     * @param sealed for whom, encrypted
     */
    record Waiting(ArchiveKind kind, Instant at, String sealed) implements Ticket {
        @Override
        public String text() {
            return String.join(" ", FORMAT, "waiting", kind.name(), at.toString(), sealed);
        }

        /** Leaves out what is sealed. */
        @Override
        public String toString() {
            return "Waiting[" + kind + ", " + at + "]";
        }
    }

    /** It is over. */
    sealed interface Past extends Ticket {
        Instant at();
    }

    /**
     * The archive is there.
     *
     * @param rows how many rows are in it
     * @param at since when
     */
    record Done(long rows, Instant at) implements Past {
        @Override
        public String text() {
            return String.join(" ", FORMAT, "done", Long.toString(rows), at.toString());
        }
    }

    /**
     * There is no archive.
     *
     * @param code why
     * @param at since when
     */
    record Failed(ProblemCode code, Instant at) implements Past {
        @Override
        public String text() {
            return String.join(" ", FORMAT, "failed", code.name(), at.toString());
        }
    }

    /** Reads a text; nothing where it is none of ours. */
    static Optional<Ticket> read(String text) {
        List<String> words = List.of(text.split(" ", -1));
        if (words.size() < 4 || !words.get(0).equals(FORMAT)) {
            return Optional.empty();
        }
        try {
            Instant at = Instant.parse(words.get(3));
            return switch (words.get(1)) {
                case "waiting" ->
                    words.size() == 5
                            ? Optional.of(new Waiting(ArchiveKind.valueOf(words.get(2)), at, words.get(4)))
                            : Optional.empty();
                case "done" -> Optional.of(new Done(Long.parseLong(words.get(2)), at));
                case "failed" -> Optional.of(new Failed(ProblemCode.valueOf(words.get(2)), at));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
