/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.Privet;
import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.ErasureEffect;
import dev.privet.annotation.PersonalData;
import dev.privet.contract.PrivacyFailureException;
import dev.privet.jpa.shop.Purposes;
import dev.privet.subject.ErasureAnswer;
import dev.privet.subject.SubjectRef;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.PersonName;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tables that lie in another schema than the one in which a connection begins, as where each application has a schema of its own. */
class SearchPathTest {

    @ParameterizedTest
    @EnumSource(Provider.class)
    void givenTablesFurtherDownTheSearchPath_whenErased_thenTheirKeysAndColumnsAreKnown(Provider provider)
            throws SQLException {
        String tables = Databases.POSTGRESQL.url();
        try (var made = Databases.factory(provider, tables, provider.creating(), Sender.class, Parcel.class)) {
            PrivetJpa.on(made).createTables();
            Sender sender = new Sender();
            sender.id = 1;
            sender.name = "Ada";
            Parcel parcel = new Parcel();
            parcel.id = 11;
            parcel.sender = sender;
            parcel.label = "for Ada";
            made.runInTransaction(manager -> List.of(sender, parcel).forEach(manager::persist));
        }
        execute(
                tables,
                "create table damage (id int primary key, sender int8 references sender (id) on delete cascade)",
                "insert into damage values (21, 1)");
        String emptyFirst = Databases.POSTGRESQL.url() + "," + tables.substring(tables.lastIndexOf('=') + 1);
        try (var factory = Databases.factory(provider, emptyFirst, Map.of(), Sender.class, Parcel.class)) {
            PrivetJpa jpa = PrivetJpa.on(factory);
            Privet privet = Privet.builder()
                    .marked(jpa.markedTypes())
                    .ledger(jpa.ledger())
                    .choices(jpa.choices())
                    .erasure(set -> set.store(jpa::erasure))
                    .build();
            privet.choices().object(new SubjectRef("sender", 1L), Purposes.Support.class);

            ErasureAnswer answer = privet.erasure().erase(new SubjectRef("sender", 1L));

            assertThat(((ErasureAnswer.Erased) answer).certificate().findings().done())
                    .extracting(line -> line.type() + " " + line.handling() + " " + line.rows())
                    .containsExactlyInAnyOrder(
                            "Sender DELETED 1",
                            "Parcel ANONYMISED 1",
                            "damage DELETED 1",
                            "privet_choice ANONYMISED 1");
            assertThat(jpa.reach(privet.dataMap()).problems())
                    .extracting(problem -> problem.code().id() + " " + problem.place())
                    .map(place -> place.toLowerCase(Locale.ROOT))
                    .containsExactly("privet-0604 parcel");
        }
        assertThat(texts(tables, "select label from parcel")).containsExactly("null");
        assertThat(texts(tables, "select subject_id from privet_choice")).containsExactly("null");
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void givenTablesOfWhichTheDatabaseTellsNothing_whenErased_thenItIsRefusedRatherThanGuessed(Provider provider)
            throws SQLException {
        String tables = Databases.H2.url();
        String elsewhere = tables + ";SCHEMA=ELSEWHERE;SCHEMA_SEARCH_PATH=PUBLIC";
        try (var made = Databases.factory(provider, tables, provider.creating(), Sender.class, Parcel.class)) {
            PrivetJpa.on(made).createTables();
            Sender sender = new Sender();
            sender.id = 1;
            made.runInTransaction(manager -> manager.persist(sender));
            execute(tables, "create schema elsewhere");
            try (var factory = Databases.factory(provider, elsewhere, Map.of(), Sender.class, Parcel.class)) {
                PrivetJpa jpa = PrivetJpa.on(factory);
                Privet privet = Privet.builder()
                        .marked(jpa.markedTypes())
                        .ledger(jpa.ledger())
                        .erasure(set -> set.store(jpa::erasure))
                        .build();

                assertThatThrownBy(() -> privet.erasure().erase(new SubjectRef("sender", 1L)))
                        .isInstanceOf(PrivacyFailureException.class)
                        .hasMessage("""
                                A person was not erased (1):
                                  PRIVET-0611 SENDER: the database tells nothing of this table, so what refers to its rows is \
                                not known. Mend: let the connection begin in the schema of the table, and let its user see the \
                                table's columns.""");
            }
        }
        assertThat(texts(tables, "select id from sender")).containsExactly("1");
    }

    private static void execute(String url, String... statements) throws SQLException {
        try (Connection connection = Databases.connect(url);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static List<String> texts(String url, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = Databases.connect(url);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                found.add(String.valueOf(row.getString(1)));
            }
        }
        return found;
    }

    @Entity(name = "Sender")
    @NullUnmarked
    @DataSubject("sender")
    static class Sender {
        @Id
        long id;

        @PersonalData(category = PersonName.class, purposes = Purposes.Support.class)
        String name;
    }

    @Entity(name = "Parcel")
    @NullUnmarked
    static class Parcel {
        @Id
        long id;

        @ManyToOne
        @AboutSubject(erasure = ErasureEffect.ANONYMISE, mayBeMissing = true)
        Sender sender;

        @PersonalData(category = FreeText.class, purposes = Purposes.Support.class)
        String label;
    }
}
