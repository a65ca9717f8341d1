/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.Privet;
import dev.privet.annotation.AboutSameSubject;
import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.ErasureEffect;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RefersTo;
import dev.privet.annotation.Share;
import dev.privet.jpa.shop.Purposes;
import dev.privet.subject.SubjectRef;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.PersonName;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Collections of objects whose parts are personal each by itself: each part is the person's or somebody else's, not the collection. */
class ElementPartsTest {

    private static final String CANARY = "bobcanary";

    private static Unit filled(Databases database) throws Exception {
        Unit unit = Unit.on(database, Member.class, Trip.class);
        Member ada = new Member(1, "ada");
        Member bob = new Member(6660666, CANARY);
        Trip trip = new Trip();
        trip.id = 11;
        trip.driver = ada;
        trip.rider = bob;
        trip.stops = List.of(new Stop(CANARY + " asked to stop", CANARY, bob.id, "Station"));
        trip.marks = List.of(new Mark(CANARY + " mark", 5));
        trip.keys = new HashMap<>(Map.of("k", new Stop(CANARY + " key", CANARY, bob.id, "Park")));
        unit.store(ada, bob, trip);
        return unit;
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void givenElementsOfASharedRow_whenExported_thenNoPartOfAnothersIsShown(Databases database, @TempDir Path folder)
            throws Exception {
        try (Unit unit = filled(database)) {
            var parts = unit.export("member", 1L, folder);

            assertThat(parts.get("data.json"))
                    .contains("\"keys\":[{\"key\":\"k\",\"place\":\"Park\"}],\"stops\":[{\"place\":\"Station\"}]");
            assertThat(parts.get("manifest.json")).contains("Trip.keys", "Trip.stops", "Trip.marks");
            assertThat(parts.values()).noneMatch(part -> part.contains(CANARY) || part.contains("6660666"));
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void givenElementsOfARowThatStays_whenErased_thenTheirPartsAreEmpty(Databases database) throws Exception {
        try (Unit unit = filled(database)) {
            unit.jpa.createTables();
            Privet privet = Privet.builder()
                    .marked(unit.jpa.markedTypes())
                    .ledger(unit.jpa.ledger())
                    .erasure(set -> set.store(unit.jpa::erasure))
                    .build();
            privet.erasure().erase(new SubjectRef("member", 6660666L));
            String all = everything(unit);
            assertThat(all).doesNotContain(CANARY).contains("Station", "Park");
        }
    }

    /** Every value in every table. */
    static String everything(Unit unit) {
        StringBuilder all = new StringBuilder();
        unit.factory.runInTransaction(manager -> manager.<Connection>runWithConnection(connection -> {
            List<String> tables = new ArrayList<>();
            try (ResultSet table = connection
                    .getMetaData()
                    .getTables(null, connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
                while (table.next()) {
                    tables.add(table.getString("TABLE_NAME"));
                }
            }
            for (String table : tables) {
                try (Statement statement = connection.createStatement();
                        ResultSet rows = statement.executeQuery("select * from \"" + table + "\"")) {
                    while (rows.next()) {
                        all.append('\n').append(table);
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            all.append(' ')
                                    .append(rows.getMetaData().getColumnName(i))
                                    .append('=')
                                    .append(rows.getString(i));
                        }
                    }
                }
            }
        }));
        return all.toString();
    }

    @Entity
    @DataSubject("member")
    @NullUnmarked
    static class Member {
        @Id
        long id;

        @PersonalData(category = PersonName.class, purposes = Purposes.Support.class)
        String name;

        Member() {}

        Member(long id, String name) {
            this.id = id;
            this.name = name;
        }
    }

    @Entity
    @NullUnmarked
    static class Trip {
        @Id
        long id;

        @ManyToOne
        @AboutSubject(role = "driver", share = Share.SHARED, erasure = ErasureEffect.ANONYMISE, mayBeMissing = true)
        Member driver;

        @ManyToOne
        @AboutSubject(role = "rider", share = Share.SHARED, erasure = ErasureEffect.ANONYMISE, mayBeMissing = true)
        Member rider;

        @ElementCollection
        @AboutSameSubject
        List<Stop> stops;

        @ElementCollection
        @PersonalData(category = FreeText.class, purposes = Purposes.Support.class, about = "rider")
        List<Mark> marks;

        @ElementCollection
        @AboutSameSubject
        Map<String, Stop> keys;
    }

    @Embeddable
    @NullUnmarked
    static class Stop {
        @PersonalData(category = FreeText.class, purposes = Purposes.Support.class)
        String note;

        @PersonalData(category = PersonName.class, purposes = Purposes.Support.class)
        String guest;

        @RefersTo(Member.class)
        long who;

        String place;

        Stop() {}

        Stop(String note, String guest, long who, String place) {
            this.note = note;
            this.guest = guest;
            this.who = who;
            this.place = place;
        }
    }

    @Embeddable
    @NullUnmarked
    static class Mark {
        String text;
        int rating;

        Mark() {}

        Mark(String text, int rating) {
            this.text = text;
            this.rating = rating;
        }
    }
}
