/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import dev.privet.contract.PublicApi;
import dev.privet.datamap.DataMap;
import dev.privet.gate.PurposeContext;
import dev.privet.gate.Use;
import dev.privet.ledger.Ledger;
import dev.privet.ledger.SubjectPseudonyms;
import dev.privet.retention.HoldStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sets up {@link Erasure}. Not thread-safe.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class ErasureBuilder {

    private static final Duration A_DAY = Duration.ofDays(1);

    private final List<Function<DataMap, ErasureStore>> stores = new ArrayList<>();
    private HoldCheck holds = (subject, type) -> Optional.empty();
    private @Nullable HoldStore legalHolds;
    private Duration plansLast = A_DAY;
    private @Nullable Period backupsKeptFor;
    private @Nullable SubjectGuard guard;
    private Supplier<Optional<Use>> use = Optional::empty;
    private Clock clock = Clock.systemUTC();
    private ZoneId zone = ZoneOffset.UTC;

    /** Begins without a store. */
    public ErasureBuilder() {}

    /**
     * Adds a place where persons are erased. The first one holds the persons' own rows, and its register is the one that counts.
     *
     * @param store makes the store for the data map that is being built
     * @return this builder
     */
    public ErasureBuilder store(Function<DataMap, ErasureStore> store) {
        stores.add(Objects.requireNonNull(store, "store"));
        return this;
    }

    /**
     * Sets where legal holds are kept, which then keep what they hold; what they defer is remembered there and done by {@link LegalHolds} once
     * they end. By default there are none.
     *
     * @param store the store
     * @return this builder
     */
    public ErasureBuilder legalHolds(HoldStore store) {
        this.legalHolds = Objects.requireNonNull(store, "store");
        return this;
    }

    /**
     * Sets what the host itself knows of holds, beside those that Privet keeps. Whatever it defers is not remembered: erase the person again
     * when it ends.
     *
     * @param check asked once for each row
     * @return this builder
     */
    public ErasureBuilder holds(HoldCheck check) {
        this.holds = Objects.requireNonNull(check, "check");
        return this;
    }

    /**
     * Says how long backups are kept, so that a certificate can say from when on they are clean too. By default it says that nobody did.
     *
     * @param period the period after which no backup is older
     * @return this builder
     */
    public ErasureBuilder backupsKeptFor(Period period) {
        if (period.isNegative()) {
            throw new IllegalArgumentException("period: " + period + " is below nothing");
        }
        this.backupsKeptFor = period;
        return this;
    }

    /**
     * Sets how long a plan is good.
     *
     * @param duration a day by default
     * @return this builder
     */
    public ErasureBuilder plansLast(Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("duration: " + duration + " is not longer than nothing");
        }
        this.plansLast = duration;
        return this;
    }

    /**
     * Keeps one controller from erasing the persons of another, where the host has several.
     *
     * @param guard knows whose person somebody is
     * @return this builder
     */
    public ErasureBuilder guard(SubjectGuard guard) {
        this.guard = Objects.requireNonNull(guard, "guard");
        return this;
    }

    /**
     * Lets the ledger say who erased, and for which controller.
     *
     * @param context knows the use that is in force
     * @return this builder
     */
    public ErasureBuilder uses(PurposeContext context) {
        Objects.requireNonNull(context, "context");
        this.use = context::current;
        return this;
    }

    /**
     * Sets the time.
     *
     * @param clock tells the instant of everything
     * @param zone the time zone in which the organisation counts its days
     * @return this builder
     */
    public ErasureBuilder time(Clock clock, ZoneId zone) {
        this.clock = Objects.requireNonNull(clock, "clock");
        this.zone = Objects.requireNonNull(zone, "zone");
        return this;
    }

    /**
     * Whether there is a place where persons are erased.
     *
     * @return true where a store was added
     */
    public boolean hasStore() {
        return !stores.isEmpty();
    }

    /**
     * Builds.
     *
     * @param dataMap says what becomes of rows
     * @param ledger where certificates are looked up
     * @param pseudonyms names persons in the register, and seals certificates
     * @return a new object
     * @throws IllegalStateException if no store was added
     */
    public Erasure build(DataMap dataMap, Ledger ledger, SubjectPseudonyms pseudonyms) {
        if (stores.isEmpty()) {
            throw new IllegalStateException("Add a store before building");
        }
        List<ErasureStore> made =
                stores.stream().map(store -> store.apply(dataMap)).toList();
        return new Erasure(new Parts(
                dataMap,
                ledger,
                pseudonyms,
                made,
                holds,
                Optional.ofNullable(legalHolds),
                plansLast,
                Optional.ofNullable(backupsKeptFor),
                clock,
                zone,
                Optional.ofNullable(guard),
                use));
    }

    /** What an erasure works with; that it has many parts is the reason for this builder. */
    record Parts(
            DataMap dataMap,
            Ledger ledger,
            SubjectPseudonyms pseudonyms,
            List<ErasureStore> stores,
            HoldCheck holds,
            Optional<HoldStore> legalHolds,
            Duration plansLast,
            Optional<Period> backupsKeptFor,
            Clock clock,
            ZoneId zone,
            Optional<SubjectGuard> guard,
            Supplier<Optional<Use>> use) {

        /** The same parts for whatever was asked for before: whose person it is was looked at then. */
        Parts unguarded(Use asked) {
            return new Parts(
                    dataMap,
                    ledger,
                    pseudonyms,
                    stores,
                    holds,
                    legalHolds,
                    plansLast,
                    backupsKeptFor,
                    clock,
                    zone,
                    Optional.empty(),
                    () -> Optional.of(asked));
        }

        /** Whether the use in force may ask for a person. */
        boolean isOpen(SubjectRef subject) {
            return guard.map(known -> known.isOpen(subject)).orElse(true);
        }

        ErasureRegister register() {
            return stores.get(0).register();
        }
    }
}
