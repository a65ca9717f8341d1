/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.sample;

import dev.privet.annotation.DataSubject;
import dev.privet.annotation.Lawful;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RetainFor;
import dev.privet.datamap.DataMap;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.HealthData;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.Purpose;
import dev.privet.vocabulary.Regime;
import dev.privet.vocabulary.SpecialCategoryCondition;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** A small domain: a customer with tickets, and three purposes that see different things. */
public final class Sample {

    /** A day on which everything below is lawful in both regimes. */
    public static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private Sample() {}

    /** Sees name and message as they are, the address masked, health not at all. */
    @Lawful(
            title = "Answer support requests",
            basis = LawfulBasis.LEGITIMATE_INTERESTS,
            interest = "Both sides want questions answered")
    public interface SupportDesk extends Purpose {}

    /** Sees the address as it is, and nothing else. */
    @Lawful(title = "Send the newsletter", basis = LawfulBasis.CONSENT)
    public interface Newsletter extends Purpose {}

    /** Sees health. */
    @Lawful(
            title = "Adapt the service",
            basis = LawfulBasis.CONSENT,
            condition = SpecialCategoryCondition.EXPLICIT_CONSENT)
    public interface AccessNeeds extends Purpose {}

    /** Sees nothing. */
    @Lawful(title = "Count visitors", basis = LawfulBasis.CONSENT)
    public interface Statistics extends Purpose {}

    /** A person. */
    @DataSubject("customer")
    @RetainFor(period = "P6Y", from = "closedOn", then = Disposal.ANONYMISE, because = "Limitation Act 1980, s. 5")
    public static class Customer {
        public long id = 7;

        @PersonalData(category = PersonName.class, purposes = SupportDesk.class)
        public String name = Canary.NAME;

        @PersonalData(category = EmailAddress.class, purposes = Newsletter.class, maskedFor = SupportDesk.class)
        public String email = Canary.EMAIL;

        @PersonalData(category = HealthData.class, purposes = AccessNeeds.class)
        public String health = "ramp " + Canary.MARK;

        public LocalDate closedOn = LocalDate.of(2020, 1, 31);
    }

    /** What a person wrote. */
    @RetainFor(period = "P2Y", from = "closedOn", then = Disposal.DELETE)
    public static class Ticket {
        public long id = 1;
        public Customer raisedBy = new Customer();

        @PersonalData(category = FreeText.class, purposes = SupportDesk.class)
        public String message = "Help " + Canary.MARK;

        public LocalDate closedOn = LocalDate.of(2024, 1, 31);
    }

    /**
     * The map of the domain, under both regimes.
     *
     * @return a new map
     */
    public static DataMap map() {
        return map(Customer.class, Ticket.class);
    }

    /**
     * A map of some classes, under both regimes.
     *
     * @param classes marked classes
     * @return a new map
     */
    public static DataMap map(Class<?>... classes) {
        return DataMap.read(List.of(classes), Set.of(Regime.values()), DAY);
    }
}
