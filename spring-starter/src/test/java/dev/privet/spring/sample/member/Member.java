/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.sample.member;

import dev.privet.annotation.DataSubject;
import dev.privet.annotation.PersonalData;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.PersonName;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** The help desk sees the name; who cares for accounts sees both. */
@Entity
@DataSubject("member")
public class Member {

    public static final String NAME = "Ada Example";
    public static final String EMAIL = "ada@example.org";

    @Id
    private long id;

    @PersonalData(
            category = PersonName.class,
            purposes = {HelpDesk.class, AccountCare.class})
    private @Nullable String name;

    @PersonalData(category = EmailAddress.class, purposes = AccountCare.class)
    private @Nullable String email;

    public static Member ada() {
        Member ada = new Member();
        ada.id = 1;
        ada.name = NAME;
        ada.email = EMAIL;
        return ada;
    }

    public long getId() {
        return id;
    }

    public @Nullable String getName() {
        return name;
    }

    public @Nullable String getEmail() {
        return email;
    }
}
