/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.privet.Privet;
import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RefersTo;
import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.Problem;
import dev.privet.datamap.DataMap;
import dev.privet.jpa.shop.Client;
import dev.privet.jpa.shop.Purposes;
import dev.privet.subject.SubjectRef;
import dev.privet.subject.SubjectStore;
import dev.privet.vocabulary.LocationData;
import dev.privet.vocabulary.Regime;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows of tables that no entity maps come by the host's own SQL. */
class SubjectSourceTest {

    private static final String SELECT = "select client_id, place, seen_at from visits where client_id = :subject"
            + " and place <> ':subject' order by seen_at";

    private static DataMap map(Shop shop) {
        List<Class<?>> types = new ArrayList<>(shop.jpa.markedTypes());
        types.add(Visit.class);
        return DataMap.read(types, Set.of(Regime.EU), LocalDate.of(2026, 11, 22));
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenATableWithoutAnEntity_whenRead_thenItsRowsFollowTheOthers(Stack stack) throws Exception {
        try (Shop shop = Shop.on(stack)) {
            shop.open();
            shop.execute("create table visits (client_id bigint, place varchar(50), seen_at timestamp)");
            shop.execute("insert into visits values (1, 'gate', timestamp '2026-01-02 03:04:05'),"
                    + " (2, 'yard', timestamp '2026-01-02 03:04:05')");
            SubjectStore store = shop.jpa
                    .with(SubjectSource.of(Visit.class, "client", SELECT))
                    .subjects(map(shop));
            List<String> visits = new ArrayList<>();

            store.read(
                    new SubjectRef("client", Shop.ADA),
                    row -> visits.add(row.type().name() + row.values()));

            assertThat(visits)
                    .hasSize(7)
                    .endsWith("Visit{clientId=1, place=gate, seenAt=" + LocalDateTime.of(2026, 1, 2, 3, 4, 5) + "}");

            shop.execute("alter table visits rename column place to spot");
            assertThatThrownBy(() -> store.read(new SubjectRef("client", Shop.ADA), row -> {}))
                    .isInstanceOf(PrivacyFailureException.class)
                    .hasMessageContaining("PRIVET-0602");
            SubjectStore poor = shop.jpa
                    .with(SubjectSource.of(
                            Visit.class, "client", "select client_id, seen_at from visits where client_id = :subject"))
                    .subjects(map(shop));
            assertThatThrownBy(() -> poor.read(new SubjectRef("client", Shop.ADA), row -> {}))
                    .isInstanceOf(PrivacyFailureException.class)
                    .hasMessageContaining("PRIVET-0602 the source Visit: its select has no columns for [place]. Mend:"
                            + " select them, if need be under another name with 'as'.");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"HIBERNATE_H2", "HIBERNATE_POSTGRESQL"})
    void givenTwoSourcesOfOneShapeWithAnotherBetween_whenExported_thenTheRowsOfAShapeFollowEachOther(
            Stack stack, @TempDir Path folder) throws Exception {
        try (Shop shop = Shop.on(stack)) {
            shop.open();
            shop.jpa.createTables();
            shop.execute("create table visits (client_id bigint, place varchar(50), seen_at timestamp)");
            shop.execute("insert into visits values (1, 'gate', timestamp '2026-01-02 03:04:05')");
            PrivetJpa jpa = shop.jpa.with(
                    SubjectSource.of(Visit.class, "client", SELECT),
                    SubjectSource.of(
                            Call.class, "client", "select client_id, place from visits where client_id = :subject"),
                    SubjectSource.of(Visit.class, "client", SELECT));
            List<Class<?>> types = new ArrayList<>(jpa.markedTypes());
            types.addAll(List.of(Visit.class, Call.class));
            Privet privet = Privet.builder()
                    .marked(types)
                    .ledger(shop.jpa.ledger())
                    .subjects(jpa::subjects)
                    .build();

            assertThat(privet.export(new SubjectRef("client", Shop.ADA), folder).rowsByType())
                    .containsEntry("Visit", 2L)
                    .containsEntry("Call", 1L);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"HIBERNATE_H2", "ECLIPSELINK_H2"})
    void givenSourcesThatDoNotFit_whenSetUp_thenAllAreToldAtOnce(Stack stack) throws Exception {
        try (Shop shop = Shop.on(stack)) {
            PrivetJpa jpa = shop.jpa.with(
                    SubjectSource.of(Visit.class, "client", "select * from visits"),
                    SubjectSource.of(Client.class, "client", SELECT),
                    SubjectSource.of(Visit.class, "patient", SELECT));

            assertThat(catchThrowableOfType(PrivacyConfigurationException.class, () -> jpa.subjects(map(shop)))
                            .problems())
                    .extracting(Problem::toString)
                    .containsExactly(
                            "PRIVET-0801 the source Visit: a statement of it does not say :subject, so it would find the"
                                    + " rows of everybody. Mend: compare the column that holds the person's id with"
                                    + " :subject.",
                            "PRIVET-0801 the source Client: it is no marked record of the data map, so nothing says what its"
                                    + " columns are. Mend: give a record class to Privet.builder().marked(…), with a mark on"
                                    + " each column that is personal.",
                            "PRIVET-0801 the source Visit: it is about persons of the kind 'patient', and no entity with"
                                    + " @DataSubject(\"patient\") is in the data map. Mend: name one of [client].");
        }
    }

    record Call(
            @RefersTo(Client.class) @AboutSubject long clientId,

            @PersonalData(category = LocationData.class, purposes = Purposes.Support.class)
            String place) {}

    record Visit(
            @RefersTo(Client.class) @AboutSubject long clientId,

            @PersonalData(category = LocationData.class, purposes = Purposes.Support.class)
            String place,

            LocalDateTime seenAt) {}
}
