/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.http;

import dev.privet.annotation.DataSubject;
import dev.privet.annotation.DisclosedTo;
import dev.privet.annotation.Lawful;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RecipientRole;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.PhoneNumber;
import dev.privet.vocabulary.Purpose;

/** Somebody invented, of whom mailing sees the name whole, the address masked and the telephone not at all. */
@DataSubject("patron")
public class Patron {

    public static final String NAME = "Zylpha Quorn";
    public static final String EMAIL = "zylpha@example.org";
    public static final String PHONE = "+44 7700 900456";

    /** What mailing lets out. */
    public static final String MAILED = "{\"email\":\"z•••@example.org\",\"id\":17,\"name\":\"Zylpha Quorn\"}";

    /** Sends letters. */
    @Lawful(title = "Send letters", basis = LawfulBasis.CONTRACT)
    @DisclosedTo(name = "Example Mailing Ltd", role = RecipientRole.PROCESSOR, country = "GB")
    public interface Mailing extends Purpose {}

    /** Calls people. */
    @Lawful(title = "Call people", basis = LawfulBasis.CONTRACT)
    public interface Calling extends Purpose {}

    private final long id = 17;

    @PersonalData(category = PersonName.class, purposes = Mailing.class)
    private final String name = NAME;

    @PersonalData(category = EmailAddress.class, purposes = Calling.class, maskedFor = Mailing.class)
    private final String email = EMAIL;

    @PersonalData(category = PhoneNumber.class, purposes = Calling.class)
    private final String phone = PHONE;

    public long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public String getEmail() {
        return email;
    }

    public String getPhone() {
        return phone;
    }
}
