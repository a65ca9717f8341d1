/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.examples.quickstart.shop;

import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RetainFor;
import dev.privet.annotation.Waiver;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.PostalAddress;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a customer ordered. The one association to a customer says whose it is, so nothing needs to be written. */
@Entity
@RetainFor(period = "P6Y", from = "deliveredOn", then = Disposal.DELETE, because = "Limitation Act 1980, s. 5")
public class Purchase {

    @Id
    private Long id;

    @ManyToOne(optional = false)
    private Customer customer;

    @ManyToOne(optional = false)
    private Article article;

    private BigDecimal price;

    @Waiver(
            rule = "unread",
            because = "Nothing in the example is sent: it is here to be exported and erased",
            until = "2028-03-31")
    @PersonalData(category = PostalAddress.class, purposes = Delivery.class)
    private String sentTo;

    /** Null until the parcel is there. */
    private @Nullable LocalDate deliveredOn;

    /** For the persistence provider. */
    protected Purchase() {
        this(0, new Customer(), new Article(), BigDecimal.ZERO);
    }

    Purchase(long id, Customer customer, Article article, BigDecimal price) {
        this.id = id;
        this.customer = customer;
        this.article = article;
        this.price = price;
        this.sentTo = customer.getAddress() == null ? "" : customer.getAddress();
    }

    Purchase deliveredOn(LocalDate day) {
        this.deliveredOn = day;
        return this;
    }

    public Long getId() {
        return id;
    }

    public Customer getCustomer() {
        return customer;
    }

    public Article getArticle() {
        return article;
    }

    public BigDecimal getPrice() {
        return price;
    }

    public String getSentTo() {
        return sentTo;
    }

    public @Nullable LocalDate getDeliveredOn() {
        return deliveredOn;
    }
}
