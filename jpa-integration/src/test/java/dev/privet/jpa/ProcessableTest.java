/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.Privet;
import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.AnswerDataSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.DespiteRestriction;
import dev.privet.annotation.Lawful;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RefersTo;
import dev.privet.contract.PrivacyInputException;
import dev.privet.gate.PurposeScope;
import dev.privet.subject.SubjectRef;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.Purpose;
import dev.privet.vocabulary.RestrictedUse;
import dev.privet.vocabulary.RestrictionGround;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/** "Whom may we write to" is one query, and says what the gate says of each of them. */
@SuppressWarnings("try") // The scope is in force, not used.
class ProcessableTest {

    @Lawful(title = "Write", basis = LawfulBasis.CONSENT)
    interface News extends Purpose {}

    @Lawful(title = "Count", basis = LawfulBasis.LEGITIMATE_INTERESTS, interest = "Figures")
    interface Statistics extends Purpose {}

    @Lawful(title = "Lend", basis = LawfulBasis.CONTRACT)
    interface Lending extends Purpose {}

    @DespiteRestriction(RestrictedUse.LEGAL_CLAIMS)
    @Lawful(title = "Sue", basis = LawfulBasis.LEGITIMATE_INTERESTS, interest = "Claims")
    interface Claims extends Purpose {}

    private static final List<Class<? extends Purpose>> PURPOSES =
            List.of(News.class, Statistics.class, Lending.class, Claims.class, AnswerDataSubject.class);

    /** A person. */
    @Entity(name = "Borrower")
    @DataSubject("borrower")
    public static class Borrower {
        @Id
        public Long id;

        @PersonalData(
                category = PersonName.class,
                purposes = {News.class, Statistics.class, Lending.class, Claims.class})
        public String name;

        @OneToMany
        public List<Reminder> reminders;
    }

    /** About one or two persons, or nobody that is known. */
    @Entity(name = "Loan")
    public static class Loan {
        @Id
        public Long id;

        @ManyToOne(fetch = FetchType.LAZY)
        @AboutSubject(mayBeMissing = true)
        public @Nullable Borrower borrower;

        @RefersTo(Borrower.class)
        @AboutSubject(mayBeMissing = true)
        public @Nullable Long guarantorId;

        @PersonalData(
                category = FreeText.class,
                purposes = {News.class, Statistics.class, Lending.class, Claims.class})
        public String note;
    }

    /** Has no way back to its person. */
    @Entity(name = "Reminder")
    public static class Reminder {
        @Id
        public Long id;

        @PersonalData(category = FreeText.class, purposes = Lending.class)
        public String text;
    }

    private static final Map<Databases, Library> LIBRARIES = new EnumMap<>(Databases.class);

    /** The same tables, seen by both providers. */
    private record Library(Unit unit, EntityManagerFactory eclipseLink, Privet privet) {

        static Library on(Databases database) throws SQLException {
            String url = database.url();
            EntityManagerFactory factory = Databases.create(url, Borrower.class, Loan.class, Reminder.class);
            Unit unit = Unit.of(factory);
            unit.jpa.createTables();
            List<Borrower> borrowers = new ArrayList<>();
            for (long id = 1; id <= 4; id++) {
                Borrower borrower = new Borrower();
                borrower.id = id;
                borrower.name = "Borrower " + id;
                borrowers.add(borrower);
                unit.store(borrower);
            }
            long id = 0;
            for (int of = 0; of <= 4; of++) {
                for (int by = 0; by <= 4; by++) {
                    Loan loan = new Loan();
                    loan.id = ++id;
                    loan.note = "Loan " + id;
                    if (of > 0) {
                        loan.borrower = borrowers.get(of - 1);
                    }
                    if (by > 0) {
                        loan.guarantorId = (long) by;
                    }
                    unit.store(loan);
                }
            }
            Privet privet = Privet.builder()
                    .marked(unit.jpa.markedTypes())
                    .ledger(unit.jpa.ledger())
                    .subjects(unit.jpa::subjects)
                    .choices(unit.jpa.choices())
                    .build();
            return new Library(
                    unit,
                    Databases.factory(Provider.ECLIPSELINK, url, Map.of(), Borrower.class, Loan.class, Reminder.class),
                    privet);
        }

        /** The ids of the rows that a query of a provider lets a purpose use. */
        <T> Set<Long> selected(
                EntityManagerFactory factory, Class<T> type, Class<? extends Purpose> purpose, Function<T, Long> id) {
            return factory.callInTransaction(manager -> {
                CriteriaBuilder builder = manager.getCriteriaBuilder();
                CriteriaQuery<T> query = builder.createQuery(type);
                Root<T> row = query.from(type);
                query.select(row).where(unit.jpa.processable(privet.dataMap(), builder, row, purpose));
                return manager.createQuery(query).getResultStream().map(id).collect(Collectors.toSet());
            });
        }

        /** The ids of the rows of which the gate shows something. */
        <T> Set<Long> shown(Class<T> type, String property, Class<? extends Purpose> purpose, Function<T, Long> id) {
            List<T> rows = unit.factory.callInTransaction(
                    (EntityManager manager) -> manager.createQuery("select e from " + type.getSimpleName() + " e", type)
                            .getResultList());
            try (PurposeScope scope = privet.use(purpose)) {
                return rows.stream()
                        .filter(row -> privet.minimiser().map(row).containsKey(property))
                        .map(id)
                        .collect(Collectors.toSet());
            }
        }
    }

    @BeforeContainer
    static void open() throws SQLException {
        for (Databases database : Databases.values()) {
            LIBRARIES.put(database, Library.on(database));
        }
    }

    @AfterContainer
    static void close() {
        LIBRARIES.values().forEach(library -> {
            library.eclipseLink().close();
            library.unit().close();
        });
        LIBRARIES.clear();
    }

    private static void choose(Privet privet, int move) {
        SubjectRef person = new SubjectRef("borrower", (long) move % 4 + 1);
        switch (move / 4 % 6) {
            case 0 -> privet.choices().restrict(person, RestrictionGround.ACCURACY_CONTESTED);
            case 1 -> {
                if (privet.choices().current(person).stream()
                        .anyMatch(choice -> choice.code().equals("RESTRICTION/ACCURACY_CONTESTED"))) {
                    privet.choices().lift(person, RestrictionGround.ACCURACY_CONTESTED, Instant.EPOCH);
                }
            }
            case 2 -> privet.choices().object(person, Statistics.class);
            case 3 -> {
                if (privet.choices().current(person).stream()
                        .anyMatch(choice -> choice.code().equals("OBJECTION/statistics"))) {
                    privet.choices().overrule(person, Statistics.class, "claims");
                }
            }
            case 4 -> privet.choices().consent(person, News.class, "form 3");
            default -> privet.choices().withdraw(person, News.class);
        }
    }

    @Property(tries = 20)
    void givenAnyChoices_whenSelected_thenTheQueryAndTheGateAgree(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 0, max = 23) Integer> moves) {
        LIBRARIES.values().forEach(library -> {
            moves.forEach(move -> choose(library.privet(), move));
            for (Class<? extends Purpose> purpose : PURPOSES) {
                Set<Long> borrowers = library.shown(Borrower.class, "name", purpose, row -> row.id);
                Set<Long> loans = library.shown(Loan.class, "note", purpose, row -> row.id);
                for (EntityManagerFactory factory : List.of(library.unit().factory, library.eclipseLink())) {
                    assertThat(library.selected(factory, Borrower.class, purpose, row -> row.id))
                            .as(purpose.getSimpleName())
                            .isEqualTo(borrowers);
                    assertThat(library.selected(factory, Loan.class, purpose, row -> row.id))
                            .as(purpose.getSimpleName())
                            .isEqualTo(loans);
                }
            }
        });
    }

    @Property(tries = 1)
    void givenRowsWithoutAWayToTheirPerson_whenAskedFor_thenTheRemedyIsTold() {
        Library library = Objects.requireNonNull(LIBRARIES.get(Databases.H2));

        assertThatThrownBy(() -> library.selected(library.unit().factory, Reminder.class, Lending.class, row -> row.id))
                .isInstanceOf(PrivacyInputException.class)
                .hasMessage("Choices cannot be asked for in a query (1):\n"
                        + "  PRIVET-0626 Reminder: its link '(in Borrower.reminders)' does not lead over single rows to a"
                        + " person, so a query on Reminder alone cannot tell whose a row is. Mend: begin the query with the"
                        + " class of the persons, and join Reminder to it.");
    }
}
