/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks.retention;

import dev.privet.annotation.DataSubject;
import dev.privet.annotation.Lawful;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RetainFor;
import dev.privet.benchmarks.subjects.Server;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.PhoneNumber;
import dev.privet.vocabulary.Purpose;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;

/** Two tables of the same shape: rows of the one are deleted a year after they ended, those of the other anonymised. */
final class Visits {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private Visits() {}

    /** What visits are kept for. */
    @Lawful(title = "Receive visitors", basis = LawfulBasis.CONTRACT)
    interface Receiving extends Purpose {}

    /** A visit that is deleted. */
    @Entity(name = "Visit")
    @DataSubject("visitor")
    @RetainFor(period = "P1Y", from = "endedOn", then = Disposal.DELETE)
    @NullUnmarked
    static class Visit {
        @Id
        Long id;

        @Column(name = "ended_on")
        LocalDate endedOn;

        @Column(nullable = false)
        @PersonalData(category = PersonName.class, purposes = Receiving.class)
        String name;

        @PersonalData(category = EmailAddress.class, purposes = Receiving.class)
        String email;

        @PersonalData(category = PhoneNumber.class, purposes = Receiving.class)
        String phone;

        String room;
    }

    /** A guest who is anonymised. */
    @Entity(name = "Guest")
    @DataSubject("guest")
    @RetainFor(period = "P1Y", from = "endedOn", then = Disposal.ANONYMISE)
    @NullUnmarked
    static class Guest {
        @Id
        Long id;

        @Column(name = "ended_on")
        LocalDate endedOn;

        @Column(nullable = false)
        @PersonalData(category = PersonName.class, purposes = Receiving.class)
        String name;

        @PersonalData(category = EmailAddress.class, purposes = Receiving.class)
        String email;

        @PersonalData(category = PhoneNumber.class, purposes = Receiving.class)
        String phone;

        String room;
    }

    /** Creates a table anew: every fourth row is due. */
    static void fill(String url, String table, long rows) throws SQLException {
        try (Connection connection = Server.connect(url);
                Statement sql = connection.createStatement()) {
            sql.execute("drop table if exists " + table);
            sql.execute("create table " + table + " (id bigint primary key, ended_on date, name varchar(255) not null,"
                    + " email varchar(255), phone varchar(255), room varchar(255))");
            sql.execute("insert into " + table
                    + " select n, date '2026-01-01' - case when n % 4 = 0 then 1000 else 0 end, 'Sample Person ' || n,"
                    + " 'person' || n || '@example.org', '+44 20 7946 ' || n % 10000, 'Room ' || n % 100"
                    + " from generate_series(1, " + rows + ") n");
            sql.execute("vacuum analyze " + table);
            sql.execute("checkpoint");
        }
    }
}
