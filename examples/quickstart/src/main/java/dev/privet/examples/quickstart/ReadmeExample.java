/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.examples.quickstart;

import dev.privet.Privet;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.Lawful;
import dev.privet.annotation.PersonalData;
import dev.privet.gate.FieldPlan;
import dev.privet.gate.Recipient;
import dev.privet.jackson.PrivetJacksonModule;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.PostalAddress;
import dev.privet.vocabulary.Purpose;
import dev.privet.vocabulary.Regime;
import java.io.PrintStream;
import java.time.Clock;
import tools.jackson.databind.json.JsonMapper;

/** What the README shows: the lines between the markers stand there word for word, which a test holds. */
final class ReadmeExample {

    private ReadmeExample() {}

    // README begins
    @Lawful(title = "Deliver what was ordered", basis = LawfulBasis.CONTRACT)
    interface Delivery extends Purpose {}

    @Lawful(title = "Send the newsletter", basis = LawfulBasis.CONSENT)
    interface Newsletter extends Purpose {}

    @DataSubject("customer")
    record Customer(
            @PersonalData(category = PersonName.class, purposes = Delivery.class, maskedFor = Newsletter.class)
            String name,

            @PersonalData(
                    category = EmailAddress.class,
                    purposes = {Delivery.class, Newsletter.class})
            String email,

            @PersonalData(category = PostalAddress.class, purposes = Delivery.class)
            String address) {}
    // README ends

    @SuppressWarnings("try") // The scope works by being open; nothing needs to be called on it.
    static void run(Clock clock, PrintStream out) {
        // README begins
        Privet privet = Privet.builder()
                .marked(Customer.class)
                .under(Regime.UK, "GB") // the law, and where the organisation is
                .clock(clock) // the system's, unless you say otherwise
                .build();
        JsonMapper json = JsonMapper.builder()
                .addModule(new PrivetJacksonModule(privet.minimiser()))
                .build();
        Customer ada = new Customer("Ada Example", "ada@example.org", "1 Sample Street, Exampleton");

        try (var scope = privet.use(Delivery.class)) {
            out.println(json.writeValueAsString(ada));
        }
        try (var scope = privet.use(Newsletter.class)) {
            out.println(json.writeValueAsString(ada));
        }
        out.println(json.writeValueAsString(ada)); // no purpose

        FieldPlan plan = privet.transfer(Customer.class, Delivery.class, Recipient.in("BR", "Encomenda Exemplo"));
        plan.verdict().objections().forEach(out::println);
        // README ends
    }
}
