/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit.wrong.purposes;

import dev.privet.annotation.Lawful;
import dev.privet.annotation.PersonalData;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.PhoneNumber;
import dev.privet.vocabulary.Purpose;

record Guest(
        @PersonalData(
                category = PersonName.class,
                purposes = {Stay.class, FraudPrevention.class, Questions.class})
        String name,

        @PersonalData(category = EmailAddress.class, purposes = Stay.class, maskedFor = Letters.class)
        String email,

        @PersonalData(category = PhoneNumber.class) String telephone) {

    @Lawful(title = "Let the room", basis = LawfulBasis.CONTRACT)
    interface Stay extends Purpose {}

    interface Letters extends Purpose {}

    @Lawful(title = "Prevent fraud", basis = LawfulBasis.LEGITIMATE_INTERESTS)
    interface FraudPrevention extends Purpose {}

    @Lawful(
            title = "Answer questions",
            basis = LawfulBasis.LEGITIMATE_INTERESTS,
            interest = "Guests and we both want questions answered")
    interface Questions extends Purpose {}
}
