/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks.boot.shop;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RetainFor;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.FreeText;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a customer bought. */
@Entity
@RetainFor(from = "boughtOn", then = Disposal.DELETE)
public class Purchase {

    private static final int GOODS = 7;

    @Id
    private long id;

    @ManyToOne(optional = false)
    @JsonIgnore
    private @Nullable Customer customer;

    private @Nullable String goods;
    private @Nullable BigDecimal price;
    private @Nullable LocalDate boughtOn;

    @PersonalData(category = FreeText.class, purposes = Selling.class)
    private @Nullable String wish;

    /** For JPA. */
    protected Purchase() {}

    Purchase(long id, Customer customer) {
        this.id = id;
        this.customer = customer;
        goods = "thing " + id % GOODS;
        price = BigDecimal.valueOf(id % 1000, 2);
        boughtOn = LocalDate.of(2025, 1, 1);
        wish = "leave it with the neighbour";
    }

    public long getId() {
        return id;
    }

    public @Nullable Customer getCustomer() {
        return customer;
    }

    public @Nullable String getGoods() {
        return goods;
    }

    public @Nullable BigDecimal getPrice() {
        return price;
    }

    public @Nullable LocalDate getBoughtOn() {
        return boughtOn;
    }

    public @Nullable String getWish() {
        return wish;
    }
}
