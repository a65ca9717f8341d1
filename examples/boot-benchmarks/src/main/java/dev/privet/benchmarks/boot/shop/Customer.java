/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks.boot.shop;

import dev.privet.annotation.DataSubject;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RetainFor;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.PhoneNumber;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An invented customer. */
@Entity
@DataSubject("customer")
@RetainFor(from = "leftOn", then = Disposal.ANONYMISE)
public class Customer {

    private static final int PURCHASES = 10;

    @Id
    private long id;

    @PersonalData(
            category = PersonName.class,
            purposes = {Selling.class, Helping.class})
    private @Nullable String name;

    @PersonalData(category = EmailAddress.class, purposes = Selling.class, maskedFor = Helping.class)
    private @Nullable String email;

    @PersonalData(category = PhoneNumber.class, purposes = Selling.class, maskedFor = Helping.class)
    private @Nullable String telephone;

    @Embedded
    private @Nullable Address address;

    private @Nullable String tariff;
    private @Nullable LocalDate joinedOn;
    private @Nullable LocalDate leftOn;

    @OneToMany(mappedBy = "customer", cascade = CascadeType.ALL)
    private List<Purchase> purchases = new ArrayList<>();

    /** For JPA. */
    protected Customer() {}

    Customer(int number) {
        id = number;
        name = "Vera Invented-" + number;
        email = "vera" + number + "@example.org";
        telephone = "+44 20 7946 " + (1000 + number % 9000);
        address = new Address(number);
        tariff = "plain";
        joinedOn = LocalDate.of(2024, 1, 1);
        for (int i = 0; i < PURCHASES; i++) {
            purchases.add(new Purchase((long) number * PURCHASES + i, this));
        }
    }

    public long getId() {
        return id;
    }

    public @Nullable String getName() {
        return name;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public @Nullable String getTelephone() {
        return telephone;
    }

    public @Nullable Address getAddress() {
        return address;
    }

    public @Nullable String getTariff() {
        return tariff;
    }

    public @Nullable LocalDate getJoinedOn() {
        return joinedOn;
    }

    public @Nullable LocalDate getLeftOn() {
        return leftOn;
    }

    public List<Purchase> getPurchases() {
        return Collections.unmodifiableList(purchases);
    }
}
