/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.examples.quickstart.shop;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Three customers and a colleague, all of them invented, as they are on 24 November 2026. */
public final class SamplePeople {

    /** The id of the customer that the story is about. */
    public static final long ADA = 1;

    /** The id of another customer, whose data is nobody's business in that story. */
    public static final long BO = 2;

    /** The id of a customer who left long ago. */
    public static final long CY = 3;

    /** The id of a purchase whose period is over. */
    public static final long FIRST_PURCHASE = 1;

    private SamplePeople() {}

    /**
     * Stores them all.
     *
     * @param entities an entity manager with a transaction in progress
     */
    public static void store(EntityManager entities) {
        Customer ada = new Customer(ADA, "Ada Example", "ada@example.org")
                .reachedAt("01632 960163", "1 Sample Street, Exampleton EX99 9ZZ")
                .bornOn(LocalDate.of(1990, 5, 17))
                .helpedBy("Uses a wheelchair: bring the parcel up the ramp");
        Customer bo =
                new Customer(BO, "Bo Sample", "bo@example.org").reachedAt("01632 960922", "2 Other Lane, Exampleton");
        Customer cy = new Customer(CY, "Cy Specimen", "cy@example.org")
                .reachedAt("01632 960007", "3 Former Road, Exampleton")
                .goneSince(LocalDate.of(2024, 3, 1));
        Employee kit = new Employee(1, "Kit Placeholder", "kit@shop.example.org");
        Article lamp = new Article(1, "Desk lamp");
        Article chair = new Article(2, "Garden chair");
        List.of(
                        ada,
                        bo,
                        cy,
                        kit,
                        lamp,
                        chair,
                        new Purchase(FIRST_PURCHASE, ada, chair, new BigDecimal("59.00"))
                                .deliveredOn(LocalDate.of(2020, 6, 15)),
                        new Purchase(2, ada, lamp, new BigDecimal("24.50")).deliveredOn(LocalDate.of(2026, 11, 2)),
                        new Purchase(3, bo, lamp, new BigDecimal("24.50")).deliveredOn(LocalDate.of(2026, 1, 20)),
                        new Purchase(4, cy, chair, new BigDecimal("59.00")).deliveredOn(LocalDate.of(2020, 11, 23)),
                        new Purchase(5, cy, lamp, new BigDecimal("24.50")).deliveredOn(LocalDate.of(2020, 11, 24)),
                        new SupportRequest(1, ada, kit, "The chair wobbles").closedOn(LocalDate.of(2025, 2, 10)),
                        new SupportRequest(2, ada, kit, "Does the lamp come with a bulb?"),
                        new SupportRequest(3, bo, kit, "Please ring twice").closedOn(LocalDate.of(2026, 10, 1)))
                .forEach(entities::persist);
    }
}
