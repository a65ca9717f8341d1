/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.chinook;

import static jakarta.persistence.FetchType.LAZY;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.Disclosure;
import dev.privet.annotation.PersonalData;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.EmploymentData;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.PhoneNumber;
import dev.privet.vocabulary.PostalAddress;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** Somebody who buys. */
@Entity
@Table(name = "customer")
@DataSubject("customer")
public class Customer {

    @Id
    @Column(name = "customer_id")
    public Integer id;

    @PersonalData(
            category = PersonName.class,
            purposes = {ShopPurposes.Sales.class, ShopPurposes.Support.class})
    @Column(name = "first_name", nullable = false)
    public String firstName;

    @PersonalData(
            category = PersonName.class,
            purposes = ShopPurposes.Sales.class,
            maskedFor = ShopPurposes.Support.class)
    @Column(name = "last_name", nullable = false)
    public String lastName;

    @PersonalData(category = EmploymentData.class, purposes = ShopPurposes.Sales.class)
    @Column(name = "company")
    public String company;

    @PersonalData(category = PostalAddress.class, purposes = ShopPurposes.Sales.class)
    @Column(name = "address")
    public String address;

    @PersonalData(category = PostalAddress.class, purposes = ShopPurposes.Sales.class)
    @Column(name = "city")
    public String city;

    @PersonalData(category = PostalAddress.class, purposes = ShopPurposes.Sales.class)
    @Column(name = "state")
    public String state;

    @PersonalData(
            category = PostalAddress.class,
            purposes = {ShopPurposes.Sales.class, ShopPurposes.Support.class})
    @Column(name = "country")
    public String country;

    @PersonalData(category = PostalAddress.class, purposes = ShopPurposes.Sales.class)
    @Column(name = "postal_code")
    public String postalCode;

    @PersonalData(
            category = PhoneNumber.class,
            purposes = ShopPurposes.Sales.class,
            maskedFor = ShopPurposes.Support.class)
    @Column(name = "phone")
    public String phone;

    @PersonalData(category = PhoneNumber.class, purposes = ShopPurposes.Sales.class)
    @Column(name = "fax")
    public String fax;

    @PersonalData(
            category = EmailAddress.class,
            purposes = {ShopPurposes.Sales.class, ShopPurposes.Support.class})
    @Column(name = "email", nullable = false)
    public String email;

    @JsonIgnore
    @ManyToOne(fetch = LAZY)
    @JoinColumn(name = "support_rep_id")
    @AboutSubject(export = Disclosure.NOT_AT_ALL)
    public Employee supportRepresentative;
}
