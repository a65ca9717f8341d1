/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.shop;

import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RetainFor;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.FreeText;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import java.util.Objects;

/** What was wrong with a purchase: its number counts within the year. */
@Entity
@AboutSubject(path = "purchase.buyer")
@RetainFor(period = "P2Y", from = "purchase.boughtOn", then = Disposal.DELETE)
public class Complaint {

    @EmbeddedId
    public Key id;

    @ManyToOne
    public Purchase purchase;

    @PersonalData(category = FreeText.class, purposes = Purposes.Support.class)
    public String text;

    /** An id of two parts. */
    @Embeddable
    public static class Key {

        public int complaintYear;
        public int number;

        public Key() {}

        public Key(int complaintYear, int number) {
            this.complaintYear = complaintYear;
            this.number = number;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.complaintYear == complaintYear && key.number == number;
        }

        @Override
        public int hashCode() {
            return Objects.hash(complaintYear, number);
        }
    }
}
