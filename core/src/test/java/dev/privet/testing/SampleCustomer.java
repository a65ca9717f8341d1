/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.testing;

import dev.privet.annotation.DataSubject;
import dev.privet.annotation.Lawful;
import dev.privet.annotation.PersonalData;
import dev.privet.vocabulary.DateOfBirth;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.PhoneNumber;
import dev.privet.vocabulary.Purpose;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A person of whom three purposes see more and less. */
@DataSubject("customer")
record SampleCustomer(
        long id,

        @PersonalData(
                category = PersonName.class,
                purposes = {Care.class, Desk.class})
        @Nullable
        String name,

        @PersonalData(category = EmailAddress.class, purposes = Care.class) @Nullable
        String email,

        @PersonalData(category = PhoneNumber.class, purposes = Care.class, maskedFor = Desk.class) @Nullable
        String telephone,

        @PersonalData(category = DateOfBirth.class, purposes = Care.class) @Nullable
        LocalDate bornOn,

        @Nullable String remark) {

    static SampleCustomer ada() {
        return new SampleCustomer(
                1, "Ada Quillon", "keeper.one@example.org", "+44 20 7946 0101", LocalDate.of(1985, 3, 7), "plain");
    }

    @Lawful(title = "Care for customers", basis = LawfulBasis.CONTRACT)
    interface Care extends Purpose {}

    @Lawful(title = "Answer at the desk", basis = LawfulBasis.CONTRACT)
    interface Desk extends Purpose {}

    @Lawful(title = "Count", basis = LawfulBasis.CONTRACT)
    interface Count extends Purpose {}
}
