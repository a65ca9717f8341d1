/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.breach.BreachReader;
import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.PrivacyException;
import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.contract.PublicApi;
import dev.privet.datamap.DataMap;
import dev.privet.gate.PrivacyGate;
import dev.privet.jpa.internal.mapping.Mapping;
import dev.privet.marking.DataMapContributor;
import dev.privet.retention.RetentionStore;
import dev.privet.subject.ErasureStore;
import dev.privet.subject.RectificationStore;
import dev.privet.subject.SubjectStore;
import dev.privet.subject.SubjectStores;
import dev.privet.vocabulary.Purpose;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Privet on Jakarta Persistence: where the rows of persons are, where rows are disposed of, and where the evidence is kept, all in
 * the host's own database. Works with entity managers and transactions of its own. Thread-safe.
 *
 * <pre>{@code
 * PrivetJpa jpa = PrivetJpa.on(entityManagerFactory);
 * Privet privet = Privet.builder()
 *     .marked(jpa.markedTypes())
 *     .ledger(jpa.ledger())
 *     .subjects(jpa::subjects)
 *     .retention(jpa::retention)
 *     .build();
 * }</pre>
 *
 * <p>Does not reach what the persistence unit does not map: tables without an entity, replicas, backups, search indexes.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class PrivetJpa {

    private final EntityManagerFactory factory;
    private final SharedMapping mapping;
    private final Set<Class<?>> mapped;
    private final List<SubjectSource> sources;
    private final Transactions transactions;
    private final JdbcLedger ledger;
    private final JdbcChoiceStore choices;
    private final JdbcHoldStore holds;
    private final JdbcBreachRegister breaches;

    private PrivetJpa(EntityManagerFactory factory, SharedMapping mapping, List<SubjectSource> sources) {
        this.factory = factory;
        this.mapping = mapping;
        this.mapped = new MarkedEntities(factory.getMetamodel()).mapped().collect(Collectors.toUnmodifiableSet());
        this.sources = List.copyOf(sources);
        this.transactions = new Transactions(factory);
        this.ledger = new JdbcLedger(transactions, LedgerAppends.on(factory, transactions));
        this.choices = new JdbcChoiceStore(transactions, ledger);
        this.holds = new JdbcHoldStore(transactions, ledger);
        this.breaches = new JdbcBreachRegister(transactions, ledger);
    }

    /**
     * Sets Privet on a persistence unit. Reads nothing from the database yet.
     *
     * @param factory an open factory whose transactions are local to it; the host keeps and closes it
     * @return a new object
     * @throws PrivacyConfigurationException if the persistence unit's transactions are JTA's
     */
    public static PrivetJpa on(EntityManagerFactory factory) {
        if (factory.getTransactionType() == PersistenceUnitTransactionType.JTA) {
            throw new PrivacyConfigurationException(
                    "Privet cannot work on this persistence unit",
                    List.of(new Problem(
                            ProblemCode.STORAGE_MISCONFIGURED,
                            "the entity manager factory",
                            "its transactions are JTA's, which Privet cannot begin by itself.",
                            "give it a factory with transaction type RESOURCE_LOCAL on the same database.")));
        }
        return new PrivetJpa(factory, new SharedMapping(factory), List.of());
    }

    /**
     * The same, with rows about persons in tables of the same database that no entity maps. Their shapes have to be given to the data
     * map beside {@link #markedTypes()}.
     *
     * @param sources what to read, and perhaps how to erase it
     * @return a new object on the same persistence unit
     */
    public PrivetJpa with(SubjectSource... sources) {
        List<SubjectSource> all = new ArrayList<>(this.sources);
        all.addAll(Arrays.asList(sources));
        return new PrivetJpa(factory, mapping, all);
    }

    /**
     * The entities and embeddables that bear a mark of Privet. Marks of a mapped superclass count for the entities below it. What a
     * contributor says of a class needs no mark: the data map knows that class without being given it, but see {@link
     * #markedTypes(Collection)} for those that extend it.
     *
     * @return ordered by name, for {@code Privet.builder().marked(…)}
     */
    public Collection<Class<?>> markedTypes() {
        return markedTypes(List.of());
    }

    /**
     * The entities and embeddables that bear a mark of Privet, and those of which contributors speak, be it through what they extend: of a
     * class that extends one which a contributor marks, the data map knows only when it is given it.
     *
     * @param contributors asked once, beside the asking of each data map that is built with them
     * @return ordered by name, for {@code Privet.builder().marked(…)}
     */
    public Collection<Class<?>> markedTypes(Collection<DataMapContributor> contributors) {
        return new MarkedEntities(factory.getMetamodel()).marked(contributors);
    }

    /**
     * Whether the persistence unit maps a class, so that the stores of this object reach its rows.
     *
     * @param type any class
     * @return true for its entities and embeddables
     */
    public boolean maps(Class<?> type) {
        return mapped.contains(type);
    }

    /**
     * Where the rows of data subjects are.
     *
     * @param dataMap the marked types; those that are no entities here are left aside
     * @return a store that reads each person out of one snapshot
     * @throws PrivacyConfigurationException with everything about the entities that stands against it, such as a link over what
     *     this persistence unit does not map
     */
    public SubjectStore subjects(DataMap dataMap) {
        return subjects(dataMap, List.of());
    }

    /**
     * Where the rows of data subjects are, in this persistence unit and in others on which Privet is set: rows of the one may point at
     * persons of another by a bare id. Each is read in a snapshot of its own.
     *
     * <pre>{@code
     * PrivetJpa shop = PrivetJpa.on(shopFactory);
     * PrivetJpa letters = PrivetJpa.on(letterFactory);
     * Privet.builder()
     *     .marked(shop.markedTypes())
     *     .marked(letters.markedTypes())
     *     .subjects(shop.subjectsWith(letters))
     * }</pre>
     *
     * @param others the other persistence units
     * @return makes one store of all for a data map
     */
    public Function<DataMap, SubjectStore> subjectsWith(PrivetJpa... others) {
        List<PrivetJpa> units = new ArrayList<>(List.of(this));
        units.addAll(Arrays.asList(others));
        return dataMap -> SubjectStores.of(units.stream()
                .map(unit -> unit.subjects(
                        dataMap,
                        units.stream()
                                .filter(other -> !other.equals(unit))
                                .map(other -> other.mapping.get())
                                .toList()))
                .toList());
    }

    /**
     * How far searches for persons reach in this persistence unit, and which indexes they lack. Asks the database; {@link #subjects}
     * tells the log the same once.
     *
     * @param dataMap the marked types
     * @return what is reached, what is not, and what is slow
     * @throws PrivacyConfigurationException as {@link #subjects} does
     * @throws PrivacyFailureException if the database refuses
     */
    public SubjectReach reach(DataMap dataMap) {
        return store(dataMap, List.of()).reach();
    }

    private SubjectStore subjects(DataMap dataMap, List<Mapping> elsewhere) {
        JpaSubjectStore store = store(dataMap, elsewhere);
        store.logReach();
        return store;
    }

    private JpaSubjectStore store(DataMap dataMap, List<Mapping> elsewhere) {
        return new JpaSubjectStore(
                mapping.get(), factory.getMetamodel(), dataMap, transactions, this::maps, elsewhere, sources);
    }

    /**
     * Where rows past their period are disposed of. The evidence of each batch goes into {@link #ledger()}, in the transaction of
     * the batch. Works by SQL on the tables themselves, so also what the provider hides from queries is disposed of. Where anything has a
     * period, it asks the database at once what it is: PostgreSQL and H2 know how to lock rows for several nodes.
     *
     * @param dataMap the marked types
     * @return a store
     * @throws PrivacyConfigurationException with everything about the entities that stands against it, such as a field that
     *     cannot be anonymised, or if there are periods and the database is another one
     */
    public RetentionStore retention(DataMap dataMap) {
        return new JpaRetentionStore(factory, mapping.get(), dataMap, transactions, ledger);
    }

    /**
     * Has the gate asked whenever the provider loads, inserts or updates a marked entity, for as long as the factory is open. Call it
     * once for a factory, after {@code Privet.build()}. Works on Hibernate and EclipseLink.
     *
     * @param gate the gate to ask
     * @param mode what is done about what no purpose needs
     * @return what counts and tells
     * @throws PrivacyConfigurationException if the provider is another one, or the factory has a guard already
     */
    public EntityGuard guard(PrivacyGate gate, GuardMode mode) {
        return Guarding.begin(factory, mapping, gate, mode);
    }

    /**
     * Where persons are erased: in one transaction each, by SQL on the tables themselves, so also what the provider hides. The evidence
     * goes into {@link #ledger()} and the register into the table {@code privet_erasure}, in the same transaction. In it the person's
     * {@link #choices()} are forgotten as well, where there are any and nothing stays in which they have to be heeded, and {@linkplain
     * #with sources} are erased by their statements.
     *
     * @param dataMap the marked types; those that are no entities here are left aside
     * @return a store
     * @throws PrivacyConfigurationException with everything about the entities that stands against it
     */
    public ErasureStore erasure(DataMap dataMap) {
        return erasure(dataMap, List.of());
    }

    /**
     * Where persons are erased in this persistence unit, of which some have their own rows in others. Each unit needs a store of its own,
     * and Privet's tables; the first one holds the persons' own rows.
     *
     * <pre>{@code
     * Privet.builder()
     *     .erasure(erasure -> erasure.store(shop::erasure).store(letters.erasureWith(shop)))
     * }</pre>
     *
     * @param others the other persistence units
     * @return makes the store for a data map
     */
    public Function<DataMap, ErasureStore> erasureWith(PrivetJpa... others) {
        List<PrivetJpa> units = List.of(others);
        return dataMap -> erasure(
                dataMap, units.stream().map(other -> other.mapping.get()).toList());
    }

    private ErasureStore erasure(DataMap dataMap, List<Mapping> elsewhere) {
        Mapping known = mapping.get();
        ErasedPersons persons = new ErasedPersons(known, factory.getMetamodel(), dataMap, elsewhere, sources);
        return new JpaErasureStore(factory, known, persons, transactions, ledger, choices);
    }

    /**
     * The ledger in the host's database. Its table must be there before the first entry.
     *
     * @return the ledger
     */
    public JdbcLedger ledger() {
        return ledger;
    }

    /**
     * What persons have chosen, in the host's database. Its tables must be there before the first choice.
     *
     * @return the store, for {@code Privet.builder().choices(…)}
     */
    public JdbcChoiceStore choices() {
        return choices;
    }

    /**
     * The legal holds, in the host's database. Their tables must be there before the first one.
     *
     * @return the store, for {@code Privet.builder().holds(…)}
     */
    public JdbcHoldStore holds() {
        return holds;
    }

    /**
     * The register of breaches, in the host's database. Its table must be there before the first one.
     *
     * @return the register, for {@code Privet.builder().breaches(…, jpa::breachReader)}
     */
    public JdbcBreachRegister breaches() {
        return breaches;
    }

    /**
     * Counts rows and persons that a breach touches, by SQL on the tables themselves.
     *
     * @param dataMap the marked types; those that are no entities here are not counted
     * @return a reader
     */
    public BreachReader breachReader(DataMap dataMap) {
        return new JpaBreachReader(mapping.get(), dataMap, transactions);
    }

    /**
     * Where values of rows are corrected. The evidence goes into {@link #ledger()}, in the transaction of the change.
     *
     * @param dataMap the marked types
     * @return a store, for {@code Privet.builder().rectification(…)}
     */
    public RectificationStore rectification(DataMap dataMap) {
        return new JpaRectificationStore(factory, mapping.get(), dataMap, transactions, ledger);
    }

    /**
     * A condition for queries with Criteria: which rows a purpose may use, as far as the persons whom they are about have a say in it. Leaves
     * out whoever had the processing restricted or objected to the purpose, and, where the purpose rests on consent, everybody who has not
     * given it, so that "whom may we write to" is one query. Asks the table of the choices itself, so it is never behind.
     *
     * <pre>{@code
     * CriteriaQuery<Customer> query = builder.createQuery(Customer.class);
     * Root<Customer> customer = query.from(Customer.class);
     * query.where(jpa.processable(privet.dataMap(), builder, customer, Newsletter.class));
     * }</pre>
     *
     * @param dataMap the marked types
     * @param builder of the entity manager that runs the query
     * @param rows rows of a marked class: persons, or what leads over single rows or a bare id to persons
     * @param purpose for what they are to be used
     * @return the condition
     * @throws dev.privet.contract.PrivacyInputException if a query on these rows cannot tell whose they are, or nothing is declared for the
     *     purpose
     * @throws PrivacyConfigurationException if the builder is of neither Hibernate nor EclipseLink
     * @legal GDPR Arts 6(1)(a), 7(3), 18(2), 21(1), 21(3) (text)
     */
    public Predicate processable(
            DataMap dataMap, CriteriaBuilder builder, From<?, ?> rows, Class<? extends Purpose> purpose) {
        return new Processable(dataMap, builder).of(rows, purpose);
    }

    /**
     * Creates Privet's own tables by the shipped scripts, where they are not there yet. Nothing else calls this: a host that runs
     * migrations points them at {@code classpath:dev/privet/jpa/schema/postgresql} or {@code …/h2} instead.
     *
     * @throws PrivacyConfigurationException if there are no scripts for the database
     * @throws PrivacyFailureException if the database refuses
     */
    public void createTables() {
        try {
            transactions.onConnection(connection -> {
                PrivetSchema.create(connection);
                return true;
            });
        } catch (PrivacyException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new PrivacyFailureException(
                    "Privet's own tables were not created",
                    new Problem(
                            ProblemCode.STORAGE_MISCONFIGURED,
                            "privet_*",
                            "the database refused (" + Causes.name(e) + ").",
                            "let a user with the right to create tables do it, or run the scripts in dev/privet/jpa/schema."),
                    e);
        }
    }
}
