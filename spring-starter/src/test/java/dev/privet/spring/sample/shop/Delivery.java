/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.sample.shop;

import dev.privet.annotation.DisclosedTo;
import dev.privet.annotation.Lawful;
import dev.privet.annotation.RecipientRole;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.Purpose;

@Lawful(title = "Deliver what was ordered", basis = LawfulBasis.CONTRACT)
@DisclosedTo(name = "Example Parcels Ltd", role = RecipientRole.CONTROLLER, country = "GB")
@DisclosedTo(
        name = "Example Labels Pvt",
        role = RecipientRole.PROCESSOR,
        country = "IN",
        safeguards = {"IDTA", "EU_SCC_M2"})
public interface Delivery extends Purpose {}
