/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit.wrong.unusedpurposes;

import dev.privet.annotation.Lawful;
import dev.privet.annotation.PersonalData;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.Purpose;

class Purposes {

    @Lawful(title = "Run the club", basis = LawfulBasis.CONTRACT)
    interface Club extends Purpose {}

    @Lawful(title = "Count visitors", basis = LawfulBasis.LEGITIMATE_INTERESTS, interest = "Knowing how many come")
    interface Counting extends Purpose {}

    @Lawful(title = "Send a letter", basis = LawfulBasis.CONSENT)
    interface Forgotten extends Purpose {}

    static class Member {
        @PersonalData(category = PersonName.class, purposes = Club.class)
        String name = "";
    }

    Class<? extends Purpose> inCode() {
        return Counting.class;
    }
}
