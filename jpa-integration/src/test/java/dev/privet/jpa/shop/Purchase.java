/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.shop;

import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RetainFor;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.FreeText;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What a client bought, perhaps as a present for another client. */
@Entity
@RetainFor(period = "P2Y", from = "boughtOn", then = Disposal.DELETE, because = "claims for defects")
public class Purchase {

    @Id
    @Column(columnDefinition = "uuid") // EclipseLink would have H2 make a number of it.
    public UUID id;

    @ManyToOne(optional = false)
    @AboutSubject
    public Client buyer;

    @ManyToOne
    @AboutSubject
    public Client receiver;

    @ManyToOne
    public Product product;

    @PersonalData(category = FreeText.class, purposes = Purposes.Delivery.class)
    public String greeting;

    public LocalDate boughtOn;

    @ElementCollection
    public List<String> notes;

    @ManyToMany
    public Set<Product> extras;
}
