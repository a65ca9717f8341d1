/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks;

import dev.privet.annotation.Lawful;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.Purpose;

/** Purposes that the generated classes name. */
public final class SamplePurposes {

    private SamplePurposes() {}

    /** Keeps accounts. */
    @Lawful(title = "Keep accounts", basis = LawfulBasis.CONTRACT)
    public interface Accounts extends Purpose {}

    /** Bills. */
    @Lawful(title = "Bill what was ordered", basis = LawfulBasis.CONTRACT)
    public interface Billing extends Purpose {}

    /** Delivers. */
    @Lawful(title = "Deliver what was ordered", basis = LawfulBasis.CONTRACT)
    public interface Delivering extends Purpose {}

    /** Helps. */
    @Lawful(
            title = "Answer questions",
            basis = LawfulBasis.LEGITIMATE_INTERESTS,
            interest = "Both sides want questions answered")
    public interface Helping extends Purpose {}

    /** Informs. */
    @Lawful(title = "Send the newsletter", basis = LawfulBasis.CONSENT)
    public interface Informing extends Purpose {}
}
