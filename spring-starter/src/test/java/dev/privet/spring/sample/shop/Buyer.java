/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.sample.shop;

import dev.privet.annotation.DataSubject;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RetainFor;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.Postcode;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Kept for two years after the last order. */
@Entity
@DataSubject("buyer")
@RetainFor(period = "P2Y", from = "lastOrderOn", then = Disposal.DELETE, because = "Questions about orders")
public class Buyer {

    @Id
    private long id;

    @PersonalData(category = PersonName.class, purposes = Delivery.class)
    private @Nullable String name;

    @PersonalData(category = Postcode.class, purposes = Delivery.class, generalisedFor = Statistics.class)
    private @Nullable String postcode;

    private @Nullable LocalDate lastOrderOn;

    public static Buyer of(long id, String name) {
        Buyer buyer = new Buyer();
        buyer.id = id;
        buyer.name = name;
        buyer.postcode = "SW1A 1AA";
        return buyer;
    }

    public long getId() {
        return id;
    }

    public @Nullable String getName() {
        return name;
    }

    public @Nullable String getPostcode() {
        return postcode;
    }

    public @Nullable LocalDate getLastOrderOn() {
        return lastOrderOn;
    }
}
