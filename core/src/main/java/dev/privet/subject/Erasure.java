/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import dev.privet.contract.PrivacyException;
import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.PublicApi;
import dev.privet.retention.HoldStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Erases persons: first a plan, which says what becomes of every row about them and what stays on which ground, then its execution,
 * which is checked by a fresh search and ends in a certificate. What was erased comes back with a restored backup, so {@link #replay}
 * erases it again. Thread-safe.
 *
 * <pre>{@code
 * ErasurePlan plan = privet.erasure().plan(new SubjectRef("customer", 7L));
 * // a person reads it
 * ErasureAnswer answer = privet.erasure().execute(plan);
 * }</pre>
 *
 * <p>With one store, everything happens in one transaction: all of it or nothing. With several, the register takes note that an
 * erasure has begun, the stores are emptied one after another, the first one last, and {@link #resume} goes on where it was cut off.
 *
 * <p>Does not reach what no store reaches: backups, log files, other services.
 *
 * @legal GDPR Art 17, Art 19 (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class Erasure {

    private final ErasureBuilder.Parts parts;
    private final ErasureRules rules;
    private final ErasureRecords records;

    Erasure(ErasureBuilder.Parts parts) {
        this.parts = parts;
        this.rules = new ErasureRules(parts.dataMap());
        this.records = new ErasureRecords(parts);
    }

    /**
     * Finds out what the erasure of a person would do, by doing it in a transaction that is rolled back. So the rows are locked for a
     * moment.
     *
     * @param subject the person
     * @return the plan, good for a day unless stated otherwise
     * @throws PrivacyInputException if the kind or the person is not known
     * @throws PrivacyException if the erasure would fail
     */
    public ErasurePlan plan(SubjectRef subject) {
        judge(subject);
        Optional<RegisterEntry> before = registered(subject);
        List<ErasureFindings> found = rehearse(subject);
        ErasureFindings all = merged(found);
        if (all.rows() == 0) {
            throw Refusals.nobody(subject, before);
        }
        Instant now = parts.clock().instant();
        List<String> fingerprints = found.stream().map(records::fingerprint).toList();
        return new ErasurePlan(
                subject,
                now,
                now.plus(parts.plansLast()),
                ErasureRecords.times(before),
                before.filter(entry -> entry.state() == RegisterEntry.State.DONE)
                        .map(RegisterEntry::at),
                all,
                records.recipients(all),
                fingerprints,
                records.fingerprint(fingerprints));
    }

    /**
     * Carries a plan out.
     *
     * @param plan the plan
     * @return the certificate, or that somebody else has erased the person since
     * @throws PrivacyInputException if the plan has expired or what it was made on has changed; nothing was changed
     * @throws PrivacyException if it failed; with one store, everything was undone
     */
    public ErasureAnswer execute(ErasurePlan plan) {
        judge(plan.subject());
        if (!parts.clock().instant().isBefore(plan.expiresAt())) {
            throw Refusals.outdated("it was good until " + plan.expiresAt());
        }
        return run(plan.subject(), plan.times(), plan);
    }

    /**
     * Erases a person without a plan that somebody has read.
     *
     * @param subject the person
     * @return the certificate, or that somebody else has erased the person at the same time
     * @throws PrivacyInputException if the kind or the person is not known
     * @throws PrivacyException if it failed; with one store, everything was undone
     */
    public ErasureAnswer erase(SubjectRef subject) {
        judge(subject);
        return run(subject, ErasureRecords.times(registered(subject)), null);
    }

    /**
     * Erases many persons without plans that somebody has read, such as the users of a client who leaves. With one store, some hundred of
     * them share a transaction, which is far sooner done than one by one; whoever fails, or shares rows with another, is erased alone, so
     * that one failure keeps nobody else from being erased. What was cut off goes on when it is asked for again: those who were erased
     * before are told as such.
     *
     * @param subjects the persons, in whatever order and of whatever kinds
     * @param answers told of each person as soon as it is committed; what it throws ends the work, and whoever was not told of then is
     *     erased all the same if they were of the same transaction
     * @return how many were erased, and why others were not
     */
    public ErasureReport eraseAll(
            Collection<SubjectRef> subjects, BiConsumer<? super SubjectRef, ? super ErasureAnswer> answers) {
        return new ManyErasures(
                        parts, rules, records, this::judge, (subject, times) -> run(subject, times, null), answers)
                .erase(subjects);
    }

    private ErasureAnswer run(SubjectRef subject, int times, @Nullable ErasurePlan plan) {
        if (parts.stores().size() > 1) {
            Optional<RegisterEntry> before = registered(subject);
            if (ErasureRecords.times(before) != times) {
                return already(before);
            }
            List<ErasureFindings> found = rehearse(subject);
            if (plan != null
                    && !found.stream().map(records::fingerprint).toList().equals(plan.parts())) {
                throw Refusals.outdated("rows about the person have come, gone or changed since");
            }
            if (merged(found).rows() == 0 && before.isEmpty()) {
                throw Refusals.nobody(subject, before);
            }
            parts.register().put(records.entry(subject, RegisterEntry.State.BEGUN, times + 1));
        }
        return empty(subject, times, plan);
    }

    private static ErasureAnswer already(Optional<RegisterEntry> before) {
        return before.<ErasureAnswer>map(entry -> new ErasureAnswer.AlreadyErased(entry.at()))
                .orElseThrow(() -> Refusals.outdated("the register has since lost its entry of the person"));
    }

    /** The first store holds the persons' own rows and the register, so it goes last. */
    private ErasureAnswer empty(SubjectRef subject, int times, @Nullable ErasurePlan plan) {
        AtomicReference<@Nullable ErasureAnswer> answer = new AtomicReference<>();
        List<ErasureFindings> done = new ArrayList<>();
        for (int i = parts.stores().size() - 1; i >= 0; i--) {
            int store = i;
            ErasureRun run = newRun(subject, (findings, before) -> {
                boolean begunByUs = parts.stores().size() > 1;
                if (!begunByUs && ErasureRecords.times(before) != times) {
                    answer.set(already(before));
                    return Optional.empty();
                }
                if (plan != null && !plan.parts().get(store).equals(records.fingerprint(findings))) {
                    throw Refusals.outdated("rows about the person have come, gone or changed since"
                            + (done.isEmpty() ? "" : "; other stores are emptied already, and resume() does the rest"));
                }
                done.add(0, findings);
                if (store > 0) {
                    return Optional.of(records.partial(subject, findings));
                }
                ErasureFindings all = merged(done);
                if (ErasureRecords.times(before) != times && all.nothingGoes()) {
                    // Somebody else has ended it since both put it down as begun, and only what stays was found.
                    answer.set(already(before));
                    return Optional.empty();
                }
                if (all.rows() == 0 && !begunByUs) {
                    throw Refusals.nobody(subject, before);
                }
                ErasureCertificate certificate = records.certificate(subject, all, done);
                answer.set(new ErasureAnswer.Erased(certificate));
                return Optional.of(records.evidence(subject, certificate, times + 1));
            });
            parts.stores().get(i).carryOut(run);
            run.committed();
        }
        ErasureAnswer given = answer.get();
        if (given == null) {
            throw new IllegalStateException("A store did not finish its run");
        }
        return given;
    }

    /**
     * Searches for a person who was erased. A controller who asks shows by the certificate whose person that was.
     *
     * @param subject the person
     * @param certificate what was issued
     * @return what is there, beside what should be
     * @throws PrivacyInputException if the person is another controller's than the one that the use in force names, or nobody's and the
     *     certificate is not genuine or not theirs
     */
    public Verification verify(SubjectRef subject, ErasureCertificate certificate) {
        if (!parts.isOpen(subject) && !isShownBy(certificate, subject)) {
            throw Refusals.nobody(subject, Optional.empty());
        }
        return new Verification(
                rehearse(subject).stream()
                        .flatMap(part -> part.done().stream())
                        .filter(line -> !line.digest().isEmpty())
                        .collect(Collectors.toMap(ErasureLine::type, ErasureLine::rows, Long::sum)),
                certificate.findings().left());
    }

    /**
     * Checks a certificate.
     *
     * @param json what {@link ErasureCertificate#toJson} gave
     * @return whether it is unaltered, else where the first difference is; and whether the ledger has its entry
     * @throws PrivacyInputException if the text is no JSON
     */
    public CertificateCheck check(String json) {
        return records.seals().check(json);
    }

    /**
     * Erases again whoever is in the register and exists, as after a backup was restored. A register that was restored with it knows
     * only whom the backup knew: read the copy that you keep elsewhere with {@link RegisterLines} first. Looks at every person.
     *
     * @return whom it looked at, the certificates, and what failed
     * @throws IllegalStateException if persons belong to several controllers and the use in force names one
     */
    public ReplayReport replay() {
        return again(entry -> true);
    }

    /**
     * Ends erasures that were cut off between several stores.
     *
     * @return whom it looked at, the certificates, and what failed
     * @throws IllegalStateException if persons belong to several controllers and the use in force names one
     */
    public ReplayReport resume() {
        // Only what was begun before the search can be said to have ended because of it.
        List<RegisterEntry> begun = new ArrayList<>();
        parts.register().forEach(entry -> {
            if (entry.state() == RegisterEntry.State.BEGUN) {
                begun.add(entry);
            }
        });
        ReplayReport report = again(entry -> entry.state() == RegisterEntry.State.BEGUN);
        if (report.isComplete()) {
            // Whoever is not found any more was erased everywhere, for the persons' own rows go last.
            begun.forEach(entry -> parts.register()
                    .put(new RegisterEntry(
                            entry.pseudonym(),
                            entry.kind(),
                            RegisterEntry.State.DONE,
                            parts.clock().instant(),
                            entry.times())));
        }
        return report;
    }

    /** Does what holds deferred that ended since. */
    ReleaseReport catchUp(HoldStore holds) {
        return new DeferredErasures(parts).run(holds);
    }

    /**
     * The register that counts, for whoever keeps a copy of it with {@link RegisterLines}.
     *
     * @return that of the first store
     */
    public ErasureRegister register() {
        return parts.register();
    }

    private boolean isShownBy(ErasureCertificate certificate, SubjectRef subject) {
        return parts.guard().stream().noneMatch(guard -> guard.isOthers(subject))
                && certificate.subject().equals(records.pseudonym(subject))
                && records.seals().check(certificate.toJson()).difference().isEmpty();
    }

    private ReplayReport again(Predicate<RegisterEntry> asked) {
        if (parts.guard().filter(SubjectGuard::isForOne).isPresent()) {
            throw new IllegalStateException(
                    "This looks at the persons of every controller: call it in no use that names one");
        }
        RegisteredPersons persons = new RegisteredPersons(parts);
        List<SubjectRef> found = persons.find(asked);
        List<ErasureCertificate> certificates = new ArrayList<>();
        ErasureReport report = eraseAll(found, (subject, answer) -> {
            if (answer instanceof ErasureAnswer.Erased erased) {
                certificates.add(erased.certificate());
            }
        });
        List<String> failures = new ArrayList<>();
        report.failures()
                .forEach((subject, e) ->
                        failures.add(subject.kind() + ": " + e.problems().get(0)));
        return new ReplayReport(persons.looked(), certificates, failures);
    }

    private List<ErasureFindings> rehearse(SubjectRef subject) {
        List<ErasureFindings> found = new ArrayList<>();
        for (ErasureStore store : parts.stores()) {
            store.carryOut(newRun(subject, (findings, before) -> {
                found.add(findings);
                return Optional.empty();
            }));
        }
        return found;
    }

    private ErasureRun newRun(
            SubjectRef subject,
            BiFunction<ErasureFindings, Optional<RegisterEntry>, Optional<ErasureEvidence>> ending) {
        return new ErasureRun(subject, rules, parts, ending);
    }

    private Optional<RegisterEntry> registered(SubjectRef subject) {
        String pseudonym = records.pseudonym(subject);
        return Optional.ofNullable(parts.register().find(List.of(pseudonym)).get(pseudonym));
    }

    private static ErasureFindings merged(List<ErasureFindings> found) {
        Map<String, Long> left = new TreeMap<>();
        found.forEach(part -> part.left().forEach((type, rows) -> left.merge(type, rows, Long::sum)));
        return new ErasureFindings(
                found.stream().flatMap(part -> part.done().stream()).toList(),
                found.stream().flatMap(part -> part.kept().stream()).toList(),
                left);
    }

    private void judge(SubjectRef subject) {
        if (parts.dataMap().subject(subject.kind()).isEmpty()) {
            throw Refusals.unknown(
                    "no class with @DataSubject(\"" + subject.kind() + "\") is in the data map.",
                    "ask for a kind of person that one is marked with.");
        }
        if (!parts.isOpen(subject)) {
            throw Refusals.nobody(subject, Optional.empty());
        }
    }
}
