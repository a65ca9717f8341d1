/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap.models.ids;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;

/** A shop whose tables know each other by number alone: the classes as a host has them. */
final class Plain {

    private Plain() {}

    enum Kind {
        BUYER,
        SALE
    }

    @Entity
    static class Buyer {
        @Id
        long id;

        String name;
    }

    @Entity
    static class Sale {
        @Id
        long id;

        long buyerId;

        LocalDate closedOn;

        String deliveredTo;
    }

    @Entity
    static class Payment {
        @Id
        long id;

        long saleId;

        String account;
    }

    @Entity
    static class Remark {
        @Id
        long id;

        Kind kind;

        long ownerId;

        String text;
    }
}
