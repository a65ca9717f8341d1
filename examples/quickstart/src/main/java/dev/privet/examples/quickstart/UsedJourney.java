/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.examples.quickstart;

import dev.privet.Privet;
import dev.privet.examples.quickstart.shop.Customer;
import dev.privet.examples.quickstart.shop.Delivery;
import dev.privet.examples.quickstart.shop.Newsletter;
import dev.privet.examples.quickstart.shop.Statistics;
import dev.privet.examples.quickstart.shop.SupportDesk;
import dev.privet.gate.PurposeScope;
import dev.privet.gate.Use;
import dev.privet.jackson.PrivetJacksonModule;
import dev.privet.vocabulary.Purpose;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** One customer, shown to four purposes and to none. */
final class UsedJourney {

    private final Privet privet;
    private final JsonMapper mapper;

    UsedJourney(Privet privet) {
        this.privet = privet;
        this.mapper = JsonMapper.builder()
                .addModule(new PrivetJacksonModule(privet.minimiser()))
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build();
    }

    void tell(Page page, Customer customer) {
        page.heading("2. USED: each purpose sees what it needs, and no more");
        page.paragraph(
                "One customer, written as JSON by the same mapper. What the shop's code does differently is only which"
                        + " purpose it opens: try (var scope = privet.use(SupportDesk.class)) { ... }");
        show(
                page,
                customer,
                Delivery.class,
                "To deliver, the shop needs to know where to; why help is needed is not its business:");
        show(page, customer, SupportDesk.class, "The support desk recognises the customer by masked values:");
        show(
                page,
                customer,
                Newsletter.class,
                "The newsletter needs an e-mail address, and initials are enough for a name:");
        show(
                page,
                customer,
                Statistics.class,
                "Statistics need no person: the year of birth, the area of the postcode, and a pseudonym by which a second"
                        + " order counts as the same customer's:");
        page.paragraph(
                "Somebody forgot to open a purpose. Then nothing that is marked is shown at all, and the log says so once:");
        page.line("");
        print(page, customer);
    }

    @SuppressWarnings("try") // The scope works by being open; nothing needs to be called on it.
    private void show(Page page, Customer customer, Class<? extends Purpose> purpose, String why) {
        page.paragraph(why);
        page.line("");
        try (PurposeScope scope = privet.use(Use.of(purpose).by("quickstart"))) {
            print(page, customer);
        }
    }

    private void print(Page page, Customer customer) {
        mapper.writeValueAsString(customer).lines().forEach(page::line);
    }
}
