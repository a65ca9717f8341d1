/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.examples.portal;

import dev.privet.annotation.Lawful;
import dev.privet.annotation.ObtainedFrom;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.Origin;
import dev.privet.vocabulary.Purpose;

/**
 * Running the accounts. The contract is with the client company and not with its users, so it is no basis for their data. Claims under it
 * can be brought for six years: Limitation Act 1980, s. 5.
 */
@Lawful(
        title = "Run the accounts of our clients' users",
        basis = LawfulBasis.LEGITIMATE_INTERESTS,
        interest = "Clients can use the portal only through the accounts of their people",
        keptFor = "P6Y")
@ObtainedFrom(value = Origin.THIRD_PARTY, source = "the company that you work for")
public interface AccountAdministration extends Purpose {}
