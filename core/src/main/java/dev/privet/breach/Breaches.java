/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.breach;

import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.Problem;
import dev.privet.contract.PublicApi;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.RecordType;
import dev.privet.ledger.Ledger;
import dev.privet.ledger.LedgerEntry;
import dev.privet.ledger.LedgerEvent;
import dev.privet.vocabulary.Regime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Helps after a personal data breach: whom and what it touches, what is owed under each law and by when, what a notification has to say, and
 * the register of all breaches. What the risk is, whether anybody is told, and what is said, an organisation decides itself. Thread-safe.
 *
 * <pre>{@code
 * BreachImpact impact = privet.breaches().impact(BreachScope.of(new BreachScope.OfType("SupportRequest")));
 * BreachRecord breach = privet.breaches().open(
 *     BreachFacts.of("dpo-1", aware, "A backup disk was lost.").touching(impact));
 * privet.breaches().owed(breach); // among it: NOTIFY_AUTHORITY, by 2026-03-30T11:00+01:00
 * }</pre>
 *
 * @legal GDPR Arts 33, 34 (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class Breaches {

    private final DataMap dataMap;
    private final BreachRegister register;
    private final Ledger ledger;
    private final BreachReader reader;
    private final Clock clock;
    private final ZoneId zone;
    private final BreachProblems problems;
    private final ImpactReader impacts;
    private final OwedDuties duties;
    private final Notifications notifications;

    /**
     * Sets up the helper.
     *
     * @param dataMap says what is marked, for whom and under which laws
     * @param register where breaches are kept
     * @param ledger says what was used
     * @param reader counts rows
     * @param clock tells when
     * @param zone the time zone in which the organisation counts its days
     */
    public Breaches(
            DataMap dataMap, BreachRegister register, Ledger ledger, BreachReader reader, Clock clock, ZoneId zone) {
        this.dataMap = Objects.requireNonNull(dataMap, "dataMap");
        this.register = Objects.requireNonNull(register, "register");
        this.ledger = Objects.requireNonNull(ledger, "ledger");
        this.reader = Objects.requireNonNull(reader, "reader");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.zone = Objects.requireNonNull(zone, "zone");
        this.problems = new BreachProblems(dataMap, reader);
        this.impacts = new ImpactReader(dataMap);
        this.duties = new OwedDuties();
        this.notifications = new Notifications(dataMap, duties);
    }

    /**
     * Finds out whom and what a breach touches. Counts rows where they are, which may take its time, and changes nothing.
     *
     * @param scope what it touched
     * @return the impact, with the numbers of this moment
     * @throws PrivacyInputException with everything in the scope that has no meaning
     * @throws dev.privet.contract.PrivacyException if rows could not be counted
     */
    public BreachImpact impact(BreachScope scope) {
        refuse("What a breach touches was not found out", problems.of(scope));
        List<BreachScope.Used> windows = new ArrayList<>();
        List<BreachScope.Part> counted = new ArrayList<>();
        Set<RecordType> types = new LinkedHashSet<>();
        for (BreachScope.Part part : scope.parts()) {
            if (part instanceof BreachScope.Used window) {
                windows.add(window);
            } else {
                counted.add(part);
                BreachProblems.type(part)
                        .flatMap(problems::find)
                        .ifPresent(type -> types.addAll(problems.withSubclasses(type)));
            }
        }
        LedgerUses used = LedgerUses.of(windows, ledger, dataMap);
        types.addAll(used.types());
        BreachCounts counts = counted.isEmpty() ? BreachCounts.unknown() : reader.count(counted, zone);
        List<String> remarks = new ArrayList<>();
        if (!counted.isEmpty() && counts.records().isEmpty()) {
            remarks.add("Rows were not counted: no store was set up that can.");
        }
        remarks.addAll(new NamedRows(problems).remarks(counted, counts));
        if (!windows.isEmpty() && !counted.isEmpty()) {
            remarks.add("What the ledger tells is not among the numbers of persons and records.");
        }
        return impacts.read(types, counts, used, remarks);
    }

    /**
     * Writes a breach into the register.
     *
     * @param facts what is known
     * @return its first version
     * @throws PrivacyInputException with everything that stands against it; nothing was written
     * @throws dev.privet.contract.PrivacyException if it could not be kept
     */
    public BreachRecord open(BreachFacts facts) {
        return append(UUID.randomUUID(), 1, facts);
    }

    /**
     * Writes down what was found out since, as the next version. The versions before it stay.
     *
     * @param id the breach's id
     * @param facts what is known now
     * @return the next version
     * @throws PrivacyInputException with everything that stands against it, or if there is no such breach; nothing was written
     * @throws RuntimeException if it could not be kept, as where somebody else wrote at the same time
     */
    public BreachRecord update(UUID id, BreachFacts facts) {
        return append(id, latest(id).version() + 1, facts);
    }

    private BreachRecord append(UUID id, int version, BreachFacts facts) {
        Instant now = clock.instant();
        refuse("A breach was not written into the register", problems.of(facts, now));
        BreachRecord written = new BreachRecord(id, version, now, facts);
        register.append(
                written,
                LedgerEntry.of(
                                now,
                                LedgerEvent.BREACH_RECORDED,
                                "Breach",
                                null,
                                1,
                                "breach " + id + ", version " + version + ", aware "
                                        + facts.awareAt().toInstant() + ", "
                                        + new TreeSet<>(facts.risk()) + ", "
                                        + facts.authorityTold()
                                                .map(at -> "authority told " + at)
                                                .orElse("authority not told")
                                        + ", "
                                        + facts.personsTold()
                                                .map(at -> "persons told " + at)
                                                .orElse("persons not told"))
                        .by(facts.author(), null));
        return written;
    }

    /**
     * The latest version of a breach.
     *
     * @param id the breach's id
     * @return the version
     * @throws PrivacyInputException if there is no such breach
     */
    public BreachRecord latest(UUID id) {
        List<BreachRecord> versions = register.versions(id);
        if (versions.isEmpty()) {
            throw PrivacyInputException.of(
                    "The register was not read",
                    BreachProblems.problem(
                            "the breach " + id,
                            "the register has none of that id.",
                            "look at register() for those it has."));
        }
        return versions.get(versions.size() - 1);
    }

    /**
     * The register: the latest version of each breach.
     *
     * @return unmodifiable, in the order in which they were first written down
     */
    public List<BreachRecord> register() {
        return register.latest();
    }

    /**
     * All that was written down of a breach.
     *
     * @param id the breach's id
     * @return unmodifiable, the first version first
     */
    public List<BreachRecord> versions(UUID id) {
        return register.versions(id);
    }

    /**
     * What is owed after a breach under each law that the organisation is under, and by when. The hours run from the awareness, without regard
     * to weekends and holidays.
     *
     * @param breach a version of it
     * @return law by law, in the order of the registers of law
     * @throws PrivacyInputException if a law has no rules for that day
     */
    public List<OwedDuty> owed(BreachRecord breach) {
        return new TreeSet<>(dataMap.regimes())
                .stream()
                        .flatMap(regime -> duties.of(breach.facts(), regime).stream())
                        .toList();
    }

    /**
     * What a notification to the authority has to say, filled in from the register. Whether it is to be given, {@link #owed} says.
     *
     * @param breach a version of the breach
     * @param regime under which law
     * @return the fields, and what is missing
     * @throws PrivacyInputException if that law has no rules for that day
     */
    public BreachNotification notification(BreachRecord breach, Regime regime) {
        return notifications.of(breach, regime, clock.instant());
    }

    private static void refuse(String headline, List<Problem> found) {
        if (!found.isEmpty()) {
            throw new PrivacyInputException(headline, found);
        }
    }
}
