/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit.wrong.logs;

import dev.privet.annotation.PersonalData;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.Purpose;

class Member {

    interface Newsletter extends Purpose {}

    long id;

    boolean emailVerified;

    @PersonalData(category = PersonName.class, purposes = Newsletter.class)
    String name = "";

    @PersonalData(category = EmailAddress.class, purposes = Newsletter.class)
    private final String email = System.lineSeparator();

    String getEmail() {
        return email;
    }

    boolean isEmailVerified() {
        return emailVerified;
    }

    @Override
    public String toString() {
        return "Member " + name;
    }
}
