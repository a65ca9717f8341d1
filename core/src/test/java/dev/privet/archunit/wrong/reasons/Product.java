/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit.wrong.reasons;

import dev.privet.annotation.NotPersonalData;
import dev.privet.annotation.PersonalData;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.Purpose;

class Product {

    interface Sale extends Purpose {}

    record Line(@NotPersonalData(because = "no") String remark) {}

    @NotPersonalData(because = "")
    String name = "";

    @NotPersonalData(because = "n/a")
    String contact = "";

    @NotPersonalData(because = "The name of a company, never of a person")
    String maker = "";

    @PersonalData(category = PersonName.class, purposes = Sale.class)
    String designer = "";
}
