/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.ledger;

import dev.privet.contract.PublicApi;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets entries on uses ({@link LedgerEvent#USED}) wait for a moment and appends them together, so that a use costs no transaction of its
 * own. All other entries are appended at once. Thread-safe.
 *
 * <p>An entry that waits is lost when the process is killed; {@link #close} writes all. Where the ledger cannot be written, entries are
 * kept and tried again, each by itself, so that one that is refused holds up no other; and once {@value #MOST_WAITING} wait, whoever appends has to write them and is told of the failure: nothing
 * grows without end, and nobody goes on unseen.
 *
 * @legal GDPR Art 5(2) (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class GatheringLedger implements Ledger, AutoCloseable {

    /** How many entries wait at most. */
    public static final int MOST_WAITING = 10_000;

    private static final int GIVES_UP_AFTER = 3;

    private static final Logger LOG = LoggerFactory.getLogger(GatheringLedger.class);

    private final Ledger ledger;
    private final ExecutorService writer;
    private final Executor later;
    /** Guards {@link #waiting} and {@link #isClosed}; never held while the ledger is written. */
    private final Object queue = new Object();
    /** One writes at a time, so entries keep their order. Guards {@link #isDoubtful}. */
    private final Object writing = new Object();

    private Deque<LedgerEntry> waiting = new ArrayDeque<>();
    private boolean isClosed;
    /** Whether some of what waits may be in the ledger already: whoever tried to write it failed, perhaps after the commit. */
    private boolean isDoubtful;

    /**
     * Gathers in front of a ledger.
     *
     * @param ledger where entries go; not closed by this
     * @param within how long an entry waits at most, where the ledger can be written; longer than nothing
     */
    public GatheringLedger(Ledger ledger, Duration within) {
        this.ledger = Objects.requireNonNull(ledger, "ledger");
        if (within.isNegative() || within.isZero()) {
            throw new IllegalArgumentException("within: is not longer than nothing");
        }
        this.writer = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "privet-ledger");
            thread.setDaemon(true);
            return thread;
        });
        this.later = CompletableFuture.delayedExecutor(within.toNanos(), TimeUnit.NANOSECONDS, writer);
    }

    @Override
    public void append(LedgerEntry entry) {
        appendAll(List.of(entry));
    }

    @Override
    public void appendAll(List<LedgerEntry> entries) {
        List<LedgerEntry> uses = new ArrayList<>(entries.size());
        List<LedgerEntry> others = new ArrayList<>(0);
        entries.forEach(entry -> (entry.event() == LedgerEvent.USED ? uses : others).add(entry));
        boolean isToBeWritten = gather(uses);
        if (!others.isEmpty()) {
            ledger.appendAll(others);
        }
        if (isToBeWritten) {
            flush();
        }
    }

    @Override
    public List<LedgerEntry> latest(int atMost) {
        flush();
        return ledger.latest(atMost);
    }

    @Override
    public Optional<LedgerEntry> find(UUID id) {
        flush();
        return ledger.find(id);
    }

    /**
     * Appends what waits.
     *
     * @throws RuntimeException if the ledger cannot be written: then it waits on
     */
    public void flush() {
        synchronized (writing) {
            Deque<LedgerEntry> left = take();
            try {
                if (isDoubtful) {
                    writeEach(left);
                } else if (!left.isEmpty()) {
                    ledger.appendAll(List.copyOf(left));
                    left.clear();
                }
            } finally {
                isDoubtful = !left.isEmpty();
                giveBack(left);
            }
        }
    }

    /**
     * Appends what waits and stops waiting: later entries are appended at once.
     *
     * @throws RuntimeException if the ledger cannot be written
     */
    @Override
    public void close() {
        synchronized (queue) {
            isClosed = true;
        }
        writer.shutdown();
        flush();
    }

    /** Whether whoever appends has to write as well. */
    private boolean gather(List<LedgerEntry> uses) {
        if (uses.isEmpty()) {
            return false;
        }
        synchronized (queue) {
            if (waiting.isEmpty() && !isClosed) {
                later.execute(this::writeLater);
            }
            waiting.addAll(uses);
            return isClosed || waiting.size() >= MOST_WAITING;
        }
    }

    private void writeLater() {
        try {
            flush();
        } catch (RuntimeException e) {
            // Neither message nor trace: a driver quotes what it was given.
            LOG.error(
                    "Entries on uses could not be written to the ledger ({}); they are tried again.",
                    e.getClass().getSimpleName());
        }
    }

    private Deque<LedgerEntry> take() {
        synchronized (queue) {
            Deque<LedgerEntry> taken = waiting;
            waiting = new ArrayDeque<>();
            return taken;
        }
    }

    private void giveBack(Deque<LedgerEntry> left) {
        if (left.isEmpty()) {
            return;
        }
        synchronized (queue) {
            left.addAll(waiting);
            waiting = left;
            if (!isClosed) {
                later.execute(this::writeLater);
            }
        }
    }

    /**
     * After a failure: what is in the ledger already is passed over, and an entry that the ledger refuses goes to the end, so that it holds
     * up no other. Several failures in a row are taken for a ledger that cannot be written at all.
     */
    private void writeEach(Deque<LedgerEntry> left) {
        List<RuntimeException> failures = new ArrayList<>();
        int inARow = 0;
        for (int i = left.size(); i > 0 && inARow < GIVES_UP_AFTER; i--) {
            LedgerEntry entry = left.getFirst();
            try {
                if (ledger.find(entry.id()).isEmpty()) {
                    ledger.append(entry);
                }
                left.removeFirst();
                inARow = 0;
            } catch (RuntimeException e) {
                left.addLast(left.removeFirst());
                failures.add(e);
                inARow++;
            }
        }
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
    }
}
