/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks.shop;

import com.github.houbb.sensitive.annotation.Sensitive;
import com.github.houbb.sensitive.annotation.SensitiveEntry;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.PersonalData;
import dev.privet.benchmarks.SamplePurposes;
import dev.privet.vocabulary.BankAccount;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.PhoneNumber;
import java.util.ArrayList;
import java.util.List;

/** A person who buys from the shop: seven plain properties, four of them personal, an address and orders. */
@DataSubject("customer")
public class Customer {

    private long id;

    @PersonalData(
            category = PersonName.class,
            purposes = SamplePurposes.Accounts.class,
            maskedFor = SamplePurposes.Helping.class)
    @Masked(TextKind.NAME)
    @Sensitive(strategy = FixedText.class)
    private String name = "";

    @PersonalData(
            category = EmailAddress.class,
            purposes = SamplePurposes.Accounts.class,
            maskedFor = SamplePurposes.Helping.class)
    @Masked(TextKind.EMAIL)
    @Sensitive(strategy = FixedText.class)
    private String email = "";

    @PersonalData(
            category = PhoneNumber.class,
            purposes = SamplePurposes.Accounts.class,
            maskedFor = SamplePurposes.Helping.class)
    @Masked(TextKind.PHONE)
    @Sensitive(strategy = FixedText.class)
    private String phone = "";

    @PersonalData(
            category = BankAccount.class,
            purposes = SamplePurposes.Accounts.class,
            maskedFor = SamplePurposes.Helping.class)
    @Masked(TextKind.ACCOUNT)
    @Sensitive(strategy = FixedText.class)
    private String iban = "";

    private String level = "";

    private boolean active;

    @SensitiveEntry
    private Address address = new Address();

    @SensitiveEntry
    private List<Order> orders = new ArrayList<>();

    /** For whoever makes it property by property. */
    public Customer() {}

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getIban() {
        return iban;
    }

    public void setIban(String iban) {
        this.iban = iban;
    }

    public String getLevel() {
        return level;
    }

    public void setLevel(String level) {
        this.level = level;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public Address getAddress() {
        return address;
    }

    public void setAddress(Address address) {
        this.address = address;
    }

    public List<Order> getOrders() {
        return orders;
    }

    public void setOrders(List<Order> orders) {
        this.orders = orders;
    }
}
