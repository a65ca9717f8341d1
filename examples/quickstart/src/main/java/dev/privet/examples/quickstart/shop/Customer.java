/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.examples.quickstart.shop;

import dev.privet.annotation.DataSubject;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RetainFor;
import dev.privet.annotation.Waiver;
import dev.privet.vocabulary.DateOfBirth;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.HealthData;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.PhoneNumber;
import dev.privet.vocabulary.PostalAddress;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A person who buys from the shop. */
@Entity
@DataSubject("customer")
@RetainFor(period = "P2Y", from = "leftOn", then = Disposal.ANONYMISE, because = "complaints come in for two years")
public class Customer {

    @Id
    private Long id;

    @PersonalData(
            category = PersonName.class,
            purposes = {Delivery.class, SupportDesk.class},
            maskedFor = Newsletter.class)
    private @Nullable String name;

    @PersonalData(
            category = EmailAddress.class,
            purposes = {Delivery.class, Newsletter.class},
            maskedFor = SupportDesk.class,
            pseudonymisedFor = Statistics.class)
    private @Nullable String email;

    @PersonalData(category = PhoneNumber.class, purposes = Delivery.class, maskedFor = SupportDesk.class)
    private @Nullable String phone;

    @PersonalData(category = PostalAddress.class, purposes = Delivery.class, generalisedFor = Statistics.class)
    private @Nullable String address;

    @PersonalData(category = DateOfBirth.class, generalisedFor = Statistics.class, maskedFor = SupportDesk.class)
    private @Nullable LocalDate bornOn;

    @Waiver(
            rule = "unread",
            because = "Nothing in the example rings at a door: it is here to be exported and erased",
            until = "2028-03-31")
    @PersonalData(category = HealthData.class, purposes = DoorstepHelp.class)
    private @Nullable String doorstepNote;

    /** Null while the person is a customer: then the period has not begun. */
    private @Nullable LocalDate leftOn;

    /** For the persistence provider. */
    protected Customer() {
        this(0, "", "");
    }

    Customer(long id, String name, String email) {
        this.id = id;
        this.name = name;
        this.email = email;
    }

    Customer reachedAt(String phone, String address) {
        this.phone = phone;
        this.address = address;
        return this;
    }

    Customer bornOn(LocalDate day) {
        this.bornOn = day;
        return this;
    }

    Customer helpedBy(String doorstepNote) {
        this.doorstepNote = doorstepNote;
        return this;
    }

    Customer goneSince(LocalDate leftOn) {
        this.leftOn = leftOn;
        return this;
    }

    public Long getId() {
        return id;
    }

    public @Nullable String getName() {
        return name;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public @Nullable String getPhone() {
        return phone;
    }

    public @Nullable String getAddress() {
        return address;
    }

    public @Nullable LocalDate getBornOn() {
        return bornOn;
    }

    public @Nullable String getDoorstepNote() {
        return doorstepNote;
    }

    public @Nullable LocalDate getLeftOn() {
        return leftOn;
    }
}
