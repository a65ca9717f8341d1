/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.shop;

import dev.privet.annotation.Lawful;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.Purpose;

/** For what the shop of these tests uses personal data. */
public final class Purposes {

    private Purposes() {}

    @Lawful(title = "Deliver what was ordered", basis = LawfulBasis.CONTRACT)
    public interface Delivery extends Purpose {}

    @Lawful(
            title = "Answer support requests",
            basis = LawfulBasis.LEGITIMATE_INTERESTS,
            interest = "Clients want their questions answered")
    public interface Support extends Purpose {}
}
