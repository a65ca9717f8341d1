/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap.models.generated;

import dev.privet.annotation.Lawful;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.Purpose;

/** What a generated application does with data. */
final class Uses {

    private Uses() {}

    @Lawful(title = "Run accounts", basis = LawfulBasis.CONTRACT)
    interface Accounts extends Purpose {}

    @Lawful(
            title = "Tell break-ins",
            basis = LawfulBasis.LEGITIMATE_INTERESTS,
            interest = "Accounts are to be safe from strangers")
    interface Safety extends Purpose {}
}
