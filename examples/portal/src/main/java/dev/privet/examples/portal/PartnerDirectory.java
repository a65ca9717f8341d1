/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.examples.portal;

import dev.privet.annotation.DisclosedTo;
import dev.privet.annotation.Lawful;
import dev.privet.annotation.ObtainedFrom;
import dev.privet.annotation.RecipientRole;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.Origin;
import dev.privet.vocabulary.Purpose;

/** Showing people of one company to the companies that it is connected with. */
@Lawful(
        title = "Show business contacts to connected companies",
        basis = LawfulBasis.LEGITIMATE_INTERESTS,
        interest = "Companies that work together want to know whom to talk to",
        keptFor = "P1Y")
@ObtainedFrom(value = Origin.THIRD_PARTY, source = "the company that you work for")
@DisclosedTo(
        name = "companies that yours is connected with",
        category = true,
        role = RecipientRole.CONTROLLER,
        country = "GB")
public interface PartnerDirectory extends Purpose {}
