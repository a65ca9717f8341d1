/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.archunit.disclosed;

import dev.privet.annotation.DisclosedTo;
import dev.privet.annotation.Lawful;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RecipientRole;
import dev.privet.annotation.Waiver;
import dev.privet.spring.http.Recipient;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.Purpose;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Interfaces that say who receives what they send; nobody starts them. */
class Clients {

    @Lawful(title = "Send the newsletter", basis = LawfulBasis.CONSENT)
    @DisclosedTo(name = "Example Mailing Ltd", role = RecipientRole.PROCESSOR, country = "GB")
    @DisclosedTo(name = "printers", category = true, role = RecipientRole.CONTROLLER, country = "DE")
    interface Newsletter extends Purpose {}

    @Lawful(title = "Answer questions", basis = LawfulBasis.CONTRACT)
    interface Questions extends Purpose {}

    static class Reader {
        @PersonalData(
                category = EmailAddress.class,
                purposes = {Newsletter.class, Questions.class})
        String email = "";
    }

    static class Asker {
        @PersonalData(category = EmailAddress.class, purposes = Questions.class)
        String email = "";
    }

    record Batch(List<Reader> readers) {}

    record Issue(int number) {}

    @Recipient(
            name = "Example Tickets Inc",
            country = "US",
            role = RecipientRole.PROCESSOR,
            safeguards = {"IDTA", "EU_SCC_M2"})
    @HttpExchange("https://api.tickets.example")
    interface Unknown {
        @PostExchange("/readers")
        void open(@RequestBody Reader reader);

        @PostExchange("/batches")
        void openAll(@RequestBody Batch batch);

        @PostExchange("/issues")
        void issue(@RequestBody Issue issue);
    }

    @Recipient(name = "Example Mailing Ltd", country = "IN", role = RecipientRole.PROCESSOR)
    @HttpExchange("https://in.mailer.example")
    interface Elsewhere {
        @PostExchange("/readers")
        void enrol(@RequestBody Reader reader);
    }

    interface Enrolling {
        @PostExchange("/readers")
        void enrol(@RequestBody Reader reader);
    }

    @Recipient(name = "Example Desk Ltd", country = "GB", role = RecipientRole.PROCESSOR)
    interface Inheriting extends Enrolling {}

    interface Putting<T> {
        @PostExchange("/things")
        void put(@RequestBody List<T> things);
    }

    interface PuttingOn<U> extends Putting<U> {}

    @Recipient(name = "Example Desk Ltd", country = "GB", role = RecipientRole.PROCESSOR)
    interface InheritingGeneric extends PuttingOn<Reader> {}

    @Recipient(name = "Example Mailing Ltd", country = "GB", role = RecipientRole.PROCESSOR)
    @HttpExchange("https://api.mailer.example")
    interface KnownForOneAlone {
        @PostExchange("/pairs")
        void put(@RequestBody Map<Reader, Asker> pairs);
    }

    // What follows looks alike and is none.

    @Recipient(name = "Example Desk Ltd", country = "GB", role = RecipientRole.PROCESSOR)
    interface InheritingOthers extends PuttingOn<Issue> {}

    @Recipient(name = "Example Mailing Ltd", country = "GB", role = RecipientRole.PROCESSOR)
    interface InheritingKnown extends PuttingOn<Reader>, Enrolling {}

    interface InheritingUndeclared extends Enrolling {}

    @Recipient(name = "Example Desk Ltd", country = "GB", role = RecipientRole.PROCESSOR)
    @HttpExchange("https://desk.example")
    interface WithCode {
        @PostExchange("/issues")
        void issue(@RequestBody Issue issue);

        default void local(Reader reader) {
            issue(new Issue(reader.email.length()));
        }

        static int key(Reader reader) {
            return reader.email.length();
        }
    }

    @Recipient(name = "Example Mailing Ltd", country = "GB", role = RecipientRole.PROCESSOR)
    @HttpExchange("https://api.mailer.example")
    interface Known {
        @PostExchange("/readers")
        void enrol(@RequestBody Reader reader);
    }

    interface KnownBelow extends Known {
        @PostExchange("/batches")
        void enrolAll(@RequestBody Batch batch);
    }

    @Recipient(name = "Beispiel Druck GmbH", country = "DE", role = RecipientRole.CONTROLLER)
    @HttpExchange("https://druck.example")
    interface OfACategory {
        @PostExchange("/readers")
        void print(@RequestBody Reader reader);
    }

    @HttpExchange("https://nobody.example")
    interface Undeclared {
        @PostExchange("/readers")
        void enrol(@RequestBody Reader reader);
    }

    @Waiver(rule = "undisclosed", because = "Properties name them for this purpose", until = "2028-01-31")
    @Recipient(name = "Example Desk Ltd", country = "GB", role = RecipientRole.PROCESSOR)
    @HttpExchange("https://desk.example")
    interface ByProperties {
        @PostExchange("/readers")
        void ask(@RequestBody Reader reader);
    }
}
