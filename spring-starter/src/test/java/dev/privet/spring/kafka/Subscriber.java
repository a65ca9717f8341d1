/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.kafka;

import dev.privet.annotation.DataSubject;
import dev.privet.annotation.PersonalData;
import dev.privet.spring.http.Patron.Calling;
import dev.privet.spring.http.Patron.Mailing;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.PhoneNumber;

/** Somebody invented, of whom mailing sees the name whole, the address masked and the telephone not at all. */
@DataSubject("subscriber")
record Subscriber(
        long id,

        @PersonalData(category = PersonName.class, purposes = Mailing.class)
        String name,

        @PersonalData(category = EmailAddress.class, purposes = Calling.class, maskedFor = Mailing.class)
        String email,

        @PersonalData(category = PhoneNumber.class, purposes = Calling.class)
        String phone) {

    static final String NAME = "Zylpha Quorn";
    static final String EMAIL = "zylpha@example.org";
    static final String PHONE = "+44 7700 900456";

    /** What mailing lets out, and who sees everything would add. */
    static final String MASKED = "z•••@example.org";

    static Subscriber invented() {
        return new Subscriber(17, NAME, EMAIL, PHONE);
    }
}
