/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit.wrong.handed;

import dev.privet.annotation.PersonalData;
import dev.privet.validation.CollectedFor;
import dev.privet.vocabulary.DateOfBirth;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.Purpose;

class Caller {

    interface Reception extends Purpose {}

    long id;

    String room = "";

    @PersonalData(category = EmailAddress.class, purposes = Reception.class)
    private String email = "";

    @PersonalData(category = DateOfBirth.class, purposes = Reception.class)
    private int yearOfBirth;

    String getEmail() {
        return email;
    }

    int getYearOfBirth() {
        return yearOfBirth;
    }

    void change(String address, int year) {
        email = address;
        yearOfBirth = year;
    }

    @Override
    public String toString() {
        return "Caller " + email;
    }

    /** Bears no marks: those of the class count. */
    @CollectedFor(value = Reception.class, of = Caller.class)
    record Enquiry(String email, String topic) {}

    record Room(String number, int beds) {}
}
