/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap.shapes;

import dev.privet.annotation.DataSubject;
import dev.privet.annotation.PersonalData;
import dev.privet.vocabulary.PersonName;

/** A person whose class stands alone, so that another loader can define it. */
@DataSubject("traveller")
public class Traveller {
    @PersonalData(category = PersonName.class, purposes = Shapes.Club.class)
    String name;
}
