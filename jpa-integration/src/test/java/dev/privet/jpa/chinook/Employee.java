/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.chinook;

import static jakarta.persistence.FetchType.LAZY;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.Disclosure;
import dev.privet.annotation.PersonalData;
import dev.privet.vocabulary.DateOfBirth;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.EmploymentData;
import dev.privet.vocabulary.JobTitle;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.PhoneNumber;
import dev.privet.vocabulary.PostalAddress;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDateTime;

/** Somebody who works in the shop. */
@Entity
@Table(name = "employee")
@DataSubject("employee")
public class Employee {

    @Id
    @Column(name = "employee_id")
    public Integer id;

    @PersonalData(category = PersonName.class, purposes = ShopPurposes.Employment.class)
    @Column(name = "last_name", nullable = false)
    public String lastName;

    @PersonalData(category = PersonName.class, purposes = ShopPurposes.Employment.class)
    @Column(name = "first_name", nullable = false)
    public String firstName;

    @PersonalData(category = JobTitle.class, purposes = ShopPurposes.Employment.class)
    @Column(name = "title")
    public String title;

    @PersonalData(category = DateOfBirth.class, purposes = ShopPurposes.Employment.class)
    @Column(name = "birth_date")
    public LocalDateTime birthDate;

    @PersonalData(category = EmploymentData.class, purposes = ShopPurposes.Employment.class)
    @Column(name = "hire_date")
    public LocalDateTime hireDate;

    @PersonalData(category = PostalAddress.class, purposes = ShopPurposes.Employment.class)
    @Column(name = "address")
    public String address;

    @PersonalData(category = PostalAddress.class, purposes = ShopPurposes.Employment.class)
    @Column(name = "city")
    public String city;

    @PersonalData(category = PostalAddress.class, purposes = ShopPurposes.Employment.class)
    @Column(name = "state")
    public String state;

    @PersonalData(category = PostalAddress.class, purposes = ShopPurposes.Employment.class)
    @Column(name = "country")
    public String country;

    @PersonalData(category = PostalAddress.class, purposes = ShopPurposes.Employment.class)
    @Column(name = "postal_code")
    public String postalCode;

    @PersonalData(category = PhoneNumber.class, purposes = ShopPurposes.Employment.class)
    @Column(name = "phone")
    public String phone;

    @PersonalData(category = PhoneNumber.class, purposes = ShopPurposes.Employment.class)
    @Column(name = "fax")
    public String fax;

    @PersonalData(category = EmailAddress.class, purposes = ShopPurposes.Employment.class)
    @Column(name = "email")
    public String email;

    @JsonIgnore
    @ManyToOne(fetch = LAZY)
    @JoinColumn(name = "reports_to")
    @AboutSubject(export = Disclosure.NOT_AT_ALL)
    public Employee manager;
}
