/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.shop;

import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.Disclosure;
import dev.privet.annotation.NotPersonalData;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RetainFor;
import dev.privet.vocabulary.DateOfBirth;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.Identifier;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.PostalAddress;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/** A person who buys; kept a year after they leave, then anonymised. */
@Entity
@Cacheable
@DataSubject("client")
@RetainFor(period = "P1Y", from = "closedAt", then = Disposal.ANONYMISE)
public class Client {

    @Id
    public Long id;

    @Column(nullable = false)
    @PersonalData(category = PersonName.class, purposes = Purposes.Delivery.class)
    public String name;

    @Column(nullable = false, unique = true)
    @PersonalData(category = EmailAddress.class, purposes = Purposes.Support.class)
    public String email;

    @Embedded
    @PersonalData(category = PostalAddress.class, purposes = Purposes.Delivery.class)
    public Home home;

    @PersonalData(category = DateOfBirth.class, purposes = Purposes.Delivery.class)
    public LocalDate born;

    @PersonalData(category = Identifier.class, purposes = Purposes.Delivery.class)
    public byte[] photo;

    @Enumerated(EnumType.STRING)
    public Level level;

    @NotPersonalData(because = "counts how often the row was written")
    @Version
    public int version;

    public Instant closedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @AboutSubject(export = Disclosure.NOT_AT_ALL)
    public Client recommendedBy;

    @ElementCollection
    public Set<String> interests;

    /** How good a client somebody is. */
    public enum Level {
        NEW,
        REGULAR
    }
}
