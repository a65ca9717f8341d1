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

    static String emailOf(Caller caller) {
        return caller.email;
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

    static class Labels {

        String of(Caller caller) {
            return "<" + caller.email + ">";
        }

        String callId(Caller caller) {
            return "C" + caller.id;
        }

        String getCallNumber(Caller caller) {
            return "N" + caller.id;
        }

        String masked(Caller caller) {
            return caller.email.substring(1);
        }

        boolean known(Caller caller) {
            return caller.id > 0;
        }

        String ofRoom(Room room) {
            return room.number();
        }
    }

    record Room(String number, int beds) {}
}
