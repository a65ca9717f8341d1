/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit.wrong.carried;

import dev.privet.annotation.PersonalData;
import dev.privet.vocabulary.DateOfBirth;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.PostalAddress;
import dev.privet.vocabulary.Purpose;
import java.util.Optional;

class Guest {

    interface Booking extends Purpose {}

    long id;

    String room = "";

    @PersonalData(category = EmailAddress.class, purposes = Booking.class)
    private String email = "";

    @PersonalData(category = DateOfBirth.class, purposes = Booking.class)
    private int yearOfBirth;

    @PersonalData(category = PostalAddress.class, purposes = Booking.class)
    private final Address address = new Address();

    String getEmail() {
        return email;
    }

    void setEmail(String email) {
        this.email = email;
    }

    int getYearOfBirth() {
        return yearOfBirth;
    }

    Address getAddress() {
        return address;
    }

    Optional<String> nickname() {
        return Optional.of(room);
    }

    @Override
    public String toString() {
        return "Guest " + email;
    }

    static class Address {
        long id;
        String city = "";

        String getCity() {
            return city;
        }

        long getId() {
            return id;
        }
    }
}
