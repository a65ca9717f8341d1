/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.chinook;

import static jakarta.persistence.FetchType.LAZY;

import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.RetainFor;
import dev.privet.vocabulary.Disposal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** One thing on an invoice. */
@Entity
@Table(name = "invoice_line")
@AboutSubject(path = "invoice.customer")
@RetainFor(period = "P6Y", from = "invoice.invoiceDate", then = Disposal.DELETE, because = "tax records")
public class InvoiceLine {

    @Id
    @Column(name = "invoice_line_id")
    public Integer id;

    @ManyToOne(fetch = LAZY, optional = false)
    @JoinColumn(name = "invoice_id")
    public Invoice invoice;

    @ManyToOne(fetch = LAZY, optional = false)
    @JoinColumn(name = "track_id")
    public Track track;

    @Column(name = "unit_price", nullable = false)
    public BigDecimal unitPrice;

    @Column(name = "quantity", nullable = false)
    public int quantity;
}
