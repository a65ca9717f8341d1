/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit.wrong.unread;

import dev.privet.annotation.PersonalData;
import dev.privet.vocabulary.ContactDetails;
import dev.privet.vocabulary.DateOfBirth;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.PhoneNumber;
import dev.privet.vocabulary.Purpose;
import java.time.LocalDate;
import java.util.Objects;

class Customer {

    interface Orders extends Purpose {}

    @PersonalData(category = PersonName.class, purposes = Orders.class)
    private String name = "";

    @PersonalData(category = EmailAddress.class, purposes = Orders.class)
    private String email = "";

    @PersonalData(category = PhoneNumber.class, purposes = Orders.class)
    private String telephone = "";

    @PersonalData(category = DateOfBirth.class, purposes = Orders.class)
    private LocalDate born = LocalDate.EPOCH;

    @PersonalData(category = ContactDetails.class, purposes = Orders.class)
    String fax = "";

    @PersonalData(category = ContactDetails.class, purposes = Orders.class)
    private String nick = "";

    String getName() {
        return name;
    }

    String getEmail() {
        return email;
    }

    String getTelephone() {
        return telephone;
    }

    LocalDate getBorn() {
        return born;
    }

    String getNick() {
        return nick;
    }

    void setTelephone(String telephone) {
        this.telephone = telephone;
    }

    void fill(String someName, String someEmail, LocalDate day, String someNick) {
        name = someName;
        email = someEmail;
        born = day;
        nick = someNick;
    }

    String salutation() {
        return "Dear " + nick;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Customer customer && customer.telephone.equals(telephone);
    }

    @Override
    public int hashCode() {
        return Objects.hash(telephone, born);
    }
}
