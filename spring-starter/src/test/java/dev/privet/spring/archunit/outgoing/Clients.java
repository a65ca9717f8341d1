/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.archunit.outgoing;

import dev.privet.annotation.DataSubject;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RecipientRole;
import dev.privet.spring.ProcessedFor;
import dev.privet.spring.http.Recipient;
import dev.privet.spring.sample.member.AccountCare;
import dev.privet.spring.sample.member.HelpDesk;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.PhoneNumber;
import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.CrudRepository;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** What a host might write; nobody starts it. */
class Clients {

    @DataSubject("guest")
    static class Guest {
        @PersonalData(category = PersonName.class, purposes = HelpDesk.class)
        String name = "";

        @PersonalData(category = EmailAddress.class, purposes = HelpDesk.class)
        String email = "";

        @PersonalData(category = PhoneNumber.class, purposes = AccountCare.class)
        String telephone = "";
    }

    record Stay(List<Guest> guests) {}

    record Room(int number) {}

    @HttpExchange("https://api.mailer.example")
    interface Undeclared {
        @PostExchange("/guests")
        void enrol(@RequestBody Guest guest);

        @PostExchange("/stays")
        void book(@RequestBody Stay stay);

        @PostExchange("/rooms")
        void add(@RequestBody Room room);

        default int local(Guest guest) {
            return guest.hashCode();
        }
    }

    @Recipient(name = "Example Mailing Ltd", country = "GB", role = RecipientRole.PROCESSOR)
    @HttpExchange("https://api.mailer.example")
    interface Declared {
        @PostExchange("/guests")
        void enrol(@RequestBody Guest guest);
    }

    interface Guests extends CrudRepository<Guest, Long> {
        List<Guest> findByEmail(String email);

        @Query(value = "select * from guest where name = ?1", nativeQuery = true)
        List<Guest> inSql(String name);

        @Modifying
        @Query("delete from #{#entityName} g where g.name = ?1")
        int inBulk(String name);

        @Query("select g from Guest g where g.name = ?1")
        List<Guest> asEntities(String name);
    }

    static class Reports {
        List<String> names(JdbcTemplate jdbc) {
            return jdbc.queryForList("select name from guest", String.class);
        }
    }

    @RestController
    static class Desk {
        @GetMapping
        @ProcessedFor(HelpDesk.class)
        Guest guest() {
            return new Guest();
        }
    }
}
