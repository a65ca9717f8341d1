/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap.models.ids;

import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RefersTo;
import dev.privet.annotation.RetainFor;
import dev.privet.vocabulary.BankAccount;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.PostalAddress;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;

/** A shop whose tables know each other by number alone: marked by annotations. */
final class Annotated {

    private Annotated() {}

    enum Kind {
        BUYER,
        SALE
    }

    @Entity
    @DataSubject("buyer")
    static class Buyer {
        @Id
        long id;

        @PersonalData(category = PersonName.class, purposes = Trade.class)
        String name;
    }

    @Entity
    @RetainFor(period = "P6Y", from = "closedOn", then = Disposal.ANONYMISE)
    static class Sale {
        @Id
        long id;

        @RefersTo(Buyer.class)
        long buyerId;

        LocalDate closedOn;

        @PersonalData(category = PostalAddress.class, purposes = Trade.class)
        String deliveredTo;
    }

    @Entity
    @AboutSubject(path = "saleId.buyerId")
    static class Payment {
        @Id
        long id;

        @RefersTo(Sale.class)
        long saleId;

        @PersonalData(category = BankAccount.class, purposes = Trade.class)
        String account;
    }

    @Entity
    static class Remark {
        @Id
        long id;

        Kind kind;

        @RefersTo(value = Buyer.class, when = "kind", is = "BUYER")
        @RefersTo(value = Sale.class, when = "kind", is = "SALE")
        @AboutSubject
        @AboutSubject(path = "buyerId")
        long ownerId;

        @PersonalData(category = FreeText.class, purposes = Trade.class)
        String text;
    }
}
