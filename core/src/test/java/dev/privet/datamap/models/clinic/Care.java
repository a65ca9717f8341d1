/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap.models.clinic;

import dev.privet.annotation.Lawful;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.Purpose;

/** What a small animal surgery does with data. */
final class Care {

    private Care() {}

    @Lawful(title = "Treat animals", basis = LawfulBasis.CONTRACT)
    interface Treatment extends Purpose {}

    @Lawful(title = "Employ vets", basis = LawfulBasis.CONTRACT)
    interface Employment extends Purpose {}
}
