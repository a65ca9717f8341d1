/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.internal.sending;

import dev.privet.annotation.DataSubject;
import dev.privet.annotation.PersonalData;
import dev.privet.spring.http.Patron.Calling;
import dev.privet.spring.http.Patron.Mailing;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.PhoneNumber;
import java.io.Serializable;

/** Somebody invented, of whom mailing sees the name whole, the address masked and the telephone not at all. */
@DataSubject("penfriend")
public record Penfriend(
        long id,

        @PersonalData(category = PersonName.class, purposes = Mailing.class)
        String name,

        @PersonalData(category = EmailAddress.class, purposes = Calling.class, maskedFor = Mailing.class)
        String email,

        @PersonalData(category = PhoneNumber.class, purposes = Calling.class)
        String phone)
        implements Serializable {

    public static final String NAME = "Zylpha Quorn";
    public static final String EMAIL = "zylpha@example.org";
    public static final String PHONE = "+44 7700 900456";
    public static final String MASKED = "z•••@example.org";

    public static Penfriend invented() {
        return new Penfriend(17, NAME, EMAIL, PHONE);
    }
}
