/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit.wrong.resolved;

import dev.privet.annotation.PersonalData;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.Purpose;

class Guest {

    interface Reception extends Purpose {}

    long id;

    @PersonalData(category = EmailAddress.class, purposes = Reception.class)
    private String email = "";

    String getEmail() {
        return email;
    }

    @Override
    public String toString() {
        return "Guest " + email;
    }
}
