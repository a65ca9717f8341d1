/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet;

import dev.privet.choice.ChoiceReader;
import dev.privet.choice.ChoiceStore;
import dev.privet.contract.Problem;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.RecordType;
import dev.privet.gate.PrivacyGate;
import dev.privet.ledger.Ledger;
import dev.privet.ledger.SubjectPseudonyms;
import dev.privet.retention.HoldStore;
import dev.privet.retention.RetentionSweep;
import dev.privet.retention.SweepReport;
import dev.privet.subject.AccessExport;
import dev.privet.subject.AfterRelease;
import dev.privet.subject.Erasure;
import dev.privet.subject.ErasureBuilder;
import dev.privet.subject.LegalHolds;
import dev.privet.subject.Rectification;
import dev.privet.subject.RectificationStore;
import dev.privet.subject.SubjectChoices;
import dev.privet.subject.SubjectFinder;
import dev.privet.subject.SubjectGuard;
import dev.privet.subject.SubjectRef;
import dev.privet.subject.SubjectStore;
import dev.privet.subject.SubjectStores;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was said of where single persons' rows and choices are, for the builder. */
final class PersonsSetUp {

    private static final Logger LOG = LoggerFactory.getLogger(Privet.class);
    private static final int KEY_SIZE_BYTES = 32;
    private static final Duration SEEN_WITHIN = Duration.ofSeconds(5);

    @Nullable
    SecretKey pseudonymKey;

    @Nullable
    Problem keyNeeded;

    final List<Function<DataMap, SubjectStore>> subjects = new ArrayList<>();

    @Nullable
    Function<SubjectRef, Optional<String>> controllerOf;

    @Nullable
    Function<DataMap, RectificationStore> rectification;

    @Nullable
    ChoiceStore choices;

    @Nullable
    HoldStore holds;

    final List<Consumer<ErasureBuilder>> erasure = new ArrayList<>();

    Duration choicesSeenWithin = SEEN_WITHIN;

    void choicesSeenWithin(Duration time) {
        if (time.isZero() || time.isNegative()) {
            throw new IllegalArgumentException("time: is not longer than nothing");
        }
        choicesSeenWithin = time;
    }

    /** What knows the choices in force, if any are kept. */
    Optional<ChoiceReader> reader() {
        return Optional.ofNullable(choices).map(store -> new ChoiceReader(store, choicesSeenWithin));
    }

    /** What answers persons: each part is there where it was said where its rows are. */
    record Answers(
            @Nullable SubjectFinder finder,
            @Nullable AccessExport export,
            @Nullable SubjectChoices choices,
            @Nullable Rectification rectification,
            @Nullable Erasure erasure,
            @Nullable LegalHolds holds) {}

    Answers answers(
            PrivacyGate gate,
            Optional<ChoiceReader> reader,
            Ledger ledger,
            Supplier<SubjectPseudonyms> named,
            Clock clock,
            ZoneId zone,
            @Nullable RetentionSweep sweep) {
        ErasureBuilder erasures = new ErasureBuilder().time(clock, zone).uses(gate.context());
        erasure.forEach(setUp -> setUp.accept(erasures));
        Optional.ofNullable(holds).ifPresent(erasures::legalHolds);
        boolean isAsked = !subjects.isEmpty() || choices != null || rectification != null || holds != null;
        if (!isAsked && !erasures.hasStore()) {
            return new Answers(null, null, null, null, null, null);
        }
        SubjectPseudonyms pseudonyms = named.get();
        Optional<SubjectGuard> guard =
                Optional.ofNullable(controllerOf).map(whose -> new SubjectGuard(gate.context(), whose));
        guard.ifPresent(erasures::guard);
        Optional<SubjectStore> rows = rows(gate.dataMap(), guard);
        Optional<SubjectChoices> chosen = Optional.ofNullable(choices)
                .map(store ->
                        guarded(new SubjectChoices(gate, store, reader.orElseThrow(), rows, pseudonyms, clock), guard));
        Erasure erased = erasures.hasStore() ? erasures.build(gate.dataMap(), ledger, pseudonyms) : null;
        return new Answers(
                rows.map(SubjectFinder::new).orElse(null),
                rows.map(store -> new AccessExport(gate, store, ledger, pseudonyms, clock))
                        .map(export -> chosen.map(export::withChoices).orElse(export))
                        .orElse(null),
                chosen.orElse(null),
                rectification == null
                        ? null
                        : new Rectification(
                                gate, guarded(rectification.apply(gate.dataMap()), guard), pseudonyms, clock),
                erased,
                holds == null
                        ? null
                        : LegalHolds.of(new LegalHolds.Parts(
                                gate.dataMap(),
                                holds,
                                pseudonyms,
                                gate.context(),
                                clock,
                                zone,
                                rows.orElse(null),
                                guard.orElse(null),
                                erased,
                                sweep == null ? null : sweeping(sweep))));
    }

    private static AfterRelease sweeping(RetentionSweep sweep) {
        return types -> sweep.over(types.stream().map(RecordType::type).toArray(Class<?>[]::new)).run().lines().stream()
                .filter(line -> line.rows() > 0)
                .map(SweepReport.Line::toString)
                .collect(Collectors.joining("; "));
    }

    private static SubjectChoices guarded(SubjectChoices all, Optional<SubjectGuard> guard) {
        return guard.map(all::guardedBy).orElse(all);
    }

    private static RectificationStore guarded(RectificationStore all, Optional<SubjectGuard> guard) {
        return guard.map(by -> by.over(all)).orElse(all);
    }

    private Optional<SubjectStore> rows(DataMap dataMap, Optional<SubjectGuard> guard) {
        if (subjects.isEmpty()) {
            return Optional.empty();
        }
        SubjectStore all = SubjectStores.of(
                subjects.stream().map(made -> made.apply(dataMap)).toList());
        return Optional.of(guard.map(by -> by.over(all)).orElse(all));
    }

    /** That a key is missing, where one is needed. */
    List<Problem> missingKey() {
        return pseudonymKey == null && keyNeeded != null ? List.of(keyNeeded) : List.of();
    }

    /** Under the key that was set, which is refused now if it does not fit; without one under a key of this process, warned of once. */
    Supplier<SubjectPseudonyms> pseudonyms(DataMap dataMap) {
        if (pseudonymKey != null) {
            SubjectPseudonyms named = new SubjectPseudonyms(pseudonymKey);
            return () -> named;
        }
        AtomicReference<@Nullable SubjectPseudonyms> made = new AtomicReference<>();
        return () -> Objects.requireNonNull(
                made.updateAndGet(known -> known == null ? new SubjectPseudonyms(randomKey(dataMap)) : known));
    }

    private static SecretKey randomKey(DataMap dataMap) {
        // Where nothing is marked, nobody gets a pseudonym.
        if (!dataMap.types().isEmpty()) {
            LOG.warn(
                    "No pseudonym key is set, so persons get new pseudonyms in the ledger after every start."
                            + " Set one with Privet.builder().pseudonymKey(…), in Spring Boot with the property privet.pseudonym-key.");
        }
        byte[] random = new byte[KEY_SIZE_BYTES];
        new SecureRandom().nextBytes(random);
        return new SecretKeySpec(random, "HmacSHA256");
    }
}
