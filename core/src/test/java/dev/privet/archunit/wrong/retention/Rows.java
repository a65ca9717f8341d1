/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit.wrong.retention;

import dev.privet.annotation.DataSubject;
import dev.privet.annotation.Lawful;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RetainFor;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.Purpose;
import jakarta.persistence.Entity;
import java.time.LocalDate;

class Rows {

    @Lawful(title = "Run the club", basis = LawfulBasis.CONTRACT)
    interface Club extends Purpose {}

    @Lawful(title = "Send the bills", basis = LawfulBasis.CONTRACT, keptFor = "P6Y")
    interface Billing extends Purpose {}

    @Entity
    @DataSubject("member")
    static class Forever {
        @PersonalData(category = PersonName.class, purposes = Billing.class)
        String name = "";
    }

    @Entity
    @DataSubject("guest")
    @RetainFor(from = "leftOn", then = Disposal.DELETE)
    static class WithoutPeriod {
        @PersonalData(category = PersonName.class, purposes = Club.class)
        String name = "";

        @PersonalData(category = PersonName.class, purposes = Billing.class)
        String payer = "";

        LocalDate leftOn = LocalDate.EPOCH;
    }

    @Entity
    @DataSubject("trainer")
    @RetainFor(period = "P2Y", from = "leftOn", then = Disposal.DELETE)
    static class ForTwoYears {
        @PersonalData(category = PersonName.class, purposes = Club.class)
        String name = "";

        LocalDate leftOn = LocalDate.EPOCH;
    }

    record NeverStored(
            @PersonalData(category = PersonName.class, purposes = Club.class)
            String name) {}
}
