/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit.wrong.tostring;

import dev.privet.annotation.PersonalData;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.Purpose;

class Login {

    interface SignIn extends Purpose {}

    long id;

    @PersonalData(category = EmailAddress.class, purposes = SignIn.class)
    String email = "";

    String passwordHash = "";

    int tokenCount;

    @Override
    public String toString() {
        return "Login[" + id + ", " + email + ", " + passwordHash + ", " + tokenCount + "]";
    }
}
