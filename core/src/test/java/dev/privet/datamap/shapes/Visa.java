/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap.shapes;

import dev.privet.annotation.PersonalData;
import dev.privet.vocabulary.FreeText;

/** A row of a traveller's whose class stands alone. */
public class Visa {
    Traveller holder;

    @PersonalData(category = FreeText.class, purposes = Shapes.Club.class)
    String remark;
}
