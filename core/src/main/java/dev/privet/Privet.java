/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet;

import dev.privet.breach.Breaches;
import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.PublicApi;
import dev.privet.datamap.DataMap;
import dev.privet.export.ArchiveManifest;
import dev.privet.export.ExportOptions;
import dev.privet.gate.FieldPlan;
import dev.privet.gate.OperationKind;
import dev.privet.gate.PrivacyGate;
import dev.privet.gate.PurposeScope;
import dev.privet.gate.Recipient;
import dev.privet.gate.Use;
import dev.privet.ledger.GatheringLedger;
import dev.privet.ledger.Ledger;
import dev.privet.ledger.LedgerKeeper;
import dev.privet.ledger.StoredEntry;
import dev.privet.ledger.SubjectPseudonyms;
import dev.privet.location.Country;
import dev.privet.minimise.Minimiser;
import dev.privet.retention.RetentionSweep;
import dev.privet.subject.AccessExport;
import dev.privet.subject.Correction;
import dev.privet.subject.Erasure;
import dev.privet.subject.LegalHolds;
import dev.privet.subject.RecipientsToTell;
import dev.privet.subject.Rectification;
import dev.privet.subject.SubjectChoices;
import dev.privet.subject.SubjectFinder;
import dev.privet.subject.SubjectRef;
import dev.privet.vocabulary.DataCategory;
import dev.privet.vocabulary.Purpose;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Data protection for one host application: everything that Privet does, over one data map. Immutable and thread-safe; a host
 * needs one.
 *
 * <pre>{@code
 * Privet privet = Privet.builder().marked(Customer.class, Ticket.class).build();
 * try (PurposeScope scope = privet.use(SupportDesk.class)) {
 *   … // what is serialised here shows what the support desk needs
 * }
 * }</pre>
 *
 * <p>Privet is no legal advice and does not reach what it is not told of: backups, log files, other services.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class Privet implements AutoCloseable {

    private final PrivacyGate gate;
    private final Ledger ledger;
    private final @Nullable GatheringLedger gathering;
    private final @Nullable LedgerKeeper keeper;
    private final Supplier<SubjectPseudonyms> pseudonyms;
    private final Minimiser minimiser;
    private final @Nullable SubjectFinder finder;
    private final @Nullable AccessExport export;
    private final @Nullable RetentionSweep sweep;
    private final @Nullable SubjectChoices choices;
    private final @Nullable Rectification rectification;
    private final @Nullable Erasure erasure;
    private final @Nullable LegalHolds holds;
    private final @Nullable Breaches breaches;

    Privet(
            PrivacyGate gate,
            Ledger ledger,
            @Nullable GatheringLedger gathering,
            @Nullable LedgerKeeper keeper,
            Supplier<SubjectPseudonyms> pseudonyms,
            Minimiser minimiser,
            PersonsSetUp.Answers answers,
            @Nullable RetentionSweep sweep,
            @Nullable Breaches breaches) {
        this.gate = gate;
        this.ledger = ledger;
        this.gathering = gathering;
        this.keeper = keeper;
        this.pseudonyms = pseudonyms;
        this.minimiser = minimiser;
        this.finder = answers.finder();
        this.export = answers.export();
        this.choices = answers.choices();
        this.rectification = answers.rectification();
        this.sweep = sweep;
        this.erasure = answers.erasure();
        this.holds = answers.holds();
        this.breaches = breaches;
    }

    /**
     * Starts the set-up.
     *
     * @return a builder with defaults that protect
     */
    public static PrivetBuilder builder() {
        return new PrivetBuilder();
    }

    /**
     * The description that everything follows from.
     *
     * @return the data map
     */
    public DataMap dataMap() {
        return gate.dataMap();
    }

    /**
     * Where uses are decided; adapters ask it.
     *
     * @return the gate
     */
    public PrivacyGate gate() {
        return gate;
    }

    /**
     * The evidence.
     *
     * @return the ledger
     */
    public Ledger ledger() {
        return ledger;
    }

    /**
     * What seals, verifies, proves, exports and trims the ledger.
     *
     * @return the keeper, whose {@link LedgerKeeper#seal()} the host calls every few minutes
     * @throws PrivacyConfigurationException if the ledger is one of the host's own that cannot be sealed
     */
    public LedgerKeeper ledgerKeeper() {
        return SetUp.require(
                keeper, "the blocks of the ledger", "a dev.privet.ledger.SealableLedger: Privet.builder().ledger(…)");
    }

    /**
     * Reads what the ledger has about one person: who used, exported, corrected or erased their data, when and for what.
     *
     * @param subject the person
     * @param after only entries at higher positions; 0 for the first page, then that of the last entry so far
     * @param atMost how many, one or more
     * @return by position, the lowest first
     * @throws PrivacyInputException if the data map knows no such kind of person
     * @throws PrivacyConfigurationException if the ledger is one of the host's own that cannot be sealed
     */
    public List<StoredEntry> history(SubjectRef subject, long after, int atMost) {
        if (gathering != null) {
            gathering.flush();
        }
        return ledgerKeeper().history(pseudonym(subject), after, atMost);
    }

    /**
     * What shows objects only as far as the purpose in force needs them; adapters are built on it.
     *
     * @return the minimiser
     */
    public Minimiser minimiser() {
        return minimiser;
    }

    /**
     * Puts a purpose in force on this thread.
     *
     * @param purpose the purpose
     * @return the scope, to be closed in a try-with-resources statement
     */
    public PurposeScope use(Class<? extends Purpose> purpose) {
        return use(Use.of(purpose));
    }

    /**
     * Puts a purpose in force on this thread, for one person's data. The ledger says so under their pseudonym, so that
     * {@link #history} tells of it.
     *
     * @param purpose the purpose
     * @param subject the person
     * @return the scope, to be closed in a try-with-resources statement
     * @throws PrivacyInputException if the data map knows no such kind of person; whether there is that person is not asked
     */
    public PurposeScope use(Class<? extends Purpose> purpose, SubjectRef subject) {
        return use(Use.of(purpose).about(pseudonym(subject)));
    }

    private String pseudonym(SubjectRef subject) {
        return NamedPerson.pseudonym(subject, dataMap(), pseudonyms.get());
    }

    /**
     * Under which names persons appear in the ledger, and others whose own name must not stand there, such as who acts.
     *
     * @return pseudonyms under the key that was set, or under one of this process where none was
     */
    public SubjectPseudonyms pseudonyms() {
        return pseudonyms.get();
    }

    /**
     * Puts a use in force on this thread.
     *
     * @param use purpose, actor, controller and recipient
     * @return the scope, to be closed in a try-with-resources statement
     */
    public PurposeScope use(Use use) {
        return gate.context().open(use);
    }

    /**
     * Asks whether records may go to a recipient, and leaves the answer in the ledger.
     *
     * @param type the marked class whose records would go
     * @param purpose for what
     * @param recipient to whom, where and under which safeguards
     * @return what of each field may go; {@link FieldPlan#denied()} says whether nothing may, and its verdict why, with citations
     * @throws PrivacyInputException if the class is not marked, or the country is not known
     */
    public FieldPlan transfer(Class<?> type, Class<? extends Purpose> purpose, Recipient recipient) {
        Country.of(recipient.country());
        return gate.decide(
                OperationKind.TRANSFER,
                MarkedClass.in(gate, type),
                Use.of(purpose).sentTo(recipient),
                1);
    }

    /**
     * Finds a person by what is known of them.
     *
     * @param kind the kind of person
     * @param category what kind of value it is, for example {@code EmailAddress.class}
     * @param value the value; text is compared without regard to case
     * @return the person
     * @throws PrivacyConfigurationException if no store of subjects was set up
     * @throws PrivacyInputException if nobody has it, or several do; it never says who
     */
    public SubjectRef find(String kind, Class<? extends DataCategory> category, Object value) {
        return SetUp.require(finder, "the rows of data subjects", "Privet.builder().subjects(…)")
                .find(kind, category, value);
    }

    /**
     * Writes the archive of everything about a person.
     *
     * @param subject the person
     * @param folder where the archive goes; must exist
     * @return what the archive holds and where it lies
     * @throws PrivacyConfigurationException if no store of subjects was set up
     * @throws PrivacyInputException if the person is not known
     * @throws dev.privet.contract.PrivacyFailureException if the archive cannot be written; no part of it is left
     */
    public ArchiveManifest export(SubjectRef subject, Path folder) {
        return export(subject, folder, ExportOptions.access());
    }

    /**
     * Writes an archive of a person's data.
     *
     * @param subject the person
     * @param folder where the archive goes; must exist
     * @param options for which right, and whether it is encrypted
     * @return what the archive holds and where it lies
     * @throws PrivacyConfigurationException if no store of subjects was set up, or the library that encrypts is missing
     * @throws PrivacyInputException if the person is not known
     * @throws dev.privet.contract.PrivacyFailureException if the archive cannot be written; no part of it is left
     */
    public ArchiveManifest export(SubjectRef subject, Path folder, ExportOptions options) {
        return SetUp.require(export, "the rows of data subjects", "Privet.builder().subjects(…)")
                .write(subject, folder, options);
    }

    /**
     * Whether {@link #export} can be asked: somebody said where the rows of data subjects are.
     *
     * @return true where a store of subjects was set up
     */
    public boolean canExport() {
        return export != null;
    }

    /**
     * Whether the rows of a class are in the reach of {@link #export}.
     *
     * @param type a marked class
     * @return false where no store of subjects looks there
     */
    public boolean reaches(Class<?> type) {
        return finder != null && finder.reaches(type);
    }

    /**
     * The sweep over what is past its retention period.
     *
     * @return the sweep, which begins with its {@link RetentionSweep#dryRun()}
     * @throws PrivacyConfigurationException if no store of rows was set up
     */
    public RetentionSweep sweep() {
        return SetUp.require(sweep, "the rows that a sweep disposes of", "Privet.builder().retention(…)");
    }

    /**
     * Whether {@link #sweep} can be asked: somebody said where rows are disposed of.
     *
     * @return true where a store of rows was set up
     */
    public boolean canSweep() {
        return sweep != null;
    }

    /**
     * The legal holds, which keep data from sweeps and erasures.
     *
     * @return places and releases holds
     * @throws PrivacyConfigurationException if no store of holds was set up
     */
    public LegalHolds holds() {
        return SetUp.require(holds, "the legal holds", "Privet.builder().holds(…)");
    }

    /**
     * What helps after a personal data breach, and the register of all breaches.
     *
     * @return finds out what a breach touches, and what is owed after it
     * @throws PrivacyConfigurationException if no register was set up
     */
    public Breaches breaches() {
        return SetUp.require(breaches, "the register of breaches", "Privet.builder().breaches(…)");
    }

    /**
     * What persons have chosen: restrictions, objections and consents.
     *
     * @return where they are recorded and read
     * @throws PrivacyConfigurationException if no store of choices was set up
     */
    public SubjectChoices choices() {
        return SetUp.require(choices, "the choices of persons", "Privet.builder().choices(…)");
    }

    /**
     * Corrects values about a person, all or none of them.
     *
     * @param subject the person
     * @param corrections in the person's own row, or in rows about them
     * @return who received the data and is to be told of it
     * @throws PrivacyConfigurationException if no store of rows to correct was set up
     * @throws PrivacyInputException with everything that stands against it; nothing has changed
     * @throws dev.privet.contract.PrivacyFailureException if it could not be done; nothing has changed
     */
    public RecipientsToTell rectify(SubjectRef subject, Correction... corrections) {
        return SetUp.require(
                        rectification, "the rows in which values are corrected", "Privet.builder().rectification(…)")
                .rectify(subject, List.of(corrections));
    }

    /**
     * The erasure of persons, which begins with a {@linkplain Erasure#plan plan}.
     *
     * @return plans, executes, certifies and replays erasures
     * @throws PrivacyConfigurationException if no place was set up where persons are erased
     */
    public Erasure erasure() {
        return SetUp.require(erasure, "the rows of persons to be erased", "Privet.builder().erasure(…)");
    }

    /**
     * Whether {@link #erasure} can be asked: somebody said where persons are erased.
     *
     * @return true where a store was set up
     */
    public boolean canErase() {
        return erasure != null;
    }

    /**
     * Writes the entries on uses that still wait, where {@link dev.privet.ledger.LedgerOptions#gatheringUses} lets them wait. Otherwise
     * there is nothing to close. Closes neither the ledger nor any store.
     *
     * @throws RuntimeException if the ledger cannot be written
     */
    @Override
    public void close() {
        if (gathering != null) {
            gathering.close();
        }
    }
}
