/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.test.slice;

import dev.privet.annotation.DataSubject;
import dev.privet.annotation.Lawful;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RetainFor;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.Purpose;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Somebody who borrows books. The desk sees the name; who lends sees all. */
@Entity
@DataSubject("reader")
@RetainFor(period = "P1Y", from = "leftOn", then = Disposal.DELETE)
class Reader {

    @Id
    long id;

    @PersonalData(
            category = PersonName.class,
            purposes = {Lending.class, Desk.class})
    @Nullable
    String name;

    @PersonalData(category = EmailAddress.class, purposes = Lending.class)
    @Nullable
    String email;

    @Nullable
    LocalDate leftOn;

    public long getId() {
        return id;
    }

    public @Nullable String getName() {
        return name;
    }

    public @Nullable String getEmail() {
        return email;
    }

    @Lawful(title = "Lend books", basis = LawfulBasis.CONTRACT)
    interface Lending extends Purpose {}

    @Lawful(title = "Answer at the desk", basis = LawfulBasis.CONTRACT)
    interface Desk extends Purpose {}
}
