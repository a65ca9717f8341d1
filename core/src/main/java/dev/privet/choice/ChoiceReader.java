/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.choice;

import dev.privet.contract.PublicApi;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows which choices are in force, as they were no longer ago than a stated time. Holds them in memory and asks the store for what was
 * chosen since, on the thread of whoever asks: of many threads one, and none more often than needed. Where the store cannot be reached
 * for that long, nothing is known, which whoever asks must take as a no. Thread-safe.
 *
 * <p>Restrictions and objections are held completely up to a number of persons, and so are consents; beyond it, those of the persons
 * who were asked for last. To read the changes takes a connection of its own, so a pool needs one to spare.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class ChoiceReader {

    private static final Logger LOG = LoggerFactory.getLogger(ChoiceReader.class);
    private static final int PAGE = 1_000;
    private static final int MOST_PERSONS = 200_000;

    private final ChoiceStore store;
    private final LongSupplier nanoTime;
    private final long seenWithinNanos;
    private final HeldChoices exceptions;
    private final HeldChoices consents;
    private final ReentrantLock lock = new ReentrantLock();

    /** Written by whoever holds the lock; the last of them, so that who sees it sees the others. */
    private volatile boolean loaded;

    private volatile long asOf;
    private volatile long nextTry;
    private volatile boolean failed;
    /** Only for whoever holds the lock. */
    private boolean anew;

    private ChoiceMark mark = new ChoiceMark(-1, 0);

    /**
     * Reads nothing yet.
     *
     * @param store where the choices are
     * @param seenWithin how old an answer may be, longer than nothing
     */
    public ChoiceReader(ChoiceStore store, Duration seenWithin) {
        this(store, seenWithin, MOST_PERSONS, System::nanoTime);
    }

    ChoiceReader(ChoiceStore store, Duration seenWithin, int mostPersons, LongSupplier nanoTime) {
        this.store = Objects.requireNonNull(store, "store");
        this.nanoTime = nanoTime;
        if (seenWithin.isNegative() || seenWithin.isZero()) {
            throw new IllegalArgumentException("seenWithin: is not longer than nothing");
        }
        this.seenWithinNanos = seenWithin.toNanos();
        this.exceptions = new HeldChoices(store, Set.of(ChoiceTopic.RESTRICTION, ChoiceTopic.OBJECTION), mostPersons);
        this.consents = new HeldChoices(store, Set.of(ChoiceTopic.CONSENT), mostPersons);
        this.nextTry = nanoTime.getAsLong();
    }

    /**
     * Makes sure that the choices are known as they were no longer ago than the stated time.
     *
     * @return false where they are not, because the store cannot be reached
     */
    public boolean isReady() {
        long age = nanoTime.getAsLong() - asOf;
        if (loaded && age < seenWithinNanos / 2) {
            return true;
        }
        return catchUp();
    }

    private boolean catchUp() {
        if (isStale()) {
            lock.lock();
        } else if (!lock.tryLock()) {
            // Somebody else is at it, and what is known is new enough.
            return true;
        }
        try {
            boolean isDue = !loaded || nanoTime.getAsLong() - asOf >= seenWithinNanos / 2;
            if (isDue && nanoTime.getAsLong() - nextTry >= 0) {
                tryToRead();
            }
            return !isStale();
        } finally {
            lock.unlock();
        }
    }

    private boolean isStale() {
        return !loaded || nanoTime.getAsLong() - asOf >= seenWithinNanos;
    }

    private void tryToRead() {
        try {
            read();
        } catch (RuntimeException e) {
            nextTry = nanoTime.getAsLong() + seenWithinNanos / 8;
            if (!failed) {
                failed = true;
                LOG.error(
                        "The choices of persons cannot be read ({}). Until they can, personal data is withheld from purposes that"
                                + " they could close. Said once, until they are read again.",
                        e.getClass().getName());
            }
        }
    }

    /**
     * Reads at once what was chosen since, so that it is seen on this node from now on.
     *
     * @throws RuntimeException if the store cannot be reached
     */
    public void refresh() {
        lock.lock();
        try {
            read();
        } finally {
            lock.unlock();
        }
    }

    private void read() {
        try {
            readOn();
        } catch (RuntimeException e) {
            // What comes back may be a backup from earlier, whose positions say nothing of what was read before.
            anew = true;
            throw e;
        }
    }

    private void readOn() {
        long began = nanoTime.getAsLong();
        boolean all = !loaded || anew;
        ChoiceChanges changes = all ? new ChoiceChanges(store.mark(), List.of()) : store.changes(mark, PAGE);
        if (all || !changes.upTo().follows(mark)) {
            // Not before everything is read anew: what fails half-way must not pass for complete.
            loaded = false;
            exceptions.load();
            consents.load();
            mark = changes.upTo();
        } else {
            while (true) {
                changes.choices().forEach(choice -> {
                    exceptions.apply(choice);
                    consents.apply(choice);
                });
                mark = changes.upTo();
                if (changes.choices().size() < PAGE) {
                    break;
                }
                changes = store.changes(mark, PAGE);
                if (!changes.upTo().follows(mark)) {
                    loaded = false;
                    readOn();
                    return;
                }
            }
        }
        asOf = began;
        anew = false;
        failed = false;
        loaded = true;
    }

    /**
     * The restriction and the objections of a person.
     *
     * @param kind the kind of person
     * @param id their id, as text
     * @return those in force
     * @throws RuntimeException if they are not held and the store cannot be reached
     */
    public InForce exceptions(String kind, String id) {
        return exceptions.of(kind, id);
    }

    /**
     * What a person consents to.
     *
     * @param kind the kind of person
     * @param id their id, as text
     * @return the consents in force
     * @throws RuntimeException if they are not held and the store cannot be reached
     */
    public InForce consents(String kind, String id) {
        return consents.of(kind, id);
    }

    /**
     * Whether anybody of a kind has objected.
     *
     * @param kind the kind of person
     * @param code the objection
     * @return false only where it is known that nobody has
     */
    public boolean anyObjected(String kind, String code) {
        return exceptions.any(kind, code);
    }

    /**
     * Whether anybody of a kind is restricted.
     *
     * @param kind the kind of person
     * @return false only where it is known that nobody is
     */
    public boolean anyRestricted(String kind) {
        return exceptions.anyRestricted(kind);
    }
}
