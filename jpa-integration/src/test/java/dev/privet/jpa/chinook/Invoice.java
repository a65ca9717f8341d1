/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.chinook;

import static jakarta.persistence.FetchType.LAZY;

import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RetainFor;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.PostalAddress;
import dev.privet.vocabulary.PurchaseHistory;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDateTime;

/** What a customer was asked to pay, with a copy of their address. */
@Entity
@Table(name = "invoice")
@RetainFor(period = "P6Y", from = "invoiceDate", then = Disposal.DELETE, because = "tax records")
public class Invoice {

    @Id
    @Column(name = "invoice_id")
    public Integer id;

    @ManyToOne(fetch = LAZY, optional = false)
    @JoinColumn(name = "customer_id")
    @AboutSubject
    public Customer customer;

    @Column(name = "invoice_date", nullable = false)
    public LocalDateTime invoiceDate;

    @PersonalData(category = PostalAddress.class, purposes = ShopPurposes.Bookkeeping.class)
    @Column(name = "billing_address")
    public String billingAddress;

    @PersonalData(category = PostalAddress.class, purposes = ShopPurposes.Bookkeeping.class)
    @Column(name = "billing_city")
    public String billingCity;

    @PersonalData(category = PostalAddress.class, purposes = ShopPurposes.Bookkeeping.class)
    @Column(name = "billing_state")
    public String billingState;

    @PersonalData(category = PostalAddress.class, purposes = ShopPurposes.Bookkeeping.class)
    @Column(name = "billing_country")
    public String billingCountry;

    @PersonalData(category = PostalAddress.class, purposes = ShopPurposes.Bookkeeping.class)
    @Column(name = "billing_postal_code")
    public String billingPostalCode;

    @PersonalData(category = PurchaseHistory.class, purposes = ShopPurposes.Bookkeeping.class)
    @Column(name = "total", nullable = false)
    public BigDecimal total;
}
