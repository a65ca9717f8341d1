/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit.clean;

import dev.privet.annotation.DataSubject;
import dev.privet.annotation.Lawful;
import dev.privet.annotation.NotPersonalData;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RetainFor;
import dev.privet.annotation.Waiver;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.HealthData;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.PhoneNumber;
import dev.privet.vocabulary.Purpose;
import dev.privet.vocabulary.SpecialCategoryCondition;
import jakarta.persistence.Entity;
import java.time.LocalDate;

@Entity
@DataSubject("member")
@RetainFor(from = "leftOn", then = Disposal.DELETE)
class Member {

    @Lawful(title = "Send the newsletter", basis = LawfulBasis.CONSENT, keptFor = "P1Y")
    interface Newsletter extends Purpose {}

    @Lawful(
            title = "Help in an emergency",
            basis = LawfulBasis.VITAL_INTERESTS,
            condition = SpecialCategoryCondition.VITAL_INTERESTS,
            keptFor = "P1Y")
    interface Emergency extends Purpose {}

    long id;

    @PersonalData(category = EmailAddress.class, purposes = Newsletter.class)
    private String email = "";

    @PersonalData(category = HealthData.class, purposes = Emergency.class)
    private String allergies = "";

    @PersonalData(category = PhoneNumber.class, purposes = Emergency.class)
    @Waiver(rule = "unread", because = "The screen that calls it comes with the next release", until = "2027-03-31")
    private String telephone = "";

    @NotPersonalData(because = "The name of the club, which is no person")
    String club = "";

    LocalDate leftOn = LocalDate.EPOCH;

    String getEmail() {
        return email;
    }

    String getAllergies() {
        return allergies;
    }

    String getTelephone() {
        return telephone;
    }

    void fill(String someEmail, String someAllergies, String someTelephone) {
        email = someEmail;
        allergies = someAllergies;
        telephone = someTelephone;
    }

    @Override
    public String toString() {
        return "Member[" + id + "]";
    }
}
