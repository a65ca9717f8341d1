/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.Privet;
import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.ErasureEffect;
import dev.privet.annotation.PersonalData;
import dev.privet.jpa.shop.Purposes;
import dev.privet.subject.SubjectRef;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.PersonName;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What Hibernate hides is erased as well: rows that are deleted softly, and former versions. */
class HiddenRowsErasureTest {

    private static final String CANARY = "adacanary";

    @ParameterizedTest
    @EnumSource
    void givenFormerVersionsAndSoftlyDeletedRows_whenErased_thenNothingOfThePersonIsLeft(Databases database)
            throws SQLException {
        String url = database.url();
        try (var factory = Databases.create(url, Reader.class, Letter.class, Review.class)) {
            PrivetJpa jpa = PrivetJpa.on(factory);
            jpa.createTables();
            Reader ada = new Reader();
            ada.id = 1;
            ada.name = CANARY;
            Letter letter = new Letter();
            letter.id = 11;
            letter.sender = ada;
            letter.text = CANARY;
            Review review = new Review();
            review.id = 21;
            review.author = ada;
            review.signature = CANARY;
            review.stars = 5;
            factory.runInTransaction(manager -> List.of(ada, letter, review).forEach(manager::persist));
            factory.runInTransaction(manager -> {
                manager.find(Reader.class, 1L).name = CANARY + " 2";
                manager.find(Review.class, 21L).stars = 4;
                manager.remove(manager.find(Letter.class, 11L));
            });
            assertThat(texts(url, "select text from Letter")).containsExactly(CANARY);
            assertThat(texts(url, "select name from Reader_AUD")).hasSize(2);

            Privet.builder()
                    .marked(jpa.markedTypes())
                    .ledger(jpa.ledger())
                    .erasure(set -> set.store(jpa::erasure))
                    .build()
                    .erasure()
                    .erase(new SubjectRef("reader", 1L));

            assertThat(texts(url, "select name from Reader")).isEmpty();
            assertThat(texts(url, "select id from Reader_AUD")).isEmpty();
            assertThat(texts(url, "select id from Letter")).isEmpty();
            assertThat(texts(url, "select signature from Review where signature is not null"))
                    .isEmpty();
            assertThat(texts(url, "select signature from Review_AUD where signature is not null"))
                    .isEmpty();
            assertThat(texts(url, "select stars from Review_AUD order by stars"))
                    .containsExactly("4", "5");
        }
    }

    /** As where somebody wrote the table of former versions after the table itself. */
    @ParameterizedTest
    @EnumSource
    void givenFormerVersionsThatMayNotBeEmpty_whenErased_thenTheySayNothing(Databases database) throws SQLException {
        String url = database.url();
        try (var factory = Databases.create(url, Reader.class, Review.class)) {
            PrivetJpa jpa = PrivetJpa.on(factory);
            jpa.createTables();
            Reader ada = new Reader();
            ada.id = 1;
            ada.name = CANARY;
            Review review = new Review();
            review.id = 21;
            review.author = ada;
            review.signature = CANARY;
            review.stars = 5;
            factory.runInTransaction(manager -> List.of(ada, review).forEach(manager::persist));
            factory.runInTransaction(
                    manager -> manager.createNativeQuery("alter table Review_AUD alter column signature set not null")
                            .executeUpdate());

            Privet.builder()
                    .marked(jpa.markedTypes())
                    .ledger(jpa.ledger())
                    .erasure(set -> set.store(jpa::erasure))
                    .build()
                    .erasure()
                    .erase(new SubjectRef("reader", 1L));

            assertThat(texts(url, "select signature from Review")).containsExactly("null");
            assertThat(texts(url, "select signature from Review_AUD")).containsExactly("anonymised");
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

    @Entity
    @Table(name = "Reader")
    @Audited
    @NullUnmarked
    @DataSubject("reader")
    static class Reader {
        @Id
        long id;

        @PersonalData(category = PersonName.class, purposes = Purposes.Support.class)
        String name;
    }

    @Entity
    @Table(name = "Letter")
    @SoftDelete
    @NullUnmarked
    static class Letter {
        @Id
        long id;

        @ManyToOne
        @AboutSubject(mayBeMissing = true)
        Reader sender;

        @PersonalData(category = FreeText.class, purposes = Purposes.Support.class)
        String text;
    }

    @Entity
    @Table(name = "Review")
    @Audited
    @NullUnmarked
    static class Review {
        @Id
        long id;

        @ManyToOne
        @AboutSubject(erasure = ErasureEffect.ANONYMISE, mayBeMissing = true)
        Reader author;

        @PersonalData(category = PersonName.class, purposes = Purposes.Support.class)
        String signature;

        int stars;
    }
}
