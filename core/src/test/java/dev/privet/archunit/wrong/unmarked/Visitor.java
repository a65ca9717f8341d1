/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit.wrong.unmarked;

import dev.privet.annotation.NotPersonalData;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.Waiver;
import dev.privet.validation.CollectedFor;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.Purpose;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Visitor {

    interface Desk extends Purpose {}

    @Id
    Long id = 0L;

    @PersonalData(category = PersonName.class, purposes = Desk.class)
    String lastName = "";

    String email = "";

    boolean emailVerified;

    String birdRing = "";

    @NotPersonalData(because = "The telephone at the desk, which is nobody's own")
    String phoneNumber = "";

    @Waiver(rule = "unmarked", because = "Goes away with the next release", until = "2027-03-31")
    String iban = "";

    @Waiver(rule = "unmarked", because = "Went away with the last release", until = "2027-01-31")
    String passportNumber = "";

    @CollectedFor(value = Desk.class, of = Visitor.class)
    record Arrival(String lastName, String mobilePhone) {}
}
