/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.chinook;

import dev.privet.annotation.Lawful;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.Purpose;

/** For what the media shop uses personal data. */
final class ShopPurposes {

    private ShopPurposes() {}

    @Lawful(title = "Sell music and video", basis = LawfulBasis.CONTRACT)
    interface Sales extends Purpose {}

    @Lawful(
            title = "Answer support requests",
            basis = LawfulBasis.LEGITIMATE_INTERESTS,
            interest = "Customers want their questions answered")
    interface Support extends Purpose {}

    @Lawful(title = "Keep invoices for the tax authority", basis = LawfulBasis.LEGAL_OBLIGATION)
    interface Bookkeeping extends Purpose {}

    @Lawful(title = "Employ staff", basis = LawfulBasis.CONTRACT)
    interface Employment extends Purpose {}
}
