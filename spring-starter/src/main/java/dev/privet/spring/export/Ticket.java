/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.export;

import dev.privet.contract.ProblemCode;
import dev.privet.export.ArchiveKind;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
     * @param setback how it went wrong so far, or null where it did not
     */
    record Waiting(
            ArchiveKind kind,
            Instant at,
            String sealed,
            @Nullable Setback setback) implements Ticket {

        Waiting(ArchiveKind kind, Instant at, String sealed) {
            this(kind, at, sealed, null);
        }

        /** How many times it was tried in vain. */
        int tries() {
            return setback == null ? 0 : setback.tries();
        }

        Waiting after(Setback failure) {
            return new Waiting(kind, at, sealed, failure);
        }

        @Override
        public String text() {
            String text = String.join(" ", FORMAT, "waiting", kind.name(), at.toString(), sealed);
            return setback == null
                    ? text
                    : String.join(
                            " ",
                            text,
                            Integer.toString(setback.tries()),
                            setback.code().name(),
                            setback.next().toString());
        }

        /** Leaves out what is sealed. */
        @Override
        public String toString() {
            return "Waiting[" + kind + ", " + at + ", tries " + tries() + "]";
        }
    }

    /**
     * That it went wrong, and will be tried again.
     *
     * @param tries how many times it was tried
     * @param code why it failed the last time
     * @param next when it is tried again
     */
    record Setback(int tries, ProblemCode code, Instant next) {}

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
     * @param tries how many times it was tried
     */
    record Failed(ProblemCode code, Instant at, int tries) implements Past {
        @Override
        public String text() {
            return String.join(" ", FORMAT, "failed", code.name(), at.toString(), Integer.toString(tries));
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
                case "waiting" -> waiting(words, at);
                case "done" -> Optional.of(new Done(Long.parseLong(words.get(2)), at));
                case "failed" ->
                    words.size() == 5
                            ? Optional.of(
                                    new Failed(ProblemCode.valueOf(words.get(2)), at, Integer.parseInt(words.get(4))))
                            : Optional.empty();
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Ticket> waiting(List<String> words, Instant at) {
        if (words.size() != 5 && words.size() != 8) {
            return Optional.empty();
        }
        Waiting waiting = new Waiting(ArchiveKind.valueOf(words.get(2)), at, words.get(4));
        return Optional.of(
                words.size() == 5
                        ? waiting
                        : waiting.after(new Setback(
                                Integer.parseInt(words.get(5)),
                                ProblemCode.valueOf(words.get(6)),
                                Instant.parse(words.get(7)))));
    }
}
