/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit.wrong.bypass;

import dev.privet.annotation.PersonalData;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.Purpose;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

@Entity
@Table(name = "club_members")
class Member {

    interface Club extends Purpose {}

    @PersonalData(category = PersonName.class, purposes = Club.class)
    String name = "";
}
