/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit.wrong.unread;

import dev.privet.annotation.PersonalData;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.Postcode;
import dev.privet.vocabulary.Purpose;

class Visitor {

    interface Tours extends Purpose {}

    interface Letters extends Purpose {}

    @PersonalData(category = PersonName.class, maskedFor = Tours.class)
    String name = "";

    @PersonalData(category = Postcode.class, purposes = Letters.class)
    String postcode = "";
}
